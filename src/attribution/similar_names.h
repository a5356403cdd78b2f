// Names that may be one name, written wrongly once.
#pragma once

#include <cstdint>
#include <string_view>

namespace kanwu {

// The number of a character's syllable, tone left aside: 祥 and 详 have one, 跃 and 越. 0 for none. The usual reading alone
// (ICU's Han-Latin, table made by the build). Simplified characters.
std::uint16_t syllable(char32_t c);

// The same of syllables that are easily taken for each other: 民 and 明, 张 and 咱; z and zh, c and ch, s and sh, n and l, and
// an, en, in with ang, eng, ing are one. 0 for none.
std::uint16_t near_syllable(char32_t c);

enum class Likeness : std::uint8_t {
    none,
    one_character,  // of equal length, one character differs
    one_sound,  // and sounds the same; of three characters and more, or nearly the same but for the surname (near_syllable)
    one_more,   // one name is the other and one character more: lost, or put in
    one_twice,  // and the one more is the one beside it again: 闻鹤鸣鸣
};

// How alike two names are, in simplified characters. Equal names, and names of one character, are `none`.
// O(length).
Likeness likeness(std::u32string_view a, std::u32string_view b);

}  // namespace kanwu
