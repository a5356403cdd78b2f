// What the terminal can show, and who sits at it.
#pragma once

#include <cstddef>
#include <optional>

#include "cli/options.h"

namespace kanwu {

// Colours on standard output: as asked; "auto": on a terminal that is not dumb, unless NO_COLOR is set (no-color.org).
bool use_colour(Colour wish);

// Columns of the terminal on standard output; 100 where there is none.
unsigned output_columns();

// Standard input is a terminal: nobody has piped a draft into the program.
bool input_is_terminal();

// The language of help, of lists and of manual pages: as asked, else that of the locale (LC_ALL, LC_MESSAGES, LANG).
Language reader_language(std::optional<LanguageChoice> wish);

// A line of progress on standard error, drawn anew at most ten times a second, from half a second on, on a terminal only;
// all of them and an ellipsis where they are read, and are compared with each other now.
class ProgressLine {
public:
    ProgressLine() = default;
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    void show(std::size_t done, std::size_t all);
    ~ProgressLine();

private:
    double started_ = -1, drawn_ = -1;  // seconds of a steady clock
};

}  // namespace kanwu
