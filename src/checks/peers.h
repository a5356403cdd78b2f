// Whose two statements are: two voices of one kind speak each for its own, for what two towns or two schools say in the same
// words, they say of two things.
#pragma once

#include <cstdint>
#include <string_view>

#include "checks/voice.h"

namespace kanwu {

// Whether all bodies of the one and of the other are such: of two places of one level (清溪镇, 柳湾镇; 云溪区财政局, 临江区林业局), of one kind
// with other names (城关小学, 河西小学; 一车间, 二车间), or two houses that nothing connects (海川机械厂, 宏达纸业). Never two offices of one place
// (市财政局, 市教育局; 县水利局 and a town of the county), nor where one has no body: these may well speak of one thing. And not where
// `words` (of a marked form) say what of a wider place: 全市 from two districts. O(bodies of both, and words).
bool tell_of_their_own(const Voice& a, const Voice& b, std::u32string_view words, const Lexicon& lexicon);

enum class Voices : std::uint8_t {
    one,    // or nobody knows
    two,    // certainly (different_voices), and they may speak of one thing
    peers,  // two that tell of their own
};
// Whose words of one sentence the two are, `words` as above. Looks at them only where the voices are two.
Voices compare(const Voice& a, const Voice& b, std::u32string_view words, const Lexicon& lexicon);

}  // namespace kanwu
