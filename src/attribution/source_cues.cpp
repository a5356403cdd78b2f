#include "attribution/source_cues.h"

#include <algorithm>

#include "attribution/mention_parts.h"

namespace kanwu {
namespace {

// Where the clause ends that goes on at `at` with a few words: 他说|了句行话：“……”, 我们主任常跟我讲|一句话：“……”, 告诉|他：“……”.
std::size_t end_of_object(const Line& line, std::size_t at) {
    constexpr std::size_t kLongestObject = 6;
    std::size_t end = at;
    while (end - at < kLongestObject && !ends_clause(line.at(end)) && line.at(end) != U'的') ++end;
    return end;
}

// Whether the cue is a part of a noun, or another cue follows it: 发言|人当天说.
bool is_no_cue(const Line& line, Range cue, std::size_t end, const Lexicon& lexicon) {
    constexpr std::u32string_view kCalled = U"被简自统俗别号名职";  // 被称为, 简称
    const bool called = line.at(cue.begin) == U'称' && cue.size() == 1;
    if (called && cue.begin > 0 && kCalled.find(line.at(cue.begin - 1)) != kCalled.npos) return true;
    if (called && (line.at(cue.end) == U'为' || line.at(cue.end) == U'作')) return true;
    if (lexicon.posts.longest_at(line.text(), cue.begin) > cue.size()) return true;
    // 发表|声明，: what is published
    constexpr std::u32string_view kPublished[] = {U"发表", U"发布", U"联合", U"发表视频", U"发表电视"};
    const std::u32string_view before = line.text().substr(0, cue.begin);
    if (lexicon.weak_cues.contains(line.view(cue)) && line.at(cue.end) == U'，' &&
        std::any_of(std::begin(kPublished), std::end(kPublished), [&](auto word) { return before.ends_with(word); }))
        return true;
    // 连|声称赞: another cue goes on beyond it
    for (std::size_t at = cue.begin + 1; at < cue.end; ++at)
        if (at + lexicon.cues.longest_at(line.text(), at) > cue.end) return true;
    // 发言|人当天说，, not 称|有关指控“毫无根据”, 要求|作出解释。
    for (std::size_t at = cue.end; at < end; ++at) {
        const Range next{at, at + lexicon.cues.longest_at(line.text(), at)};
        const bool object = line.at(next.end) == U'“'
                                ? lexicon.weak_cues.contains(line.view(next))
                                : line.at(next.end) == U'。' && lexicon.clausal_cues.contains(line.view(cue));
        if (!next.empty() && !object) return true;
    }
    return false;
}

// 集团要求|各单位停产, not 评审组认为|可行后，.
bool is_told(const Line& line, Range cue, const Lexicon& lexicon) {
    constexpr std::u32string_view kOfTime = U"后时前", kNoun = U"的题询世候责卷信书函会给";
    if (line.at(cue.begin) == U'称' && (line.at(cue.end) == U'他' || line.at(cue.end) == U'她')) return false;
    if (lexicon.clausal_cues.longest_at(line.text(), cue.begin) < cue.size() || is_mark(line.at(cue.end))) return false;
    std::size_t end = cue.end;
    while (!ends_clause(line.at(end))) ++end;
    return kNoun.find(line.at(cue.end)) == std::u32string_view::npos &&
           kOfTime.find(line.at(end - 1)) == std::u32string_view::npos;
}

// 他说|下次还来, not 他说完, 他说的.
bool pronoun_tells(const Line& line, std::size_t clause, Range cue) {
    constexpr std::u32string_view kGoesOn = U"的了过起得完话明服道着法谎不停走来去";
    if (line.at(cue.begin) != U'说') return false;
    const std::size_t begin = behind_opening(line, clause);
    const bool pronoun = begin < cue.begin && (clause == 0 || line.at(clause - 1) != U'“') &&
                         line.view({begin, cue.begin}).find_first_not_of(U"他她们") == std::u32string_view::npos;
    return pronoun && cue.size() == 1 && !is_mark(line.at(cue.end)) && kGoesOn.find(line.at(cue.end)) == kGoesOn.npos;
}

// Whether the clause follows words in marks, with a scene at most between: “……。”擦着汗，|老人说。
bool follows_words(const Line& line, std::size_t clause) {
    constexpr std::size_t kLongestScene = 12;
    if (clause == 0 || is_closing_quote(line.at(clause - 1))) return clause > 0;
    std::size_t scene = clause - 1;
    if (line.at(scene) != U'，') return false;
    while (scene > 0 && clause - scene < kLongestScene && !ends_clause(line.at(scene - 1))) --scene;
    return scene > 1 && is_closing_quote(line.at(scene - 1)) && ends_words(line.at(scene - 2));
}

// （2）|外交部称: behind the number of an item.
std::size_t behind_number(const Line& line, std::size_t clause) {
    if (line.at(clause) != U'（') return clause;
    std::size_t end = clause + 1;
    while (line.at(end) >= U'0' && line.at(end) <= U'9') ++end;
    return end > clause + 1 && line.at(end) == U'）' ? end + 1 : clause;
}

}  // namespace

std::size_t behind_opening(const Line& line, std::size_t clause) {
    clause = behind_number(line, clause);
    for (const std::u32string_view opening : {U"另据", U"又据", U"据", U"用", U"这是", U"但是", U"但", U"不过", U"还有",
                                              U"另外", U"然而", U"同时", U"此外", U"此前一天", U"对此"})
        if (line.text().substr(clause).starts_with(opening)) return clause + opening.size();
    return behind_when(line, clause);
}

Saying saying_at(const Line& line, std::size_t clause, Range cue, const Lexicon& lexicon) {
    const bool quoted = clause > 0 && is_closing_quote(line.at(clause - 1));
    // 美方的|要求“不切实际”: what is spoken of
    const bool owned = cue.begin > clause && line.at(cue.begin - 1) == U'的' && line.at(cue.end) != U'：';
    // 报告“说到了心坎上”, 对这份|报告“并不知情”, but 呼吁“立即”停火
    constexpr std::u32string_view kOfNouns = U"份篇该项";
    const bool one = cue.begin > clause && kOfNouns.find(line.at(cue.begin - 1)) != kOfNouns.npos;
    const bool asks = line.view(cue) == U"呼吁" || line.view(cue) == U"敦促";
    const bool opens = (one || cue.begin == clause) && !asks && line.at(cue.end) == U'“';
    const bool noun = owned || (opens && lexicon.weak_cues.contains(line.view(cue)));
    if (noun && !quoted) return Saying::none;
    const std::size_t end = end_of_object(line, cue.end);
    if (is_no_cue(line, cue, end, lexicon)) return Saying::none;
    if (follows_words(line, clause) && line.at(end) == U'。') return Saying::quoted;  // “……。”父亲叮嘱他。
    if (quoted && line.at(cue.end) == U'着' && line.at(cue.end + 1) == U'，') return Saying::quoted;  // 老人说着，
    if (opens_speech(line.at(cue.end))) {
        const bool marked = line.at(cue.end) == U'“' || line.at(cue.end + 1) == U'“';
        return quoted || marked ? Saying::quoted : Saying::speech;
    }
    if ((line.at(end) == U'：' || line.at(end) == U'，') && line.at(end + 1) == U'“') return Saying::quoted;
    return is_told(line, cue, lexicon) || pronoun_tells(line, clause, cue) ? Saying::clause : Saying::none;
}

}  // namespace kanwu
