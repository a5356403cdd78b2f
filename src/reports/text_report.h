// The report that an editor reads: findings in the order of the page, with the words they speak of.
#pragma once

#include "reports/report.h"

namespace kanwu {

struct TextOptions {
    bool colour = false;           // ANSI sequences, for a terminal
    unsigned width_columns = 100;  // of a line; 0: lines are neither cut nor wrapped
    bool list_errors = true;       // notifications of level error; false where standard error has told them
    unsigned threads = 1;          // that make the text; it is the same for any number
};

// For each finding: its level and place (path:line:column, columns in characters, as editors and terminals open it), the
// sentence, an excerpt with the words underlined, and the places it speaks of (five of them; more are counted). Then
// notifications, errors first, and one line that says whether the page can go.
// Control characters of drafts and paths are shown, not sent. One finding is held at a time.
void write_text(const Report& report, const TextOptions& options, Sink& sink);

}  // namespace kanwu
