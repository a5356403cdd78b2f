// What a reader takes for one character, and how many columns it takes on a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text/span.h"

namespace kanwu {

// Extended grapheme clusters as Unicode 15 has them (UAX #29, rules GB3 to GB999). `text` is well-formed UTF-8 and `at`
// the start of a code point or the text's end. Constant, but for runs of flags and of marks before an emoji.
bool is_grapheme_boundary(std::string_view text, std::size_t at);

// The end of the cluster that holds byte `at`, the start of the cluster before it. Preconditions: at < size, at > 0.
std::size_t next_grapheme(std::string_view text, std::size_t at);
std::size_t previous_grapheme(std::string_view text, std::size_t at);

// The span widened until it cuts no cluster.
Span whole_graphemes(std::string_view text, Span span);

// Text as it can be shown on a terminal: controls and marks that turn the direction of writing become visible signs, a
// tab one space. A draft must not be able to move the cursor of the one who reads about it. As wide as display_width
// says of the text itself. Ill-formed bytes (of a path) become U+FFFD.
std::string shown(std::string_view text);

// Terminal columns of a text: wide and fullwidth characters (UAX #11) take two, marks none, ambiguous ones (the quotation
// marks “ ”) one, as wcwidth has it. A cluster never takes more than two. Counting stops behind `enough` columns.
unsigned display_width(std::string_view text, unsigned enough = 0xFFFFFFFF);

}  // namespace kanwu
