// Shingles and the Jaccard similarity of their sets (Broder, On the resemblance and containment of documents, 1997).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/normal_form.h"

namespace kanwu {

// Five Han characters, or fifteen letters: the widest gap between copies and unrelated paragraphs.
inline constexpr std::uint64_t kShingleWeight = 5 * kWeightUnit;

// S(p) is the set of the rolling hashes (windows.h) of all shortest windows of weight >= kShingleWeight. A text lighter
// than that is one shingle; the empty text has none. Appended in order and with repetitions. O(n).
void append_shingles(std::u32string_view normal, std::vector<std::uint64_t>& out);

// |S(a) ∩ S(b)| / |S(a) ∪ S(b)|; 0 where both are empty. Linear.
double jaccard(std::u32string_view a, std::u32string_view b);

}  // namespace kanwu
