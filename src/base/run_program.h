// A program of others as a child process that can neither hang nor eat the machine.
#pragma once

#include <atomic>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kanwu {

// No shell stands between.
struct Program {
    std::string path;
    std::vector<std::string> arguments;
    std::vector<std::string> environment;  // "NAME=value"; empty: that of this process
};

struct ProgramLimits {
    unsigned cpu_seconds = 10;
    unsigned wall_seconds = 60;
    std::uint64_t memory_bytes = 1ull << 30;  // address space; 0: no limit
    std::uint64_t file_bytes = 0;             // of any file that it writes
    std::uint64_t output_bytes = 1ull << 30;
};

enum class ProgramEnd : std::uint8_t {
    exited,           // ProgramRun::exit_code says how
    crashed,          // by a signal that was not ours, memory at its limit often among the reasons
    took_too_long,    // processor time or wall time
    wrote_too_much,   // its output is beyond the limit
    stopped,          // as was wished
    could_not_start,  // no process, no pipe, no temporary file
};

struct ProgramRun {
    ProgramEnd end = ProgramEnd::could_not_start;
    int exit_code = 0;
    std::string output;  // what it wrote to standard output
};

// Where PATH has the program; none where it has not.
std::optional<std::string> find_program(std::string_view name);

// Its standard input is `input`, as a private file that it may seek in; standard error is thrown away. It runs in a process
// group of its own, and when this returns, which is soon after `stop` (may be null) has become true, all of that group are
// dead; on Linux a program that it started in this way itself dies with it. May be called from many threads.
ProgramRun run_program(const Program& program, std::string_view input, const ProgramLimits& limits,
                       const std::atomic<bool>* stop = nullptr);

}  // namespace kanwu
