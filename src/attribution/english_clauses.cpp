#include "attribution/english_clauses.h"

#include <algorithm>

namespace kanwu {
namespace {

// What stands between word `at` and the one before it.
std::u32string_view marks_before(const EnglishLine& line, std::size_t at) {
    return at == 0 ? std::u32string_view() : line.line().view({line[at - 1].range.end, line[at].range.begin});
}

bool begins_sentence(const EnglishLine& line, std::size_t at) {
    if (at == 0) return true;
    return line[at].gap != Gap::stop &&
           marks_before(line, at).find_first_of(U".!?;:“”‘’\"") != std::u32string_view::npos;
}

// The name that opens the sentence from word `begin` on, behind its article and trade, a verb in small letters behind it.
std::optional<EnglishName> subject_at(const EnglishLine& line, std::size_t begin) {
    constexpr std::size_t kLongestTrade = 4;  // words
    for (std::size_t at = begin; at < line.size() && at - begin <= kLongestTrade; ++at) {
        if (at > begin && line[at].gap != Gap::space) return std::nullopt;
        const auto name = english_name_at(line, at);
        if (!name || !name->full()) continue;
        const std::size_t verb = name->words.end;
        const bool acts = line.adjacent(verb) && !line[verb].capital && !line.is(verb, U"and") && !line.is(verb, U"of");
        const bool set_off =
            english_opens_aside(line, verb) && !line[verb].capital;  // Jane Roe, a bobbin maker, carried
        return acts || set_off ? name : std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

std::size_t english_sentence_begin(const EnglishLine& line, std::size_t at) {
    constexpr std::size_t kLongest = 40;  // words
    for (std::size_t i = at; at - i < kLongest; --i)
        if (begins_sentence(line, i)) return i;
    return at;
}

bool english_opens_aside(const EnglishLine& line, std::size_t at) {
    if (at >= line.size()) return false;
    const std::u32string_view marks = marks_before(line, at);
    return marks.starts_with(U", ") || marks.starts_with(U" (");
}

bool english_closes_aside(const EnglishLine& line, std::size_t at) {
    std::u32string_view marks = marks_before(line, at);
    if (marks.starts_with(U'.') && line.in(at - 1, line.lexicon().en_body_forms)) marks.remove_prefix(1);  // Inc.,
    if (marks.find_first_of(U".!?;“”‘’\"") != std::u32string_view::npos) return false;
    return marks.ends_with(U", ") || marks.ends_with(U") ");
}

std::optional<EnglishName> english_subject_before(const EnglishLine& line, std::size_t end) {
    constexpr std::size_t kFurthest = 200;  // words
    std::optional<EnglishName> found;
    for (std::size_t i = end - std::min(end, kFurthest); i < end; ++i) {
        if (!begins_sentence(line, i)) continue;
        const auto name = subject_at(line, i);
        if (!name) continue;
        if (found) return std::nullopt;
        found = name;
    }
    return found;
}

}  // namespace kanwu
