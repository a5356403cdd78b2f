// The table that generate_pinyin.cpp writes.
#pragma once

#include <cstdint>

namespace kanwu {

// CJK Unified Ideographs: what names are written with.
inline constexpr char32_t kPinyinBegin = 0x4E00;
inline constexpr char32_t kPinyinEnd = 0xA000;

// The number of the syllable, tone left aside; 0 for a traditional character and for one without a reading.
extern const std::uint16_t kSyllables[kPinyinEnd - kPinyinBegin];

// Of each such number the number of the syllables that are easily taken for each other: min and ming, zan and zhang.
extern const std::uint16_t kNearSyllables[];

}  // namespace kanwu
