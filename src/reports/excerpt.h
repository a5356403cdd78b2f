// One line of a draft cut to the words in question, so that it fits a terminal.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace kanwu {

// A stretch of an excerpt, ready to be shown.
struct ExcerptPiece {
    std::string text;
    bool marked = false;
    friend bool operator==(const ExcerptPiece&, const ExcerptPiece&) = default;
};
using Excerpt = std::vector<ExcerptPiece>;

// `line`: the bytes of one line without its end. `marks`: bytes of `text`, ordered and disjoint; what lies outside the
// line is ignored, an empty one marks the character behind it. The excerpt is at most `width_columns` wide (0: any;
// at least 20 otherwise): whole if it fits, else around the marks, with … for what is left out. Without marks it is the
// line's beginning; a mark that is too long shows its beginning and its end. Marks that find no room are left out, the
// later ones first. Never cuts a grapheme cluster.
// O(marks + width * log marks), not the length of the line; with width 0 linear in the line.
Excerpt excerpt(std::string_view text, Span line, const std::vector<Span>& marks, unsigned width_columns);

// The line beneath: `sign` under each marked column, without trailing spaces. Empty where nothing is marked.
std::string underline(const Excerpt& excerpt, char sign);

}  // namespace kanwu
