#include "attribution/similar_names.h"

#include "attribution/tables/pinyin_table.h"

namespace kanwu {

std::uint16_t syllable(char32_t c) {
    return c >= kPinyinBegin && c < kPinyinEnd ? kSyllables[c - kPinyinBegin] : std::uint16_t{0};
}

Likeness likeness(std::u32string_view a, std::u32string_view b) {
    if (a.size() != b.size() || a.size() < 2) return Likeness::none;
    std::size_t at = a.size();  // where they differ
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i] == b[i]) continue;
        if (at < a.size()) return Likeness::none;
        at = i;
    }
    if (at == a.size()) return Likeness::none;
    const bool one_sound = syllable(a[at]) != 0 && syllable(a[at]) == syllable(b[at]);
    return one_sound ? Likeness::one_sound : Likeness::one_character;
}

std::vector<std::u32string> open_forms(std::u32string_view name) {
    constexpr char32_t kOpen = U'?';
    std::vector<std::u32string> out;
    for (std::size_t i = 0; name.size() > 1 && i < name.size(); ++i) {
        out.emplace_back(name);
        out.back()[i] = kOpen;
    }
    return out;
}

}  // namespace kanwu
