#include "attribution/sources.h"

#include <algorithm>

#include "attribution/mention_parts.h"
#include "attribution/name_bounds.h"
#include "attribution/newcomers.h"
#include "attribution/publishers.h"
#include "attribution/source_cues.h"
#include "attribution/source_nouns.h"

namespace kanwu {
namespace {

constexpr std::size_t kLongestSubject = 36;

// Whether a mention from `next` on overlaps the span; those that end before it are passed for good.
bool overlaps_any(Span span, const std::vector<Mention>& mentions, std::size_t& next) {
    while (next < mentions.size() && whole_span(mentions[next]).end <= span.begin) ++next;
    for (std::size_t i = next; i < mentions.size() && whole_span(mentions[i]).begin < span.end; ++i)
        if (whole_span(mentions[i]).overlaps(span)) return true;
    return false;
}

bool ends_sentence(char32_t c) { return std::u32string_view(U"。！？；”」：“「").find(c) != std::u32string_view::npos; }

// Where the sentence begins that `at` is in, as far as one looks; quotations end it too.
std::size_t sentence_begin(const Line& line, std::size_t at) {
    constexpr std::size_t kFurthest = 30;
    const std::size_t lowest = at - std::min(at, kFurthest);
    while (at > lowest && !ends_sentence(line.at(at - 1))) --at;
    return at;
}

// 女儿把奖状递给|父亲，父亲端详许久，: the persons whom the nearest clause before opens with, in the same sentence. Empty where the
// sentence names somebody before.
Range nearest_actors(Range clause, const Line& line, const std::vector<Mention>& mentions, const Lexicon& lexicon) {
    const std::size_t begin = sentence_begin(line, clause.begin);
    if (begin == clause.begin || names_somebody(line.span({begin, clause.end}), mentions)) return {};
    Range found;
    for (std::size_t at = begin; at < clause.begin;) {
        std::size_t end = at;
        while (!ends_clause(line.at(end))) ++end;
        const Range acting{std::min(behind_when(line, at), end), end};
        if (const Range actors = actors_in(acting, line, lexicon); !actors.empty()) found = actors;
        at = end + 1;
    }
    return found;
}

// 出租车司机摇下车窗，|问：“……”: persons whom the sentence opens with, where the cue opens a later clause of it (喘着气|说). Empty
// where the sentence names somebody before.
Range actors_before(Range clause, const Line& line, const std::vector<Mention>& mentions, const Lexicon& lexicon) {
    constexpr std::u32string_view kManner = U"着地又还边";
    constexpr std::size_t kLongestAdverb = 2;  // 反复|念叨
    const bool adverb = clause.size() <= kLongestAdverb && word_ending(line, clause.end, lexicon) == clause.size();
    if (!adverb && line.view(clause).find_first_of(kManner) == std::u32string_view::npos) return {};
    return nearest_actors(clause, line, mentions, lexicon);
}

// 镇长接过话头：“钱的事，我去跑。”: whether the colon at `at` itself gives a sentence to the one of whom the clause speaks.
bool colon_speaks(const Line& line, std::size_t at) {
    constexpr std::size_t kFurthest = 200, kSign = 12;
    constexpr std::u32string_view kOfSigns[] = {U"写着", U"贴着", U"印着", U"挂着", U"刻着", U"写有"};
    if (line.at(at) != U'：' || line.at(at + 1) != U'“') return false;
    const std::u32string_view before = line.view({at - std::min(at, kSign), at});
    if (std::any_of(std::begin(kOfSigns), std::end(kOfSigns),
                    [&](auto sign) { return before.find(sign) != before.npos; }))
        return false;
    const std::size_t close = line.text().substr(at, kFurthest).find(U'”');
    return close != std::u32string_view::npos &&
           std::u32string_view(U"。！？…").find(line.at(at + close - 1)) != std::u32string_view::npos;
}

// 网友“山里一棵松”|说, 反对党“新曙光”运动|9日称: the name that somebody or a body has in marks, with the noun before it. `clause`: what stands
// between the closing mark and the cue, a noun or a day at most. Empty where there is none.
Range named_in_marks(Range clause, const Line& line) {
    constexpr std::size_t kLongest = 14, kLongestNoun = 12;
    constexpr std::u32string_view kNouns[] = {U"网友", U"网民", U"博主", U"用户", U"读者"};
    constexpr std::u32string_view kBodies[] = {U"武装", U"组织", U"反对党", U"政党", U"运动", U"团体", U"机构"};
    const std::size_t end = clause.begin;
    if (end < 4 || !is_closing_quote(line.at(end - 1))) return {};
    std::size_t open = end - 1;
    while (open > 0 && end - open <= kLongest && line.at(open) != U'“' && line.at(open) != U'「') --open;
    const std::u32string_view name = line.view({open, end});
    if ((name.front() != U'“' && name.front() != U'「') || name.find_first_of(U"。！？…，；：") != name.npos) return {};
    for (const std::u32string_view noun : kNouns)
        if (clause.empty() && line.view({0, open}).ends_with(noun)) return {open - noun.size(), end};
    std::size_t noun = open;
    while (noun > 0 && open - noun < kLongestNoun && !is_mark(line.at(noun - 1))) --noun;
    const auto is_body = [&](std::u32string_view words) {
        return std::any_of(std::begin(kBodies), std::end(kBodies), [&](auto body) { return words.ends_with(body); });
    };
    clause.end = before_day(line, {clause.begin - 1, clause.end});
    if (!is_body(line.view({noun, open})) || (!clause.empty() && !is_body(line.view(clause)))) return {};
    return {noun, clause.end};
}

// 向“12380”举报平台|反映: what stands behind a name in marks is no subject of its own.
bool is_within_name(Range subject, const Line& line) {
    if (subject.empty() || subject.begin < 3 || !is_closing_quote(line.at(subject.begin - 1))) return false;
    constexpr std::size_t kLongest = 14;
    std::size_t open = subject.begin - 2;
    while (open > 0 && subject.begin - open < kLongest && line.at(open) != U'“') --open;
    return open > 0 && line.at(open) == U'“' && !is_mark(line.at(open - 1)) && !ends_words(line.at(subject.begin - 2));
}

// 他将衰落归咎于别国，并|称……: the pronoun that the sentence opens with, where a later clause of it opens with the cue.
Range pronoun_going_on(Range clause, const Line& line, const std::vector<Mention>& mentions) {
    constexpr std::u32string_view kGoesOn = U"并还又再", kNotHe = U"的们";
    constexpr std::size_t kFurthest = 60;
    const bool opens = clause.size() == 1 && kGoesOn.find(line.at(clause.begin)) != kGoesOn.npos;
    if (!opens || line.at(clause.begin - (clause.begin > 0 ? 1 : 0)) != U'，') return {};
    std::size_t begin = clause.begin - 1;
    while (begin > 0 && clause.begin - begin < kFurthest && !ends_sentence(line.at(begin - 1))) --begin;
    const bool pronoun =
        (line.at(begin) == U'他' || line.at(begin) == U'她') && kNotHe.find(line.at(begin + 1)) == kNotHe.npos;
    const bool first = begin == 0 || ends_sentence(line.at(begin - 1));
    if (!pronoun || !first || names_somebody(line.span({begin, clause.end}), mentions)) return {};
    return {begin, begin + 1};
}

// 对美国政府的言论|表示: of what is spoken, not who speaks (对方|表示).
bool is_about(std::u32string_view clause) {
    return clause.starts_with(U'对') && !clause.starts_with(U"对方") && !clause.starts_with(U"对手") &&
           !clause.starts_with(U"对岸");
}

// Who speaks by the cue behind the clause, or by the colon; empty for nobody.
Range subject_of(Range clause, Saying saying, const Line& line, const std::vector<Mention>& mentions,
                 const Lexicon& lexicon) {
    if (const Range named = named_in_marks(clause, line); !named.empty()) return named;
    const bool about = is_about(line.view(clause));
    if (about || clause.empty())
        if (const Range body = publisher(clause.begin, line, mentions, lexicon); !body.empty()) return body;
    if (about) return {};
    Range subject;
    if (!clause.empty() && saying == Saying::clause) subject = source_told(clause, line, lexicon);
    if (!clause.empty() && saying > Saying::clause)
        subject = without_opening(source_in(clause, line, lexicon), line, lexicon);
    if (subject.empty()) subject = pronoun_going_on(clause, line, mentions);
    const std::u32string_view words = line.view(subject);
    // 《关于节水的意见》
    const std::size_t title = words.ends_with(U'》') ? words.find(U'《') : words.size();
    // “远山中心”当天|发布消息|说
    const bool text = words.starts_with(U"发布") || words.starts_with(U"发表") || words.starts_with(U"发出");
    if (text || lexicon.not_in_subjects.is_in(words.substr(0, title)) || is_within_name(subject, line)) return {};
    if (saying != Saying::quoted || !subject.empty()) return subject;
    subject = actors_in(clause, line, lexicon);
    return subject.empty() ? actors_before(clause, line, mentions, lexicon) : subject;
}

// 对于牧民来|说, 总的来|说, not 他直起腰来|说.
bool is_point_of_view(const Line& line, std::size_t clause, std::size_t at) {
    constexpr std::u32string_view kOpens = U"对就从拿总一具相简";
    return at > clause && line.at(at - 1) == U'来' &&
           (at == clause + 1 || line.view({clause, at}).find_first_of(kOpens) == 0);
}

// 他, 这位老人: who means one that has been told of.
bool points_back(std::u32string_view subject) {
    return subject == U"他" || subject == U"她" || subject.starts_with(U"这位") || subject.starts_with(U"这名");
}

}  // namespace

std::vector<AnonymousSource> anonymous_sources(const Line& line, const std::vector<Mention>& mentions,
                                               const Lexicon& lexicon) {
    std::vector<AnonymousSource> out;
    std::size_t clause = 0;
    std::size_t next = 0;
    std::size_t spoken = 0;  // where the last cue ends
    const auto add = [&](Range subject, Range cue) {
        if (subject.empty() || overlaps_any(line.span({clause, cue.end}), mentions, next)) return false;
        out.push_back({line.words(subject), line.span(subject), cue_of(line, cue, lexicon), {}});
        const bool alone = out.size() == 1 && (mentions.empty() || line.span(subject) < mentions.front().name_span);
        if (alone && points_back(line.view(subject)))
            out.back().of_newcomer = newcomer_before(line, subject.begin, lexicon);
        spoken = cue.end;
        return true;
    };
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (ends_clause(line.at(at))) {
            const bool colon =
                at > clause && at - clause <= kLongestSubject && spoken <= clause && colon_speaks(line, at);
            if (colon) {
                const bool joined = line.at(clause) == U'也' || line.at(clause) == U'但' || line.at(clause) == U'又';
                const Range actors = actors_in({clause + (joined ? 1 : 0), at}, line, lexicon);
                const bool free = actors.empty() && spoken <= sentence_begin(line, clause);
                add(free ? nearest_actors({clause, at}, line, mentions, lexicon) : actors, {at, at + 1});
            }
            clause = at + 1;
            continue;
        }
        if (at - clause > kLongestSubject) continue;
        const std::size_t size = lexicon.cues.longest_at(line.text(), at);
        if (size == 0) continue;
        if (is_point_of_view(line, clause, at)) continue;
        const Range cue{at, at + size};
        const Saying saying = saying_at(line, clause, cue, lexicon);
        if (saying == Saying::none) continue;
        const Range before{std::min(behind_opening(line, clause), at), at};
        if (add(subject_of(before, saying, line, mentions, lexicon), cue)) at += size - 1;
    }
    return out;
}

}  // namespace kanwu
