// Texts in blocks: what one thread takes at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace kanwu {

// Texts [begin, end).
struct Block {
    std::uint32_t begin = 0, end = 0;
};

// Consecutive texts of some `code_points` together (one text may be longer), all of them. The blocks depend on the texts
// alone, so that what is computed block by block does not depend on the number of threads. Linear in texts.
inline std::vector<Block> blocks_of(std::span<const std::u32string_view> texts, std::size_t code_points = 1 << 16) {
    std::vector<Block> out;
    std::size_t sum = code_points;
    for (std::uint32_t i = 0; i < texts.size(); ++i) {
        if (sum >= code_points) {
            out.push_back({i, i});
            sum = 0;
        }
        out.back().end = i + 1;
        sum += texts[i].size() + 1;
    }
    return out;
}

}  // namespace kanwu
