// What differs between two texts that are mostly one.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace kanwu {

// a[a_begin, a_end) stands where b[b_begin, b_end) does in the other text, in code points; one of them may be empty. What
// is between two differences is equal.
struct Difference {
    std::uint32_t a_begin = 0, a_end = 0;
    std::uint32_t b_begin = 0, b_end = 0;
    friend bool operator==(const Difference&, const Difference&) = default;
};

// A shortest edit script (Myers, An O(ND) difference algorithm and its variations, Algorithmica 1986), its differences
// joined where what is equal between two of them is no longer than either: a reworded clause is one difference, not the
// many that happen to share a 的; so are neighbours that changed places. What was left out or put in is in one piece where
// it can be read so. In order. O((|a| + |b|) · D) time, O(D²) memory in D, the number of edits; texts
// that are further apart than kMostEdits are one difference between their common beginning and end.
inline constexpr std::uint32_t kMostEdits = 2'000;
std::vector<Difference> differences(std::u32string_view a, std::u32string_view b);

}  // namespace kanwu
