#include "attribution/english_names.h"

#include <algorithm>

namespace kanwu {
namespace {

constexpr std::size_t kLongestName = 5;  // words

bool is_particle(const EnglishLine& line, std::size_t i) {
    return !line[i].capital && line.in(i, line.lexicon().en_particles);
}

// Hyun-|woo, Ing-|wen
bool is_second_syllable(const EnglishLine& line, std::size_t i) {
    return i > 0 && line[i].gap == Gap::hyphen && line[i - 1].name_part && is_particle(line, i);
}

bool may_be_in_name(const EnglishLine& line, std::size_t i) {
    const bool initial = line[i].capital && line[i].range.size() == 1;
    return (line[i].name_part || initial || is_second_syllable(line, i)) && !line[i].in_post && !line[i].honorific;
}

// How many particles stand before word `end`, a word of a name before and behind them: Joost|van der|Wal.
std::size_t particles_before(const EnglishLine& line, std::size_t end) {
    constexpr std::size_t kMany = 3;
    std::size_t count = 0;
    while (count < kMany && count + 1 < end && line.joined(end - count) && is_particle(line, end - count - 1)) ++count;
    return count > 0 && line.joined(end - count) && may_be_in_name(line, end - count - 1) ? count : 0;
}

// The same behind word `begin` - 1.
std::size_t particles_at(const EnglishLine& line, std::size_t begin) {
    constexpr std::size_t kMany = 3;
    std::size_t count = 0;
    while (count < kMany && line.joined(begin + count) && is_particle(line, begin + count)) ++count;
    return count > 0 && line.joined(begin + count) && may_be_in_name(line, begin + count) ? count : 0;
}

// Mayor|He Yuntao: a word with a capital inside the sentence is no pronoun.
bool is_surname_there(const EnglishLine& line, std::size_t i) {
    constexpr std::u32string_view kSurnames[] = {U"he", U"she", U"so", U"an", U"you", U"long", U"may"};
    return line[i].capital && !line[i].opens && line[i].gap == Gap::space && line.joined(i + 1) &&
           line[i + 1].name_part &&
           std::find(std::begin(kSurnames), std::end(kSurnames), line.lower(i)) != std::end(kSurnames);
}

bool begins_no_name(const EnglishLine& line, std::size_t i) {
    if (is_surname_there(line, i)) return false;
    return line.in(i, line.lexicon().en_not_names) || line.in(i, line.lexicon().en_adjectives) ||
           line.in(i, line.lexicon().en_modifiers) || line.in(i, line.lexicon().en_fields) ||
           line.in(i, line.lexicon().en_sources);
}

std::optional<EnglishName> checked(const EnglishLine& line, Words words, bool addressed) {
    if (words.empty() || words.size() > kLongestName) return std::nullopt;
    if (!addressed && (begins_no_name(line, words.begin) || is_english_body(line, words))) return std::nullopt;
    // D-Maine: a party and a state.
    if (words.size() > 1 && line[words.begin].range.size() == 1 && line[words.begin + 1].gap == Gap::hyphen)
        return std::nullopt;
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
        else if (const std::size_t count = particles_before(line, begin); count > 0) begin -= count + 1;
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
        else if (const std::size_t count = particles_at(line, end); count > 0) end += count + 1;
        else break;
    }
    return checked(line, {at, end}, addressed);
}

}  // namespace kanwu
