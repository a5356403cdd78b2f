#include "attribution/sources.h"

#include <algorithm>

#include "attribution/body_edge.h"
#include "attribution/mention_parts.h"
#include "attribution/names.h"
#include "attribution/titles.h"

namespace kanwu {
namespace {

constexpr std::size_t kLongestSubject = 20;

// Whether a mention from `next` on overlaps the span; those that end before it are passed for good.
bool overlaps_any(Span span, const std::vector<Mention>& mentions, std::size_t& next) {
    while (next < mentions.size() && whole_span(mentions[next]).end <= span.begin) ++next;
    for (std::size_t i = next; i < mentions.size() && whole_span(mentions[i]).begin < span.end; ++i)
        if (whole_span(mentions[i]).overlaps(span)) return true;
    return false;
}

bool is_closing_quote(char32_t c) { return c == U'”' || c == U'」'; }

// 陶书记, 麦县长.
bool is_surname_with_post(std::u32string_view words, const Lexicon& lexicon) {
    const std::size_t post = lexicon.posts.longest_ending(words, words.size());
    return post > 1 && post < words.size() && lexicon.surnames.contains(words.substr(0, words.size() - post));
}

// 一位不愿透露姓名的搜救队员, 护林员们: persons, whatever they are.
bool is_of_persons(std::u32string_view words) {
    constexpr std::u32string_view kSome[] = {U"一位", U"一名", U"有位", U"几位", U"几名", U"多位", U"多名",   U"数名",
                                             U"两位", U"两名", U"三位", U"三名", U"不少", U"许多", U"另一位", U"另一名",
                                             U"这位", U"那位", U"有的", U"某位", U"某",   U"该名", U"每位"};
    const bool opens = std::any_of(std::begin(kSome), std::end(kSome),
                                   [&](std::u32string_view some) { return words.starts_with(some); });
    return words.size() > 3 && (opens || words.ends_with(U"们")) &&
           words.find_first_of(U"在对向跟给和与则") == words.npos;
}

bool is_source(std::u32string_view words, const Lexicon& lexicon) {
    constexpr std::size_t kShortestBody = 3;
    return lexicon.anonymous.ends(words) || is_of_persons(words) || is_surname_with_post(words, lexicon) ||
           (words.size() >= kShortestBody && is_known_body(words, lexicon));
}

// The source that the clause before a cue opens with: all of it; 大家|都, 公司|今日; 有关负责人|回答记者提问时. Empty where
// there is none.
Range source_in(Range clause, const Line& line, const Lexicon& lexicon) {
    const auto is_digit = [&](std::size_t at) { return line.at(at) >= U'0' && line.at(at) <= U'9'; };
    // 以色列国防军|9日, 该部|20日晚发表声明
    for (std::size_t end = clause.begin + 2; end < clause.end; ++end)
        if (is_digit(end))
            return is_source(line.view({clause.begin, end}), lexicon) ? Range{clause.begin, end} : Range{};
    // 总书记|对乡亲们说, 美国媒体|援引官员的话报道: to whom it is said, or whose words they are, is not who speaks.
    for (std::size_t end = clause.begin + 1; end < clause.end; ++end) {
        const std::u32string_view rest = line.view({end, clause.end});
        const bool other =
            rest.front() == U'对' || rest.front() == U'向' || rest.front() == U'跟' || rest.starts_with(U"援引");
        if (other && is_source(line.view({clause.begin, end}), lexicon)) return {clause.begin, end};
    }
    Range subject = clause;
    for (;;) {
        if (is_source(line.view(subject), lexicon)) return subject;
        const std::size_t adverb = word_ending(line, subject.end, lexicon);
        if (adverb == 0 || adverb >= subject.size()) break;
        subject.end -= adverb;
    }
    Range found;
    for (std::size_t end = clause.begin + 2; end < clause.end && line.at(end) != U'将'; ++end) {
        const bool goes_on = word_behind(line, end, lexicon) > 0 || lexicon.cues.longest_at(line.text(), end) > 1;
        if (goes_on && is_source(line.view({clause.begin, end}), lexicon)) found = {clause.begin, end};
    }
    return found;
}

// 他说|了句行话：“……”, 我们主任常跟我讲|一句话：“……”: what is said is named between the cue and the words.
bool opens_words(const Line& line, std::size_t at) {
    constexpr std::size_t kLongestName = 6;
    std::size_t end = at;
    while (end - at < kLongestName && !ends_clause(line.at(end)) && line.at(end) != U'的') ++end;
    const bool names = line.view({at, end}).find_first_of(U"句话段番") != std::u32string_view::npos;
    return names && line.at(end) == U'：' && line.at(end + 1) == U'“';
}

}  // namespace

std::vector<AnonymousSource> anonymous_sources(const Line& line, const std::vector<Mention>& mentions,
                                               const Lexicon& lexicon) {
    std::vector<AnonymousSource> out;
    std::size_t clause = 0;
    std::size_t next = 0;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (ends_clause(line.at(at))) {
            clause = at + 1;
            continue;
        }
        const std::size_t size = at > clause ? lexicon.cues.longest_at(line.text(), at) : 0;
        if (size == 0 || at - clause > kLongestSubject || line.at(at - 1) == U'来') continue;  // 对于牧民来|说
        const bool closes = line.at(at + size) == U'。' && clause > 0 && is_closing_quote(line.at(clause - 1));
        if (!closes && !opens_speech(line.at(at + size)) && !opens_words(line, at + size)) continue;
        const Range subject = source_in({line.at(clause) == U'据' ? clause + 1 : clause, at}, line, lexicon);
        if (subject.empty() || overlaps_any(line.span({clause, at + size}), mentions, next)) continue;
        out.push_back(
            {line.words(subject), line.span(subject), {line.words({at, at + size}), line.span({at, at + size})}, {}});
        at += size - 1;
    }
    return out;
}

}  // namespace kanwu
