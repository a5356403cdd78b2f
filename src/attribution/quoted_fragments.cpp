#include "attribution/quoted_fragments.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "attribution/quoted_people.h"

namespace kanwu {
namespace {

// “一网通办”, “双增长”, but not “一把尺子量到底”: a term that begins with a number.
bool counts_short(const Line& line, Range pair) {
    constexpr std::u32string_view kNumerals = U"一二两三四五六七八九十双零全半0123456789";
    constexpr std::size_t kLongestTerm = 8;  // with the marks
    return pair.size() <= kLongestTerm && kNumerals.find(line.at(pair.begin + 1)) != std::u32string_view::npos;
}

// 273起|“严重事件”: a thing that is counted.
bool is_counted(const Line& line, std::size_t quote) {
    constexpr std::u32string_view kDigits = U"0123456789二两三四五六七八九十百千万多余";
    constexpr std::u32string_view kMeasures = U"起个名枚架艘座条种项辆次所家场批支部份";
    return quote > 1 && kMeasures.find(line.at(quote - 1)) != kMeasures.npos &&
           kDigits.find(line.at(quote - 2)) != kDigits.npos;
}

// Where the sentence begins that a piece of it stands in; other pieces in marks do not end it, whole sentences in them do.
std::size_t statement_begin(const Line& line, std::size_t at) {
    constexpr std::u32string_view kEnds = U"。！？…，";
    constexpr std::size_t kFurthest = 300;  // a paragraph of pieces alone is read in linear time
    const std::size_t lowest = at - std::min(at, kFurthest);
    std::size_t begin = at;
    while (begin > lowest && !ends_sentence(line.at(begin - 1)) &&
           !(line.at(begin - 1) == U'”' && (begin < 2 || kEnds.find(line.at(begin - 2)) != kEnds.npos)))
        --begin;
    return begin;
}

// What the words in the marks look like.
enum class Wording : std::uint8_t {
    plain,
    phrase,  // 毫无道理, 有针对性的
    term,    // 对等关税, 门罗主义
};

Wording wording_of(const Line& line, Range pair, const Lexicon& lexicon) {
    constexpr std::u32string_view kOpens = U"与以让被使";  // 与以色列有联系
    const std::u32string_view words = line.view({pair.begin + 1, pair.end - 1});
    const bool opens =
        words.size() > 3 && kOpens.find(words.front()) != kOpens.npos && lexicon.countries.longest_at(words, 0) == 0;
    if (opens || words.back() == U'的' || lexicon.phrase_words.is_in(words)) return Wording::phrase;
    const bool code = words.back() < 0x80 || lexicon.countries.longest_at(words, 0) > 1 ||
                      lexicon.term_endings.ends(words) || counts_short(line, pair);
    return code ? Wording::term : Wording::plain;
}

// 名为“自由之光”, “不朽之盾”号, “停止战争”等标语: what makes of any words a name.
bool is_named_so(const Line& line, Range pair, Wording wording, const Lexicon& lexicon) {
    constexpr std::u32string_view kNaming[] = {U"名为", U"称为", U"视为", U"作为", U"称作", U"叫做",
                                               U"叫作", U"代号", U"题为", U"誉为", U"名叫", U"即"};
    const std::u32string_view before = line.text().substr(0, pair.begin);
    if (std::any_of(std::begin(kNaming), std::end(kNaming), [&](auto word) { return before.ends_with(word); }))
        return true;
    if (is_counted(line, pair.begin) && line.at(pair.end) != U'的') return true;
    constexpr std::u32string_view kOfNames = U"等为号型级";  // 以“国家安全”为由
    if (kOfNames.find(line.at(pair.end)) != kOfNames.npos) return true;
    const bool adjective = line.at(pair.end - 2) == U'的';  // “有针对性的”行动
    const std::size_t noun = lexicon.term_endings.longest_at(line.text(), pair.end);
    // “友谊”管道, “立即民主”运动，, not “蓄意违反”停火|协议
    return !adjective && noun > 1 && (wording != Wording::phrase || is_mark(line.at(pair.end + noun)));
}

// 总统卢卡斯谴责对方的“罪行”: by what he blames, whose verb is none of speech.
bool tells_blame(std::u32string_view words) {
    constexpr std::u32string_view kVerbs[] = {U"谴责", U"指责", U"抨击", U"斥责"};
    return std::any_of(std::begin(kVerbs), std::end(kVerbs), [&](auto verb) { return words.find(verb) != words.npos; });
}

// 他称，美国……“遭受重创”, 声明称，法方……: one of whom nothing tells where he is from is from abroad where he speaks of states.
bool is_abroad(const Line& line, Range before, const Speakers::Who& who, Wording wording, const Speakers& speakers,
               const Lexicon& lexicon) {
    if (speakers.is_from_abroad(who)) return true;
    return wording == Wording::phrase && speakers.is_vague(who) && lexicon.countries.is_in(line.view(before));
}

// 巴西总统卢拉表示，“任意征收关税”的做法……, 将“坚决回应”任何……: the words of one from abroad are quoted by pieces, the terms of
// papers are ours. Not what has a name (“挑战者”坦克), and within its clause (停止“洗白”罪行) only what no term is like.
Speakers::Who abroad_in(const Line& line, Range before, Range pair, const Speakers& speakers, const Lexicon& lexicon) {
    constexpr std::size_t kShortest = 6;  // with the marks: not “北溪”
    const Wording wording = wording_of(line, pair, lexicon);
    if (is_named_so(line, pair, wording, lexicon)) return {};
    Speakers::Who who = speakers.last_in(line, before, speakers.cue_ends());
    if (!who.known() && wording == Wording::phrase && tells_blame(line.view(before)))
        who = speakers.first_in(line, before, speakers.silent());
    if (!who.known() || !is_abroad(line, before, who, wording, speakers, lexicon)) return {};
    const bool closes = std::u32string_view(U"。，；").find(line.at(pair.end)) != std::u32string_view::npos;
    const bool whole = closes && pair.size() >= kShortest;
    const bool own = wording == Wording::phrase || (wording == Wording::plain && whole);
    return own ? who : Speakers::Who{};
}

// 确保|“一泓清水永续北上”, 实现“弯道超车”: a term in what one of us says.
bool is_our_term(const Line& line, Range pair, const Lexicon& lexicon) {
    constexpr std::u32string_view kAspects = U"了着过上起出成好";  // 办起了“远山食堂”
    constexpr std::size_t kLongestTerm = 8;                        // with the marks
    const bool object =
        pair.begin > 0 && pair.size() <= kLongestTerm && kAspects.find(line.at(pair.begin - 1)) != kAspects.npos;
    return object || is_counted(line, pair.begin) || lexicon.term_leads.longest_ending(line.text(), pair.begin) > 0;
}

// 据新远社报道，过渡政府首脑沙拉说，……: whether a verb before the words is that of somebody who was not read.
bool is_said_by_unread(const Line& line, Range before, const Speakers& speakers, const Lexicon& lexicon) {
    for (std::size_t at = before.begin; at < before.end; ++at) {
        const std::size_t end = at + lexicon.cues.longest_at(line.text(), at);
        if (end == at) continue;
        const bool speech =
            line.at(end) == U'，' && end + 1 < before.end && !lexicon.weak_cues.contains(line.view({at, end}));
        if (speech && !speakers.at(speakers.cue_ends(), line.span({end, end}).begin).known()) return true;
        at = end - 1;
    }
    return false;
}

}  // namespace

bool may_be_said(const Line& line, Range pair) {
    constexpr std::u32string_view kOfTerms = U"”个有的把为种项条、和与及以叫作成到让用按被从这该大抓讲";
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
    const std::size_t begin = statement_begin(line, pair.begin);
    if (is_said_by_unread(line, {begin, pair.begin}, speakers, lexicon)) return {};
    if (!may_be_said(line, pair)) return abroad_in(line, {begin, pair.begin}, pair, speakers, lexicon);
    // 邹亦凡一句“明天就办”; 在闻人杰眼里，“账本是一面镜子”
    constexpr std::u32string_view kGiven[] = {U"一句",   U"看来，", U"眼里，",  U"眼中，",
                                              U"口中，", U"话说，", U"口头禅是"};
    const std::u32string_view before = line.view({begin, pair.begin});
    if (std::any_of(std::begin(kGiven), std::end(kGiven), [&](auto words) { return before.ends_with(words); })) {
        if (const auto who = speakers.first_in(line, {begin, pair.begin}, speakers.silent()); who.known()) return who;
    }
    const Speakers::Who who = speakers.first_in(line, {begin, pair.begin}, speakers.cue_ends());
    if (who.known() && !speakers.is_from_abroad(who) && is_our_term(line, pair, lexicon)) return {};
    if (who.known() && is_abroad(line, {begin, pair.begin}, who, Wording::phrase, speakers, lexicon))
        if (const auto other = abroad_in(line, {begin, pair.begin}, pair, speakers, lexicon);
            other.known() || speakers.is_from_abroad(who))
            return other;
    if (who.mention || speakers.is_pronoun(who)) return who;
    const std::size_t near = pair.begin - std::min(pair.begin - begin, kNear);
    const Speakers::Who close =
        pair.size() > 5 ? speakers.first_in(line, {near, pair.begin}, speakers.cue_ends()) : Speakers::Who{};
    const Speakers::Who other = close.known() ? close : abroad_in(line, {begin, pair.begin}, pair, speakers, lexicon);
    // 段春阳总爱说，“车就是家”; not 段春阳获得的荣誉：“最美司机”
    const bool colon = pair.begin > 0 && line.at(pair.begin - 1) == U'：';
    return other.known() || colon ? other : Speakers::Who{{}, {}, named_before(line, pair.begin, lexicon)};
}

}  // namespace kanwu
