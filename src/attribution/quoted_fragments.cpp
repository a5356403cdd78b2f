#include "attribution/quoted_fragments.h"

#include <algorithm>

#include "attribution/quoted_people.h"

namespace kanwu {
namespace {

// “一网通办”, “十五五”, but not “一把尺子量到底”: a term that begins with a number.
bool counts_short(const Line& line, Range pair) {
    constexpr std::u32string_view kNumerals = U"一二两三四五六七八九十0123456789";
    constexpr std::size_t kLongestTerm = 8;  // with the marks
    return pair.size() <= kLongestTerm && kNumerals.find(line.at(pair.begin + 1)) != std::u32string_view::npos;
}

// 巴西总统卢拉表示，“任意征收关税”的做法……: the words of one from abroad are quoted by pieces, the terms of papers are ours. Not
// what has a name (“挑战者”坦克).
Speakers::Who abroad_in(const Line& line, Range before, Range pair, const Speakers& speakers) {
    constexpr std::size_t kShortest = 6;  // with the marks: not “北溪”
    const char32_t next = line.at(pair.end);
    if ((next != U'的' && next != U'。' && next != U'，') || counts_short(line, pair)) return {};
    if (before.end > 0 && line.at(before.end - 1) == U'为') return {};  // 名为
    const Speakers::Who who = speakers.last_in(line, before, speakers.cue_ends());
    return pair.size() >= kShortest && who.known() && speakers.is_from_abroad(who) ? who : Speakers::Who{};
}

}  // namespace

bool may_be_said(const Line& line, Range pair) {
    constexpr std::u32string_view kOfTerms = U"个有的把为种项条、和与及以叫作成到让用按被从这该大抓讲";
    const char32_t next = line.at(pair.end);
    if (next != U'。' && next != U'，' && next != 0) return false;
    const char32_t before = pair.begin > 0 ? line.at(pair.begin - 1) : 0;
    if (before != 0 && kOfTerms.find(before) != std::u32string_view::npos) return false;
    if (before == U'是' && line.at(pair.end - 2) == U'的') return true;
    if (before == U'是' && pair.begin > 1 && (line.at(pair.begin - 2) == U'这' || line.at(pair.begin - 2) == U'那'))
        return false;
    return pair.size() > 4 && !counts_short(line, pair);
}

Speakers::Who speaker_of_fragment(const Line& line, Range pair, const Speakers& speakers, const Lexicon& lexicon) {
    constexpr std::size_t kNear = 12;
    const std::size_t begin = sentence_begin(line, pair.begin);
    if (!may_be_said(line, pair)) return abroad_in(line, {begin, pair.begin}, pair, speakers);
    // 邹亦凡一句“明天就办”; 在闻人杰眼里，“账本是一面镜子”
    constexpr std::u32string_view kGiven[] = {U"一句",   U"看来，", U"眼里，",  U"眼中，",
                                              U"口中，", U"话说，", U"口头禅是"};
    const std::u32string_view before = line.view({begin, pair.begin});
    if (std::any_of(std::begin(kGiven), std::end(kGiven), [&](auto words) { return before.ends_with(words); })) {
        if (const auto who = speakers.first_in(line, {begin, pair.begin}, speakers.silent()); who.known()) return who;
    }
    const Speakers::Who who = speakers.first_in(line, {begin, pair.begin}, speakers.cue_ends());
    if (who.mention || speakers.is_pronoun(who)) return who;
    const std::size_t near = pair.begin - std::min(pair.begin - begin, kNear);
    const Speakers::Who close =
        pair.size() > 5 ? speakers.first_in(line, {near, pair.begin}, speakers.cue_ends()) : Speakers::Who{};
    const Speakers::Who other = close.known() ? close : abroad_in(line, {begin, pair.begin}, pair, speakers);
    // 段春阳总爱说，“车就是家”; not 段春阳获得的荣誉：“最美司机”
    const bool colon = pair.begin > 0 && line.at(pair.begin - 1) == U'：';
    return other.known() || colon ? other : Speakers::Who{{}, {}, named_before(line, pair.begin, lexicon)};
}

}  // namespace kanwu
