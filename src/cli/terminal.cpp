#include "cli/terminal.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include <sys/ioctl.h>
#include <unistd.h>

namespace kanwu {
namespace {

double seconds() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

}  // namespace

bool use_colour(Colour wish) {
    if (wish != Colour::automatic) return wish == Colour::always;
    const char* const no_color = std::getenv("NO_COLOR");
    const char* const term = std::getenv("TERM");
    const bool dumb = term == nullptr || std::string_view(term) == "dumb";
    return isatty(STDOUT_FILENO) != 0 && !dumb && (no_color == nullptr || *no_color == '\0');
}

unsigned output_columns() {
    winsize size{};
    const bool known = isatty(STDOUT_FILENO) != 0 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40;
    return known ? size.ws_col : 100;
}

bool input_is_terminal() { return isatty(STDIN_FILENO) != 0; }

Language reader_language(std::optional<LanguageChoice> wish) {
    const LanguageChoice choice = wish.value_or(LanguageChoice::automatic);
    if (choice != LanguageChoice::automatic) return choice == LanguageChoice::zh ? Language::zh : Language::en;
    for (const char* const name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char* const locale = std::getenv(name); locale != nullptr && *locale != '\0')
            return std::string_view(locale).starts_with("zh") ? Language::zh : Language::en;
    return Language::en;
}

void ProgressLine::show(std::size_t done, std::size_t all) {
    if (isatty(STDERR_FILENO) == 0) return;
    const double now = seconds();
    if (started_ < 0) started_ = now;
    const bool read = done == all;
    if (now - started_ < 0.5 || (now - drawn_ < 0.1 && !read)) return;
    drawn_ = now;
    std::fprintf(stderr, "\r%zu / %zu%s", done, all, read ? " …" : "");
    std::fflush(stderr);
}

ProgressLine::~ProgressLine() {
    if (drawn_ >= 0) std::fputs("\r\033[K", stderr);
}

}  // namespace kanwu
