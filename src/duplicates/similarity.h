// How far one text is from another in edits.
#pragma once

#include <cstddef>
#include <string_view>

namespace kanwu {

// Levenshtein distance in code points, bit-parallel (Myers, A fast bit-vector algorithm for approximate string matching,
// JACM 1999; blocks as in Hyyrö 2003). O(|a| · |b| / 64).
std::size_t edit_distance(std::u32string_view a, std::u32string_view b);

// The same where it is at most `limit`; else some number above `limit`, as soon as that is certain.
std::size_t edit_distance(std::u32string_view a, std::u32string_view b, std::size_t limit);

// 1 - distance / longer length; 1 for two empty texts.
double similarity(std::u32string_view a, std::u32string_view b);

}  // namespace kanwu
