#include "base/run_program.h"

#include <fcntl.h>
#include <poll.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <memory>

namespace kanwu {
namespace {

// A descriptor that is closed in the end.
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }

    void own(int number) { close(), number_ = number; }
    void close() {
        if (number_ >= 0) ::close(number_);
        number_ = -1;
    }
    int number() const { return number_; }

private:
    int number_ = -1;
};

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using TemporaryFile = std::unique_ptr<std::FILE, CloseFile>;

// Unlinked from the start: nobody else can open it, and nothing is left behind.
TemporaryFile file_of(std::string_view bytes) {
    TemporaryFile file(std::tmpfile());
    if (!file) return file;
    if (std::fwrite(bytes.data(), 1, bytes.size(), file.get()) != bytes.size() || std::fflush(file.get()) != 0)
        return nullptr;
    std::rewind(file.get());
    ::fcntl(fileno(file.get()), F_SETFD, FD_CLOEXEC);
    return file;
}

void limit(int resource, std::uint64_t most) {
    const rlimit value{static_cast<rlim_t>(most), static_cast<rlim_t>(most)};
    ::setrlimit(static_cast<__rlimit_resource_t>(resource), &value);
}

// What execve takes, made before the fork. The strings must outlive it.
std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> out;
    for (std::string& word : words) out.push_back(word.data());
    out.push_back(nullptr);
    return out;
}

// Between fork and exec of a process with threads: system calls alone.
[[noreturn]] void become(char* const* arguments, char* const* environment, int input, int output,
                         const ProgramLimits& limits) {
    ::setpgid(0, 0);
#ifdef __linux__
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // a child of a child that is killed does not live on
#endif
    limit(RLIMIT_CPU, limits.cpu_seconds);
    if (limits.memory_bytes > 0) limit(RLIMIT_AS, limits.memory_bytes);
    limit(RLIMIT_FSIZE, limits.file_bytes);
    limit(RLIMIT_CORE, 0);
    const int nowhere = ::open("/dev/null", O_WRONLY);
    if (::dup2(input, STDIN_FILENO) >= 0 && ::dup2(output, STDOUT_FILENO) >= 0 && ::dup2(nowhere, STDERR_FILENO) >= 0)
        ::execve(arguments[0], arguments, environment);
    ::_exit(127);
}

using Clock = std::chrono::steady_clock;

constexpr std::int64_t kLookEveryMs = 200;

// Whether it runs no more; it is still to be waited for, so that its number is nobody else's.
bool has_ended(pid_t child, int flags) {
    siginfo_t info{};
    while (::waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOWAIT | flags) < 0)
        if (errno != EINTR) return true;
    return info.si_pid == child;
}

// Reads to the end, the deadline, the limit or the wish to stop. What the child has started may outlive it and keep the
// output open: the child's own end is an end, too.
ProgramEnd read_all(pid_t child, int descriptor, Clock::time_point deadline, std::uint64_t most,
                    const std::atomic<bool>* stop, std::string& output) {
    std::array<char, 1 << 16> buffer;
    while (true) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
        if (left <= 0) return ProgramEnd::took_too_long;
        if (stop != nullptr && stop->load()) return ProgramEnd::stopped;
        pollfd ready{descriptor, POLLIN, 0};
        const int polled = ::poll(&ready, 1, static_cast<int>(std::min<std::int64_t>(left, kLookEveryMs)));
        if (polled < 0 && errno == EINTR) continue;
        if (polled == 0 && has_ended(child, WNOHANG) && ::poll(&ready, 1, 0) == 0) return ProgramEnd::exited;
        if (polled == 0) continue;
        if (polled < 0) return ProgramEnd::could_not_start;
        const ssize_t count = ::read(descriptor, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return ProgramEnd::could_not_start;
        if (count == 0) return ProgramEnd::exited;
        if (output.size() + static_cast<std::size_t>(count) > most) return ProgramEnd::wrote_too_much;
        output.append(buffer.data(), static_cast<std::size_t>(count));
    }
}

// How the child ended by itself. It has closed its output, so it ends soon; RLIMIT_CPU ends one that spins.
ProgramEnd ended(int status, int& exit_code) {
    if (WIFEXITED(status)) {
        exit_code = WEXITSTATUS(status);
        return exit_code == 127 ? ProgramEnd::could_not_start : ProgramEnd::exited;
    }
    const int signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    // The soft and the hard limit are one: the kernel sends SIGKILL.
    return signal == SIGXCPU || signal == SIGKILL ? ProgramEnd::took_too_long : ProgramEnd::crashed;
}

// How it ended, or was made to; then nothing of its group is left.
int end_group(pid_t child, ProgramEnd end) {
    if (end == ProgramEnd::exited) has_ended(child, 0);
    ::kill(-child, SIGKILL);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
    return status;
}

}  // namespace

std::optional<std::string> find_program(std::string_view name) {
    const char* const path = std::getenv("PATH");
    for (std::string_view rest = path == nullptr ? "/usr/bin:/bin" : path; !rest.empty();) {
        const std::size_t end = std::min(rest.find(':'), rest.size());
        const std::string file = std::string(rest.substr(0, end)) + "/" + std::string(name);
        if (file.front() == '/' && ::access(file.c_str(), X_OK) == 0) return file;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return std::nullopt;
}

ProgramRun run_program(const Program& program, std::string_view input, const ProgramLimits& limits,
                       const std::atomic<bool>* stop) {
    ProgramRun run;
    const TemporaryFile file = file_of(input);
    int ends[2];
    if (!file || ::pipe2(ends, O_CLOEXEC) != 0) return run;
    Descriptor read_end(ends[0]);
    Descriptor write_end(ends[1]);
    std::vector<std::string> words{program.path};
    words.insert(words.end(), program.arguments.begin(), program.arguments.end());
    std::vector<std::string> variables = program.environment;
    const std::vector<char*> arguments = pointers(words);
    const std::vector<char*> own = pointers(variables);
    char* const* const environment = variables.empty() ? ::environ : own.data();

    const Clock::time_point deadline = Clock::now() + std::chrono::seconds(limits.wall_seconds);
    const pid_t child = ::fork();
    if (child < 0) return run;
    if (child == 0) become(arguments.data(), environment, fileno(file.get()), write_end.number(), limits);
    ::setpgid(child, child);  // whoever of the two comes first
    write_end.close();
    run.end = read_all(child, read_end.number(), deadline, limits.output_bytes, stop, run.output);
    const int status = end_group(child, run.end);
    if (run.end == ProgramEnd::exited) run.end = ended(status, run.exit_code);
    return run;
}

}  // namespace kanwu
