// Runs that two texts have in common.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace kanwu {

// a[a_begin, a_begin + length) = b[b_begin, b_begin + length), in code points of the normal forms.
struct SharedRun {
    std::uint32_t a_begin = 0, b_begin = 0, length = 0;
    std::uint32_t a_end() const { return a_begin + length; }
    std::uint32_t b_end() const { return b_begin + length; }
    friend bool operator==(const SharedRun&, const SharedRun&) = default;
};

// The maximal run through a[a_at] = b[b_at]: extended both ways. O(length).
SharedRun extend(std::u32string_view a, std::u32string_view b, std::uint32_t a_at, std::uint32_t b_at);

// What one text has from the other: disjoint runs of weight >= `least` (thirds), the longest first chosen, ordered by
// b_begin (greedy string tiling; Wise, String similarity via greedy string tiling and running Karp-Rabin matching, 1993).
// The order in which they stand may differ in the two texts. Of a gram that stands more than sixteen times in `a` the
// first sixteen places count, so that the work stays linear in b on repetitive text.
std::vector<SharedRun> tile(std::u32string_view a, std::u32string_view b, std::uint64_t least);

// The weight of the heaviest run, and of all, in thirds; 0 for none.
std::uint64_t longest_weight(std::u32string_view b, const std::vector<SharedRun>& runs);
std::uint64_t shared_weight(std::u32string_view b, const std::vector<SharedRun>& runs);

}  // namespace kanwu
