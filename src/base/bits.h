// Counting bits where the processor may be an old one.
#pragma once

#include <cstdint>

namespace kanwu {

// std::popcount, which is a call where the compiler may not assume an instruction for it (Warren, Hacker's Delight, 5-1).
inline std::uint32_t count_bits(std::uint64_t bits) {
    bits -= bits >> 1 & 0x5555555555555555;
    bits = (bits & 0x3333333333333333) + (bits >> 2 & 0x3333333333333333);
    return static_cast<std::uint32_t>(((bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0F) * 0x0101010101010101 >> 56);
}

}  // namespace kanwu
