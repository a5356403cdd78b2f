#include "attribution/body_subject.h"

#include "attribution/body_edge.h"

namespace kanwu {
namespace {

constexpr std::size_t kLongestSubject = 24;
constexpr std::size_t kSentences = 3;

bool opens_plan(char32_t c) { return c == U'将' || c == U'要' || c == U'正' || c == U'已'; }

bool ends_sentence_mark(char32_t c) { return c == U'。' || c == U'！' || c == U'？' || c == U'；'; }

// 全市28项重点工程: projects, and no body.
bool counts_something(std::u32string_view words, const Lexicon& lexicon) {
    for (std::size_t i = 1; i < words.size(); ++i)
        if (words[i - 1] >= U'0' && words[i - 1] <= U'9' && lexicon.measures.longest_at(words, i) > 0) return true;
    return false;
}

// 市供水集团|今年将: where the word of time begins that ends at `end`, behind the body.
std::size_t before_when(std::u32string_view words) {
    constexpr std::u32string_view kWhen[] = {U"今年", U"明年", U"今冬", U"今后",  U"年内",
                                             U"近期", U"本月", U"下月", U"下一步"};
    for (const std::u32string_view when : kWhen)
        if (words.ends_with(when) && words.size() > when.size() + 1) return words.size() - when.size();
    return words.size();
}

std::optional<Range> subject_at(const Line& line, std::size_t begin, const Lexicon& lexicon) {
    for (std::size_t end = begin + 2; end < line.size() && end - begin <= kLongestSubject; ++end) {
        if (ends_clause(line.at(end - 1)) || line.at(end - 1) == U'、') return std::nullopt;
        if (!opens_plan(line.at(end))) continue;
        const std::size_t size = before_when(line.view({begin, end}));
        const std::u32string_view words = line.view({begin, begin + size});
        if (lexicon.bodies_not_subject.contains(words) || counts_something(words, lexicon)) return std::nullopt;
        if (words.ends_with(U"系统") || is_known_body(words, lexicon)) return Range{begin, begin + size};
    }
    return std::nullopt;
}

// Behind a short opening clause: “十五五”时期，, 下一步，.
std::size_t skip_opening(const Line& line, std::size_t begin) {
    constexpr std::size_t kLongestOpening = 14;
    for (std::size_t at = begin; at < line.size() && at - begin < kLongestOpening; ++at)
        if (line.at(at) == U'，') return at + 1;
    return begin;
}

}  // namespace

std::optional<BodySubject> body_subject(const Line& line, std::size_t from, const Lexicon& lexicon) {
    std::size_t begin = from;
    for (std::size_t sentence = 0; sentence < kSentences && begin < line.size(); ++sentence) {
        while (begin < line.size() && (line.at(begin) == U'“' || line.at(begin) == U'”')) ++begin;
        auto found = subject_at(line, begin, lexicon);
        if (!found) found = subject_at(line, skip_opening(line, begin), lexicon);
        if (found) return BodySubject{line.words(*found), line.span(*found)};
        while (begin < line.size() && !ends_sentence_mark(line.at(begin))) ++begin;
        ++begin;
    }
    return std::nullopt;
}

}  // namespace kanwu
