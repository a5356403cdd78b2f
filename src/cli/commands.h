// What the program does, a function a command. Each returns the exit code.
#pragma once

#include <string_view>
#include <vector>

#include "cli/options.h"

namespace kanwu {

inline constexpr int kExitClean = 0, kExitFindings = 1, kExitFailed = 2;

int check_command(const Options& options);
int rules_command(const Options& options);
int explain_command(const Options& options);
int phrases_command(const Options& options);
int people_command(const Options& options);
int text_command(const Options& options);
int watch_command(const Options& options);

// What went wrong goes to standard error in every format: a log in a pipe must not swallow an unread draft.
// `language`: reader_language(), for whoever sits there; the report may be in another.
void tell_errors(const std::vector<Notification>& notifications, Language language);
void tell_error(const Error& error, Language language);

// The same of drafts without text, where the output alone would not show it.
void tell_empty(const std::vector<Notification>& notifications, Language language);

// Prints to standard output; 2 where that fails.
int print(std::string_view text);

}  // namespace kanwu
