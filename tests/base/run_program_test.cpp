#include "base/run_program.h"

#include <cstdlib>
#include <string>

#include "support/catch.h"

using namespace kanwu;

namespace {

ProgramRun shell(const std::string& script, std::string_view input = "", const ProgramLimits& limits = {}) {
    return run_program({"/bin/sh", {"-c", script}, {}}, input, limits);
}

}  // namespace

TEST_CASE("a program gets its input and gives its output and exit code", "[run-program]") {
    const std::string large(1 << 20, 'x');
    const ProgramRun run = shell("cat; echo told >&2; exit 3", large);
    CHECK(run.end == ProgramEnd::exited);
    CHECK(run.exit_code == 3);
    CHECK(run.output == large);
}

TEST_CASE("a program that is not there is told from one that fails", "[run-program]") {
    CHECK(run_program({"/nowhere/program", {}, {}}, "", {}).end == ProgramEnd::could_not_start);
    CHECK(shell("kill -SEGV $$").end == ProgramEnd::crashed);
    CHECK(find_program("sh"));
    CHECK_FALSE(find_program("kanwu-has-no-such-program"));
}

TEST_CASE("a program that writes without end is stopped", "[run-program]") {
    const ProgramRun run = shell("while :; do echo more; done", "", {.output_bytes = 1000});
    CHECK(run.end == ProgramEnd::wrote_too_much);
    CHECK(run.output.size() <= 1000);
}

TEST_CASE("a program that waits or spins without end is stopped", "[run-program]") {
    CHECK(shell("exec sleep 600", "", {.wall_seconds = 1}).end == ProgramEnd::took_too_long);
    CHECK(shell("while :; do :; done", "", {.cpu_seconds = 1}).end == ProgramEnd::took_too_long);
}

TEST_CASE("a program has no more memory than it was given, and writes no file", "[run-program]") {
    const ProgramRun run =
        shell("ulimit -v; echo text > /tmp/kanwu-writes-nothing || echo refused", "", {.memory_bytes = 512u << 20});
    CHECK(run.output.starts_with("524288\n"));
    CHECK(run.output.find("text") == std::string::npos);
}

TEST_CASE("a program has the environment that it was given, or that of this process", "[run-program]") {
    CHECK(run_program({"/bin/sh", {"-c", "echo $NAME-$HOME"}, {"NAME=value"}}, "", {}).output == "value-\n");
    CHECK(shell("echo $PATH").output == std::string(std::getenv("PATH")) + "\n");
}

TEST_CASE("what a program leaves running dies with it, and is not waited for", "[run-program]") {
    for (const char* script : {"sleep 600 & echo $!", "sleep 600 & echo $!; exec sleep 600"}) {
        const ProgramRun run = shell(script, "", {.wall_seconds = 3});
        CHECK(run.end == (std::string(script).ends_with("$!") ? ProgramEnd::exited : ProgramEnd::took_too_long));
        const int left = std::stoi(run.output);
        // Dead, or about to be; somebody may still have to wait for it.
        const std::string state = "cut -d' ' -f3 /proc/" + std::to_string(left) + "/stat 2>/dev/null";
        const ProgramRun dead =
            shell("for i in $(seq 100); do case $(" + state + ") in ''|Z) echo dead; exit;; esac; sleep 0.1; done");
        CHECK(dead.output == "dead\n");
    }
}
