// Whether a character is one that readers meet in prose: what a guess of the encoding is judged by.
#pragma once

#include <cstdint>

namespace kanwu {

// Languages, as bits of a set.
inline constexpr std::uint8_t kSimplified = 1, kTraditional = 2, kJapanese = 4, kKorean = 8;
inline constexpr std::uint8_t kAlphabets = 16;  // Latin, Greek and Cyrillic letters, and ASCII with them

enum class Standing : std::uint8_t {
    frequent,
    rare,
    impossible,  // in prose: controls, private use, half-width kana, noncharacters
    neutral      // ASCII (but for kAlphabets) and the marks of Chinese and Japanese prose
};

// O(1); the tables are made at the first call. Safe from any thread.
Standing standing(char32_t c, std::uint8_t languages);

}  // namespace kanwu
