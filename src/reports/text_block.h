// A place of a draft as the text report shows it: lines with their numbers, the words in question underlined, a label.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "reports/text_style.h"
#include "text/document.h"

namespace kanwu {

struct BlockStyle {
    unsigned gutter_columns = 1;   // of the line numbers
    unsigned excerpt_columns = 0;  // of the line beside them; 0: any
    char sign = '^';               // under the marked columns
    Style marked = Style::plain;
};

// Writes a place to `out`. Without marks the place itself is underlined, unless it is all that its lines hold. A place of
// many lines shows those with marks, at most three; ⋮ stands for what is left out. The label stands behind the last
// underline where it fits, else below it.
void write_block(std::string& out, const Document& document, Span place, const std::vector<Span>& marks,
                 std::string_view label, const BlockStyle& style, const Painter& paint);

// Lines of at most `width_columns` (0: one line), broken where Unicode allows it (UAX #14).
std::vector<std::string> wrap(std::string_view text, unsigned width_columns);

// What the gutter and its border take beside the digits: two spaces before, " │ " behind.
inline constexpr unsigned kGutterFrameColumns = 5;

}  // namespace kanwu
