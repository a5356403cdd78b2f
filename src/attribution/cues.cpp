#include "attribution/cues.h"

#include <algorithm>

#include "attribution/name_bounds.h"

namespace kanwu {
namespace {

constexpr std::size_t kFurthestCue = 20;         // 陶远在全市安全生产工作会议上强调，
constexpr std::size_t kFurthestBehindWhen = 40;  // behind 时 and 后

// 关于党校工作的重要论述，, 记得母亲的叮嘱：: a weak cue behind 的 is what is spoken of, and any where a colon follows.
bool is_noun(const Line& line, std::size_t at, std::size_t size, const Lexicon& lexicon) {
    if (at == 0) return false;
    const bool weak = lexicon.weak_cues.contains(line.view({at, at + size})) || line.at(at + size) == U'：';
    // 林知远总书记重要|讲话，彰显……, 中央部署|要求，
    const std::u32string_view before = line.view({0, at});
    if (weak && (before.ends_with(U"总书记重要") || before.ends_with(U"主席重要") || before.ends_with(U"部署")))
        return true;
    return (weak && line.at(at - 1) == U'的') ||
           (line.at(at - 1) == U'要' && lexicon.weak_cues.contains(line.view({at, at + size})));
}

// 回忆|起那一夜，“……”: what is spoken of stands between the cue and the words; its size, 0 for none.
std::size_t cue_of_memory(const Line& line, std::size_t at, const Lexicon& lexicon) {
    const std::size_t size = lexicon.cues.longest_at(line.text(), at);
    const bool raised = size > 0 && (line.at(at + size) == U'起' || line.at(at + size - 1) == U'起');
    std::size_t end = at + size;
    while (raised && end - at < kFurthestCue && !ends_clause(line.at(end))) ++end;
    return raised && opens_speech(line.at(end)) && line.at(end + 1) == U'“' ? size : 0;
}

// 提醒|市民，“……”: to whom it is said stands between; its size, 0 for none.
std::size_t cue_with_object(const Line& line, std::size_t at, const Lexicon& lexicon) {
    constexpr std::size_t kLongestObject = 8;
    const std::size_t size = lexicon.cues.longest_at(line.text(), at);
    std::size_t end = at + size;
    while (size > 0 && end - at < size + kLongestObject && !ends_clause(line.at(end))) ++end;
    return size > 0 && (line.at(end) == U'，' || line.at(end) == U'：') && line.at(end + 1) == U'“' ? size : 0;
}

// 卢卡斯|称对方已经同意, not 称为, 称赞: 称 with what is said behind it.
bool tells_by_name(const Line& line, std::size_t at) {
    constexpr std::u32string_view kGoesOn = U"为作之赞呼号职得病他她";
    return line.at(at) == U'称' && !is_mark(line.at(at + 1)) && kGoesOn.find(line.at(at + 1)) == kGoesOn.npos;
}

// 提出殷切|希望，, 发表联合|声明，, 提出“四项主张”的理念: a weak cue that is what somebody puts forward; `before`: what stands between it and the
// name.
bool is_object(const Line& line, Range before, Range cue) {
    constexpr std::size_t kLongestTerm = 40;
    const std::u32string_view words = line.view(before);
    if (words.find(U"提出") != words.npos || words.ends_with(U"联合")) return true;
    if (line.at(cue.end) != U'“') return false;
    const std::size_t close = line.text().substr(cue.end, kLongestTerm).find(U'”');
    return close != std::u32string_view::npos && !is_mark(line.at(cue.end + close + 1));
}

// 根据|林正南要求，: what another does by the words of the one who is named at `name`.
bool follows_another(const Line& line, std::size_t name) {
    constexpr std::size_t kFurthest = 30;
    constexpr std::u32string_view kBy[] = {U"根据", U"按照", U"遵照", U"依照", U"响应", U"落实", U"贯彻"};
    std::size_t begin = name;
    while (begin > 0 && name - begin < kFurthest && !ends_clause(line.at(begin - 1))) --begin;
    return std::any_of(std::begin(kBy), std::end(kBy),
                       [&](auto by) { return line.text().substr(begin).starts_with(by); });
}

// 章远程|通报了第三季度情况, 楚江河在发布会上|回答了提问: by a verb of telling with what is told.
bool reports(const Line& line, Range cue) {
    constexpr std::u32string_view kVerbs[] = {U"回答", U"通报", U"介绍", U"讲述"};
    return line.at(cue.end) == U'了' && !is_mark(line.at(cue.end + 1)) &&
           std::find(std::begin(kVerbs), std::end(kVerbs), line.view(cue)) != std::end(kVerbs);
}

// 视察慰|问，, 国事访|问，: the end of a longer word.
bool ends_word(const Line& line, std::size_t end, std::size_t cue, const Lexicon& lexicon) {
    return cue == 1 && line.at(end - 1) == U'问' &&
           (lexicon.words.longest_ending(line.text(), end) > 1 ||
            lexicon.common_words.longest_ending(line.text(), end) > 1);
}

// 阿夫纳尔11日出席纪念大会四十四周年的活动时|表示，, 12日在与多国外交人士举行的会议上|表示，: behind what he was at.
bool is_behind_when(const Line& line, Range cue, const Lexicon& lexicon) {
    constexpr std::u32string_view kWhen = U"时后", kEvents = U"会议式坛动谈访";
    const bool at_event = line.at(cue.begin - 1) == U'上' && kEvents.find(line.at(cue.begin - 2)) != kEvents.npos;
    return (at_event || kWhen.find(line.at(cue.begin - 1)) != kWhen.npos) && line.at(cue.end) == U'，' &&
           !lexicon.weak_cues.contains(line.view(cue));
}

}  // namespace

std::size_t instruction_at(const Line& line, std::size_t at, const Lexicon& lexicon) {
    constexpr std::u32string_view kVerbs[] = {U"要求", U"呼吁", U"敦促", U"警告", U"提议", U"建议"};
    constexpr std::u32string_view kNouns = U"的书信函会案后时";
    const std::size_t size = lexicon.cues.longest_at(line.text(), at);
    const bool verb = std::find(std::begin(kVerbs), std::end(kVerbs), line.view({at, at + size})) != std::end(kVerbs);
    const char32_t next = line.at(at + size);
    return verb && !is_mark(next) && kNouns.find(next) == kNouns.npos ? size : 0;
}

Cue cue_of(const Line& line, Range words, const Lexicon& lexicon) {
    constexpr std::u32string_view kTelling = U"告诉";  // 告诉|记者
    const std::size_t manner = words.size() > 2 && line.at(words.begin + 1) == U'着' ? 2 : 0;
    const std::size_t lead = lexicon.cue_leads.longest_at(line.text(), words.begin);
    const Range whole{words.begin + (lead < words.size() ? std::max(manner, lead) : manner), words.end};
    const bool tells = line.view(whole).starts_with(kTelling);
    return {line.words({whole.begin, tells ? whole.begin + kTelling.size() : whole.end}), line.span(whole)};
}

std::optional<Cue> cue_behind(const Line& line, Range name, std::size_t at, const Lexicon& lexicon) {
    const auto cue = [&](std::size_t begin, std::size_t size) { return cue_of(line, {begin, begin + size}, lexicon); };
    const auto is_put_forward = [&](Range verb) {
        return lexicon.weak_cues.contains(line.view(verb)) &&
               (is_object(line, {at, verb.begin}, verb) || follows_another(line, name.begin));
    };
    if (const std::size_t size = cue_at(line, at, lexicon); size > 0 && !is_put_forward({at, at + size}))
        return cue(at, size);
    // 龙大江当庭|表示服判
    if (const std::size_t adverb = word_behind(line, at, lexicon); adverb > 1)
        if (const std::size_t size = cue_at(line, at + adverb, lexicon);
            size > 0 && lexicon.words.longest_at(line.text(), at + adverb) <= size)  // 作了|说明
            return cue(at + adverb, size);
    // 卢卡斯|近日称将要访问, 卢卡斯|称此事已了
    const std::size_t day = behind_day(line, at);
    if (const std::size_t size = day > at ? cue_at(line, day, lexicon) : 0) return cue(day, size);
    if (tells_by_name(line, day)) return cue(day, 1);
    if (const std::size_t size = cue_of_memory(line, at, lexicon)) return cue(at, size);
    if (const std::size_t size = cue_with_object(line, at, lexicon)) return cue(at, size);
    if (const std::size_t size = instruction_at(line, day, lexicon)) return cue(day, size);
    for (std::size_t i = at; i < line.size() && i - at < kFurthestBehindWhen && !ends_clause(line.at(i)); ++i) {
        const std::size_t size = lexicon.cues.longest_at(line.text(), i);
        if (size == 0 || ends_word(line, i + size, size, lexicon)) continue;
        if (i - at >= kFurthestCue && !is_behind_when(line, {i, i + size}, lexicon)) continue;
        if (reports(line, {i, i + size})) return cue(i, size);
        if (!opens_speech(line.at(i + size)) || is_noun(line, i, size, lexicon)) continue;
        if (!lexicon.weak_cues.contains(line.view({i, i + size}))) return cue(i, size);
        if (is_put_forward({i, i + size})) continue;
        // 卢卡斯等发言，|表示要扩大投资
        const std::size_t next = line.at(i + size) == U'，' ? cue_at(line, i + size + 1, lexicon) : 0;
        const std::size_t asked = line.at(i + size) == U'，' ? instruction_at(line, i + size + 1, lexicon) : 0;
        if (asked > 0) return cue(i + size + 1, asked);
        const bool later = next > 0 && !lexicon.weak_cues.contains(line.view({i + size + 1, i + size + 1 + next}));
        return later ? cue(i + size + 1, next) : cue(i, size);
    }
    return std::nullopt;
}

std::size_t behind_day(const Line& line, std::size_t at) {
    constexpr std::u32string_view kDays[] = {U"当天", U"当日", U"当晚", U"近日", U"日前", U"昨日",    U"昨天",
                                             U"今天", U"今日", U"同日", U"随后", U"此前", U"当地时间"};
    constexpr std::u32string_view kParts[] = {U"上午", U"下午", U"晚间", U"凌晨", U"晚", U"早", U"还", U"也", U"又"};
    constexpr std::u32string_view kOpens = U"当近日昨今同随此0123456789";
    if (kOpens.find(line.at(at)) == kOpens.npos) return at;
    const auto longest = [&](std::size_t from, const auto& words) {
        std::size_t size = 0;
        for (const std::u32string_view word : words)
            if (line.text().substr(from).starts_with(word)) size = std::max(size, word.size());
        return size;
    };
    constexpr std::size_t kLongestDate = 9;
    std::size_t end = at + longest(at, kDays);
    std::size_t digits = end;
    while (digits - end < 5 && ((line.at(digits) >= U'0' && line.at(digits) <= U'9') || line.at(digits) == U'月'))
        ++digits;
    if (digits > end && line.at(digits) == U'日') end = digits + 1;
    // 今天（9月7日）上午
    if (const std::size_t close = line.text().substr(end, kLongestDate).find(U'）');
        end > at && line.at(end) == U'（' && close != std::u32string_view::npos)
        end += close + 1;
    return end > at ? end + longest(end, kParts) : at;
}

std::size_t behind_when(const Line& line, std::size_t at) {
    static constexpr CodePointSet kOpens(U"会随事当最接散采上下晚傍清后如那这此不次第临");
    if (!kOpens.has(line.at(at))) return at;
    constexpr std::u32string_view kWhen[] = {
        U"会后",   U"会上", U"随后", U"事后", U"当天",   U"当晚",   U"最后",   U"接着",     U"散会后",  U"采访中",
        U"采访时", U"上午", U"下午", U"晚上", U"傍晚",   U"清晨",   U"后来",   U"如今",     U"当时",    U"那天",
        U"这时",   U"此时", U"不久", U"次日", U"第二天", U"临走时", U"临别时", U"当天上午", U"当天下午"};
    std::size_t longest = 0;
    for (const std::u32string_view when : kWhen)
        if (line.text().substr(at).starts_with(when)) longest = std::max(longest, when.size());
    return at + longest;
}

}  // namespace kanwu
