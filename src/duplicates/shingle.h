// Shingles and the Jaccard similarity of their sets (Broder, On the resemblance and containment of documents, 1997).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/normal_form.h"

namespace kanwu {

// Five Han characters, or fifteen letters: the widest gap between copies and unrelated paragraphs.
inline constexpr std::uint64_t kShingleWeight = 5 * kWeightUnit;

// Appends a rolling hash (windows.h) of every shortest window of weight >= kShingleWeight, in order and with repetitions.
// A text lighter than that is one shingle; the empty text has none. O(n).
void append_shingles(std::u32string_view normal, std::vector<std::uint64_t>& out);

// S(p): these hashes sorted, each once. O(n log n).
using Shingles = std::vector<std::uint64_t>;
Shingles shingle(std::u32string_view normal);

// |a ∩ b| / |a ∪ b|; 0 where both are empty. Linear.
double jaccard(const Shingles& a, const Shingles& b);

}  // namespace kanwu
