#include "attribution/english_sources.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "attribution/english_names.h"
#include "attribution/english_referents.h"

namespace kanwu {
namespace {

constexpr std::size_t kLongestSubject = 9;  // words

bool is_article(const EnglishLine& line, std::size_t i) {
    constexpr std::u32string_view kArticles[] = {U"the", U"a", U"an", U"one", U"another"};
    return i < line.size() &&
           std::find(std::begin(kArticles), std::end(kArticles), line.lower(i)) != std::end(kArticles);
}

bool heads(const EnglishLine& line, std::size_t i) { return line.in(i, line.lexicon().en_sources); }

// Whether one of its words speaks: an official, the company, the governor; or it is a body's name.
bool is_source(const EnglishLine& line, Words subject) {
    if (line.is(subject.begin, U"no") || line.is(subject.begin, U"nobody") || line.is(subject.begin, U"nothing"))
        return false;
    for (std::size_t i = subject.begin; i < subject.end; ++i)
        if (heads(line, i)) return true;
    if (is_english_role(line, subject)) return true;
    return is_english_body(line, subject) && line[subject.end - 1].capital;
}

}  // namespace

bool is_english_pronoun(const EnglishLine& line, std::size_t i) {
    return line.is(i, U"he") || line.is(i, U"she") || line.is(i, U"they");
}

std::optional<Words> english_source_before(const EnglishLine& line, std::size_t end) {
    std::size_t begin = end;
    while (begin > 0 && end - begin < kLongestSubject) {
        --begin;
        if (line[begin].cue > 0) return std::nullopt;  // said the buyer had asked
        if (line[begin].opens || line[begin].gap == Gap::comma || line[begin].gap == Gap::other) break;
    }
    if (is_english_pronoun(line, end - 1)) begin = end - 1;
    if (line.is(begin, U"year") && begin > 0 && is_article(line, begin - 1)) --begin;  // the 51-|year-old
    while (begin + 1 < end && !line[begin].capital && !is_article(line, begin) && !heads(line, begin)) ++begin;
    const Words subject{begin, end};
    return is_source(line, subject) ? std::optional(subject) : std::nullopt;
}

std::optional<Words> english_source_behind(const EnglishLine& line, std::size_t begin) {
    if (!is_article(line, begin) && !is_english_pronoun(line, begin)) return std::nullopt;
    std::size_t end = begin + 1;
    while (end < line.size() && end - begin < kLongestSubject &&
           (line[end].gap == Gap::space || line[end].gap == Gap::hyphen || line.is(end, U"year")))
        ++end;
    const Words subject{begin, end};
    return is_source(line, subject) ? std::optional(subject) : std::nullopt;
}

std::optional<Words> english_source_according(const EnglishLine& line, std::size_t begin) {
    std::size_t end = begin + 1;
    while (end < line.size() && end - begin < kLongestSubject && line[end].gap == Gap::space) ++end;
    const Words subject{begin, end};
    return is_article(line, begin) || is_source(line, subject) ? std::optional(subject) : std::nullopt;
}

}  // namespace kanwu
