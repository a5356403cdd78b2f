// What the program does, a function a command. Each returns the exit code.
#pragma once

#include <string_view>

#include "cli/options.h"

namespace kanwu {

inline constexpr int kExitClean = 0, kExitFindings = 1, kExitFailed = 2;

int check_command(const Options& options);
int rules_command(const Options& options);
int explain_command(const Options& options);

// Prints to standard output; 2 where that fails.
int print(std::string_view text);

}  // namespace kanwu
