// The program: options in, reports out, an exit code. All work is done below pipeline/ and reports/.
#include <cstdio>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/options.h"
#include "cli/terminal.h"

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    // A draft that is piped into a bare kanwu is not to pass for one that was checked.
    if (arguments.empty() && !kanwu::input_is_terminal()) {
        fmt::print(stderr, "kanwu: {}\n", kanwu::kNoDraft);
        return kanwu::kExitFailed;
    }
    const auto options = kanwu::read_options(arguments);
    if (!options) {
        fmt::print(stderr, "kanwu: {}\n", kanwu::to_string(options.error()));
        return kanwu::kExitFailed;
    }
    switch (options->command) {
        case kanwu::Command::trace:
        case kanwu::Command::check: return kanwu::check_command(*options);
        case kanwu::Command::rules: return kanwu::rules_command(*options);
        case kanwu::Command::explain: return kanwu::explain_command(*options);
        case kanwu::Command::phrases: return kanwu::phrases_command(*options);
        case kanwu::Command::people: return kanwu::people_command(*options);
        case kanwu::Command::text: return kanwu::text_command(*options);
        case kanwu::Command::watch: return kanwu::watch_command(*options);
        case kanwu::Command::version: return kanwu::print("kanwu " KANWU_VERSION "\n");
        case kanwu::Command::help: break;
    }
    return kanwu::print(kanwu::help(options->topic, kanwu::reader_language(options->request.language)));
}
