#include "attribution/similar_names.h"

#include "attribution/tables/pinyin_table.h"

namespace kanwu {

std::uint16_t syllable(char32_t c) {
    return c >= kPinyinBegin && c < kPinyinEnd ? kSyllables[c - kPinyinBegin] : std::uint16_t{0};
}

std::uint16_t near_syllable(char32_t c) { return kNearSyllables[syllable(c)]; }

namespace {

// Of a name, and one that may have one character more.
Likeness longer_likeness(std::u32string_view shorter, std::u32string_view longer) {
    if (shorter.size() < 2) return Likeness::none;
    std::size_t at = 0;  // of the one more
    while (at < shorter.size() && shorter[at] == longer[at]) ++at;
    if (shorter.substr(at) != longer.substr(at + 1)) return Likeness::none;
    return at > 0 && longer[at] == longer[at - 1] ? Likeness::one_twice : Likeness::one_more;
}

}  // namespace

Likeness likeness(std::u32string_view a, std::u32string_view b) {
    if (a.size() + 1 == b.size()) return longer_likeness(a, b);
    if (b.size() + 1 == a.size()) return longer_likeness(b, a);
    if (a.size() != b.size() || a.size() < 2) return Likeness::none;
    std::size_t at = a.size();  // where they differ
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i] == b[i]) continue;
        if (at < a.size()) return Likeness::none;
        at = i;
    }
    if (at == a.size()) return Likeness::none;
    constexpr std::size_t kLong = 3;  // 李民 and 李明 are two as often as one, and so are 陈 and 程
    const bool one_sound =
        syllable(a[at]) != 0 && (syllable(a[at]) == syllable(b[at]) ||
                                 (at > 0 && a.size() >= kLong && near_syllable(a[at]) == near_syllable(b[at])));
    return one_sound ? Likeness::one_sound : Likeness::one_character;
}

}  // namespace kanwu
