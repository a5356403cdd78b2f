#include "attribution/english_bodies.h"

#include <algorithm>

#include "attribution/english_names.h"

namespace kanwu {
namespace {

constexpr std::size_t kLongestBody = 12;  // words
constexpr std::size_t kLongestKind = 4;   // of a generic body: state dam safety panel

bool is_article(const EnglishLine& line, std::size_t i) {
    return line.is(i, U"the") || line.is(i, U"a") || line.is(i, U"an");
}

// men, women: nouns of many without an s.
bool is_irregular_plural(std::u32string_view word) {
    constexpr std::u32string_view kMany[] = {U"men", U"women", U"people", U"children"};
    return std::any_of(std::begin(kMany), std::end(kMany), [&](auto end) { return word.ends_with(end); });
}

// Ferrymen's|Union, Bakers'|Guild, St Anne's|Hospital: a possessive of many, or of a saint, within a body's name.
bool is_possessive_of_body(const EnglishLine& line, std::size_t i) {
    if (i == 0 || i >= line.size() || line[i].gap != Gap::space || !line[i - 1].possessive) return false;
    if (!is_english_body_word(line, i) || !is_english_body_word(line, i - 1)) return false;
    const bool many = is_irregular_plural(line.lower(i - 1));
    const bool plural = line.line().at(line[i - 1].range.end + 1) == U' ';  // no s behind the apostrophe
    const bool saint = i > 1 && (line.is(i - 2, U"st") || line.is(i - 2, U"saint"));
    return many || plural || saint || line.in(i, line.lexicon().en_bodies);
}

// Whether word i goes on with a body's name: Harrow & Quill too.
bool goes_on(const EnglishLine& line, std::size_t i) {
    return line.joined(i) || (i > 0 && i < line.size() && line[i].gap == Gap::ampersand) ||
           is_possessive_of_body(line, i);
}

// Heads of names that may hold an and, and of bodies within a body: Department of Health and Social Care.
bool heads_body(const EnglishLine& line, std::size_t first) {
    constexpr std::u32string_view kHeads[] = {U"department", U"ministry", U"office",    U"institute", U"school",
                                              U"college",    U"faculty",  U"committee", U"bureau",    U"centre",
                                              U"center",     U"society",  U"board",     U"council"};
    return std::find(std::begin(kHeads), std::end(kHeads), line.lower(first)) != std::end(kHeads);
}

// students'|union, women's|federation: a lower-case possessive of many before word i.
bool is_behind_many(const EnglishLine& line, std::size_t i) {
    if (i == 0 || line[i].gap != Gap::space || !line[i - 1].possessive) return false;
    const bool many = is_irregular_plural(line.lower(i - 1)) || line.line().at(line[i - 1].range.end + 1) == U' ';
    return many && (!line[i - 1].capital || line[i - 1].opens);
}

// Behind the lower-case words from `first` on that say what kind of body it is: the Upper Ash|health trust, the|rural crime
// team; `first` where they are none.
std::size_t behind_kind(const EnglishLine& line, std::size_t first) {
    const Lexicon& lexicon = line.lexicon();
    std::size_t end = first;
    for (std::size_t i = first; i < line.size() && i - first < kLongestKind; ++i) {
        const bool follows = i == first ? line[i].gap == Gap::space : line.adjacent(i) || is_behind_many(line, i);
        if (!follows || line[i].capital || line[i].cue > 0) break;
        const bool body = line.in(i, lexicon.en_generic_bodies);
        if (body) end = i + 1;
        // One word before the noun may be any; of more, each is a kind.
        const bool kind = body || line.in(i, lexicon.en_body_kinds);
        if (!kind && (i > first || line.in(i, lexicon.en_not_fields))) break;
    }
    return end;
}

// Whether the words behind the and at `i` end the name of a body: and|Rescue Service, and|Bus Workers' Union.
bool ends_body_behind(const EnglishLine& line, std::size_t i) {
    constexpr std::size_t kFurthest = 3;  // words
    for (std::size_t j = i + 1; j < line.size() && j <= i + kFurthest; ++j) {
        if (!goes_on(line, j) || !is_english_body_word(line, j)) return false;
        if (j > i + 1 && line.in(j, line.lexicon().en_bodies)) return true;
    }
    return false;
}

// Fire|and Rescue Service, Food|and Drink Federation: fields that the name of one body joins.
bool joins_fields(const EnglishLine& line, std::size_t i) {
    return i > 0 && line.in(i - 1, line.lexicon().en_fields) && ends_body_behind(line, i);
}

// the Tramway|and Bus Workers' Union: behind an article, one body whose first words are none.
bool joins_names(const EnglishLine& line, std::size_t first, std::size_t i) {
    return first > 0 && line.is(first - 1, U"the") && !line.in(i - 1, line.lexicon().en_bodies) &&
           ends_body_behind(line, i);
}

// Co.|, Ltd.; Lumen Labs|, Inc.: a form of the company behind a stop and a comma.
bool is_form_behind(const EnglishLine& line, std::size_t i) {
    if (i == 0 || i >= line.size() || !line[i].capital || !line.in(i, line.lexicon().en_body_forms)) return false;
    const std::u32string_view marks = line.line().view({line[i - 1].range.end, line[i].range.begin});
    return marks == U", " || marks == U"., " || marks == U".," || marks == U". ";
}

// Behind the words from `first` on that are a body's name by its capitals.
std::size_t behind_name(const EnglishLine& line, std::size_t first) {
    std::size_t end = first + 1;
    while (end < line.size() && end - first < kLongestBody && (goes_on(line, end) || is_form_behind(line, end))) {
        if (is_english_body_word(line, end) || line.is(end, U"plc")) {
            ++end;
            continue;
        }
        std::size_t i = end;
        const bool of = line.is(i, U"of") || line.is(i, U"for");
        const bool joint =
            line.is(i, U"and") && (heads_body(line, first) || joins_fields(line, i) || joins_names(line, first, i));
        if (!of && !joint) break;
        ++i;
        if (of && line.is(i, U"the") && line.joined(i)) ++i;
        if (i >= line.size() || !line.joined(i) || !is_english_body_word(line, i)) break;
        end = i + 1;
    }
    return end;
}

// the central bank|of Korvanen, the river branch|of the Anglers' Union
std::size_t behind_whole(const EnglishLine& line, std::size_t end) {
    if (!line.adjacent(end) || !line.is(end, U"of") || !line.adjacent(end + 1)) return end;
    const std::size_t first = end + (line.is(end + 1, U"the") ? 2 : 1);
    return line.adjacent(first) && is_english_body_word(line, first) ? behind_name(line, first) : end;
}

// Walton Council's|planning committee, University of Westmere's|School of Geography
std::size_t behind_part(const EnglishLine& line, std::size_t end) {
    if (end >= line.size() || !line[end - 1].possessive || line[end].gap != Gap::space) return end;
    if (!line[end].capital) return behind_kind(line, end);
    return is_english_body_word(line, end) && heads_body(line, end) ? behind_name(line, end) : end;
}

// Behind the body's name that begins with word `first`.
std::size_t body_end(const EnglishLine& line, std::size_t first) {
    const std::size_t named = behind_name(line, first);
    if (line[named - 1].possessive) return behind_part(line, named);
    const std::size_t end = named < line.size() ? behind_kind(line, named) : named;
    return end > named ? behind_whole(line, end) : end;
}

// the walking charity|Stile & Gate: the body's name behind what it is; no person who speaks there.
bool names_it(const EnglishLine& line, std::size_t at) {
    if (!line.adjacent(at) || !is_english_body_word(line, at)) return false;
    const auto name = english_name_at(line, at);
    const std::size_t end = name ? name->words.end : at;
    return !name || !name->full() || end >= line.size() || line[end].gap != Gap::space || line[end].cue == 0;
}

}  // namespace

bool is_english_body_word(const EnglishLine& line, std::size_t i) {
    return line[i].capital && !line[i].honorific && !line[i].in_post;
}

bool is_english_generic_body(const EnglishLine& line, std::size_t i) {
    return !line[i].capital && line.in(i, line.lexicon().en_generic_bodies);
}

std::size_t english_body_begin(const EnglishLine& line, std::size_t last, std::size_t floor) {
    std::size_t begin = last;
    const std::size_t lowest = std::max(floor, last - std::min(last, kLongestBody));
    while (begin > lowest && goes_on(line, begin)) {
        if (is_english_body_word(line, begin - 1)) {
            --begin;
            continue;
        }
        // of, of the, for the between capitals
        std::size_t i = begin - 1;
        if (line.is(i, U"the") && i > lowest && line.joined(i)) --i;
        if (line.is(i, U"and") && i > lowest && line.joined(i) && joins_fields(line, i)) {
            begin = i - 1;
            continue;
        }
        const bool links = line.is(i, U"of") || (line.is(i, U"for") && i + 1 < begin);
        if (!links || i <= lowest || !line.joined(i) || !is_english_body_word(line, i - 1)) break;
        begin = i - 1;
    }
    // What only opens the sentence, or says when, is none of the name.
    while (begin < last && (line.in(begin, line.lexicon().en_not_names) || line.in(begin, line.lexicon().en_modifiers)))
        ++begin;
    return begin;
}

std::size_t english_generic_begin(const EnglishLine& line, std::size_t last, std::size_t floor) {
    std::size_t begin = last;
    if (last > floor && is_behind_many(line, last)) return last - 1;  // the students'|union president
    const auto is_kind = [&](std::size_t i) {
        return !line[i].capital && !line[i].possessive && line[i].cue == 0 && !line.in(i, line.lexicon().en_not_fields);
    };
    while (begin > floor && last - begin < kLongestKind && line.adjacent(begin) && is_kind(begin - 1)) --begin;
    // the food|bank's director
    if (line[last].possessive && begin > floor && line.adjacent(begin) && is_article(line, begin - 1)) return begin;
    const bool kind = last > floor && line.adjacent(last) && line.in(last - 1, line.lexicon().en_body_kinds) &&
                      (!line[last - 1].capital || line[last - 1].opens);
    return kind ? last - 1 : last;
}

Words english_body_at(const EnglishLine& line, std::size_t first) {
    const bool definite = line.is(first, U"the");
    if (definite) ++first;
    if (first >= line.size() || (definite && !line.adjacent(first))) return {};
    if (definite && !line[first].capital) {  // of the company, of the borough council
        const std::size_t end = behind_kind(line, first);
        if (end == first) return {};
        if (names_it(line, end)) return {end, body_end(line, end)};
        if (line[end - 1].possessive) return {first, behind_part(line, end)};  // the city's port office
        return {first, behind_whole(line, end)};
    }
    if (!line[first].capital) {  // of miner|Altiplano Metals
        const std::size_t end = behind_kind(line, first);
        return end > first && names_it(line, end) ? Words{end, body_end(line, end)} : Words{};
    }
    if (!is_english_body_word(line, first) || line.in(first, line.lexicon().en_not_names)) return {};
    return {first, body_end(line, first)};
}

Words english_body_behind(const EnglishLine& line, std::size_t at) {
    constexpr std::u32string_view kLinks[] = {U"of", U"at", U"for", U"to", U"with"};
    if (!line.adjacent(at) || std::find(std::begin(kLinks), std::end(kLinks), line.lower(at)) == std::end(kLinks))
        return {};
    return line.adjacent(at + 1) ? english_body_at(line, at + 1) : Words{};
}

}  // namespace kanwu
