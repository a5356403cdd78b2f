// Shortest windows of a given weight: what shingles, grams and runs are counted in.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/normal_form.h"

namespace kanwu {

// Calls visit(begin, end) for every position `begin` at which a window of weight >= `least` (in thirds) starts, with the
// shortest such window. Windows are content: where two texts share a run, they share the windows inside it. Linear.
template <class Visit>
void for_each_window(std::u32string_view text, std::uint64_t least, Visit visit) {
    std::uint64_t sum = 0;
    std::uint32_t end = 0;
    const auto size = static_cast<std::uint32_t>(text.size());
    for (std::uint32_t begin = 0; begin < size; ++begin) {
        while (sum < least && end < size) sum += weight(text[end++]);
        if (sum < least) return;
        visit(begin, end);
        sum -= weight(text[begin]);
    }
}

}  // namespace kanwu
