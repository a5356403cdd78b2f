#include "attribution/name_bounds.h"

#include <algorithm>

#include "attribution/name_characters.h"

namespace kanwu {
namespace {

bool is_digit(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９'); }

// 埃米尔·科斯塔温|五日会见, 二十一日.
bool is_date(const Line& line, std::size_t at) {
    constexpr std::u32string_view kNumerals = U"一二三四五六七八九十";
    std::size_t end = at;
    while (end - at < 3 && line.at(end) != 0 && kNumerals.find(line.at(end)) != std::u32string_view::npos) ++end;
    return end > at && (line.at(end) == U'日' || line.at(end) == U'月');
}

}  // namespace

bool is_gesture(const Line& line, std::size_t at) {
    constexpr std::u32string_view kVerbs = U"摆摇挥招拍挠搓擦摸耸眨抿跺抹努点笑想指看";
    return line.at(at) == line.at(at + 1) && kVerbs.find(line.at(at)) != kVerbs.npos;
}

std::size_t cue_at(const Line& line, std::size_t at, const Lexicon& lexicon) {
    const std::size_t size = lexicon.cues.longest_at(line.text(), at);
    if (size == 0 || !lexicon.weak_cues.contains(line.view({at, at + size}))) return size;
    const char32_t next = line.at(at + size);
    if (next == U'说' || next == U'道') return size + 1;  // 回答说, 提醒道
    return std::u32string_view(U"，：“,:\"「").find(next) != std::u32string_view::npos && next != 0 ? size : 0;
}

std::size_t word_behind(const Line& line, std::size_t at, const Lexicon& lexicon) {
    const auto listed = [&](std::size_t i) {
        return std::max(lexicon.bounds.longest_at(line.text(), i), lexicon.words.longest_at(line.text(), i));
    };
    const std::size_t size = listed(at);
    if (size > 1) return size;
    // Any verb: 掰着手指, 红了眼眶, 边听边记; but not 参|加了.
    const char32_t next = line.at(at + 1);
    const bool aspect = (next == U'着' || next == U'了' || next == U'过') && is_han(line.at(at));
    const bool verb = aspect || is_gesture(line, at) || (line.at(at) == U'边' && line.at(at + 2) == U'边');
    return verb && (at == 0 || listed(at - 1) < 2) ? 2 : size;
}

std::size_t word_ending(const Line& line, std::size_t end, const Lexicon& lexicon) {
    return std::max(lexicon.bounds.longest_ending(line.text(), end), lexicon.words.longest_ending(line.text(), end));
}

bool begins_with_a_bound_word(const Line& line, std::size_t at, const Lexicon& lexicon) {
    return word_behind(line, at, lexicon) >= 2;
}

Bound bound_at(const Line& line, std::size_t at, const Lexicon& lexicon) {
    if (at > 0 && is_gesture(line, at - 1)) return Bound::none;                // 李笑|笑说
    if (line.at(at) == U'摄' && is_mark(line.at(at + 1))) return Bound::hard;  // （本报记者何一摄）
    if (is_mark(line.at(at)) || is_digit(line.at(at)) || cue_at(line, at, lexicon) > 0) return Bound::hard;
    // 市长孙浩讲话。: a noun as often, yet nothing but a verb where the clause ends with it.
    const std::size_t verb = lexicon.cues.longest_at(line.text(), at);
    if (verb > 1 && is_mark(line.at(at + verb))) return Bound::hard;
    const std::size_t word = word_behind(line, at, lexicon);
    if (word > 1 && cue_at(line, at + word, lexicon) > 0) return Bound::hard;  // 孙浩最后说
    // 明月则强调; but 敬则 and the like are given names as well.
    constexpr std::u32string_view kAdverbs = U"则也又还却就";
    const bool adverb = word == 1 && kAdverbs.find(line.at(at)) != std::u32string_view::npos;
    // 就|敲响了铜锣, 也|赶到
    const bool acts = word_behind(line, at + word, lexicon) > 1 || line.at(at + word + 2) == U'了';
    if (adverb && (acts || cue_at(line, at + word, lexicon) > 0)) return Bound::word;
    if (word <= 1 && is_date(line, at)) return Bound::word;
    if (line.at(at) == U'和' && is_mark(line.at(at + 1))) return Bound::none;  // 张本智和，: it joins nothing
    return word > 1 ? Bound::word : word > 0 ? Bound::soft : Bound::none;
}

}  // namespace kanwu
