#include "attribution/english_names.h"

namespace kanwu {
namespace {

constexpr std::size_t kLongestName = 5;  // words

bool is_particle(const EnglishLine& line, std::size_t i) {
    return !line[i].capital && line.in(i, line.lexicon().en_particles);
}

bool may_be_in_name(const EnglishLine& line, std::size_t i) {
    const bool initial = line[i].capital && line[i].range.size() == 1;
    return (line[i].name_part || initial) && !line[i].in_post && !line[i].honorific;
}

bool begins_no_name(const EnglishLine& line, std::size_t i) {
    return line.in(i, line.lexicon().en_not_names) || line.in(i, line.lexicon().en_adjectives) ||
           line.in(i, line.lexicon().en_modifiers) || line.in(i, line.lexicon().en_fields) ||
           line.in(i, line.lexicon().en_sources);
}

std::optional<EnglishName> checked(const EnglishLine& line, Words words, bool addressed) {
    if (words.empty() || words.size() > kLongestName) return std::nullopt;
    if (!addressed && (begins_no_name(line, words.begin) || is_english_body(line, words))) return std::nullopt;
    const bool initial_alone = line[words.end - 1].range.size() == 1;
    return initial_alone ? std::nullopt : std::optional(EnglishName{words, addressed});
}

}  // namespace

bool is_english_body(const EnglishLine& line, Words words) { return line.in(words.end - 1, line.lexicon().en_bodies); }

std::optional<EnglishName> english_name_ending(const EnglishLine& line, std::size_t end) {
    if (end == 0 || !may_be_in_name(line, end - 1) || line[end - 1].possessive) return std::nullopt;
    std::size_t begin = end - 1;
    while (begin > 0 && end - begin <= kLongestName && line.joined(begin)) {
        if (may_be_in_name(line, begin - 1)) --begin;
        else if (begin > 1 && is_particle(line, begin - 1) && line.joined(begin - 1) && may_be_in_name(line, begin - 2))
            begin -= 2;
        else break;
    }
    while (begin + 1 < end && begins_no_name(line, begin)) ++begin;  // Yesterday Jane Roe said
    const bool addressed = begin > 0 && line[begin - 1].honorific && line.joined(begin);
    return checked(line, {begin, end}, addressed);
}

std::optional<EnglishName> english_name_at(const EnglishLine& line, std::size_t at) {
    const bool addressed = at < line.size() && line[at].honorific && line[at].capital;
    while (at < line.size() && line[at].honorific && line[at].capital)  // the Rt Rev Clive Ambrose
        if (!line.joined(++at)) return std::nullopt;
    if (at >= line.size() || !may_be_in_name(line, at)) return std::nullopt;
    std::size_t end = at + 1;
    while (end < line.size() && end - at <= kLongestName && line.joined(end)) {
        if (may_be_in_name(line, end)) ++end;
        else if (is_particle(line, end) && end + 1 < line.size() && line.joined(end + 1) &&
                 may_be_in_name(line, end + 1))
            end += 2;
        else break;
    }
    return checked(line, {at, end}, addressed);
}

}  // namespace kanwu
