#include "attribution/english_lent_bodies.h"

#include <algorithm>

#include "attribution/english_bodies.h"
#include "attribution/english_clauses.h"

namespace kanwu {
namespace {

bool links_person(const EnglishLine& line, std::size_t i) {
    return line.is(i, U"of") || line.is(i, U"from") || line.is(i, U"at");
}

void give(const EnglishLine& line, EnglishTitle& title, Words body) {
    title.organisation = body;
    title.named_body = line[body.begin].capital;
}

// Whether the words are a body's name, or stand for one: Alder Police, Alder Council's planning committee, the company.
bool is_known_body(const EnglishLine& line, Words body) {
    if (body.empty() || line.in(body.end - 1, line.lexicon().en_place_nouns)) return false;
    if (is_english_generic_body(line, body.end - 1)) return true;
    for (std::size_t i = body.begin; i < body.end; ++i)
        if (line[i].capital && line.in(i, line.lexicon().en_bodies)) return true;
    return false;
}

// Inspector Mara Quill|of Westmoor Police; Mara Quill,|from Westmoor Police, said
Words body_behind_name(const EnglishLine& line, const EnglishHolder& holder) {
    const std::size_t end = holder.name.words.end;
    if (end + 1 >= line.size() || !holder.name.full() || !links_person(line, end) || !line.adjacent(end + 1)) return {};
    const Words body = english_body_at(line, end + 1);
    if (body.empty()) return {};
    if (line.adjacent(end)) return line[body.begin].capital || is_known_body(line, body) ? body : Words{};
    return line[end].gap == Gap::comma && is_known_body(line, body) ? body : Words{};
}

// chairman|and largest shareholder of Pellmore Group
Words body_behind_noun(const EnglishLine& line, const EnglishTitle& title) {
    constexpr std::size_t kLongestNoun = 3;  // words
    const std::size_t end = title.surface.end;
    if (!line.adjacent(end) || !line.is(end, U"and")) return {};
    for (std::size_t i = end + 1; i < line.size() && i - end <= kLongestNoun + 1; ++i) {
        if (!line.adjacent(i) || (line[i].capital && !links_person(line, i))) return {};
        if (!links_person(line, i)) continue;
        const Words body = i > end + 1 ? english_body_behind(line, i) : Words{};
        return !body.empty() && line[body.begin].capital ? body : Words{};
    }
    return {};
}

// The body that opens the sentence of word `at`, its article left out.
Words body_opening_sentence(const EnglishLine& line, std::size_t at) {
    const std::size_t begin = english_sentence_begin(line, at);
    return begin < at ? english_body_at(line, begin) : Words{};
}

bool begins_with_its(const EnglishLine& line, const EnglishTitle& title) {
    const std::size_t begin = title.surface.begin;
    return begin > 0 && line.adjacent(begin) && line.is(begin - 1, U"its");
}

// The Harbour Trust|has named Jane Roe as its chair: no person who names one.
Words body_that_appoints(const EnglishLine& line, const EnglishHolder& holder) {
    const std::size_t verb = holder.appointed.begin;
    const bool noun = line.lower(verb).ends_with(U"ment") || line.lower(verb).ends_with(U"ion");
    if (holder.appointed.empty() || noun || holder.name.words.begin < verb) return {};
    const Words body = body_opening_sentence(line, verb);
    if (body.empty() || body.end > verb || line[body.end].gap != Gap::space) return {};
    const bool single = body.size() == 1 && line[body.begin].capital;
    return single || is_known_body(line, body) || begins_with_its(line, holder.titles.back()) ? body : Words{};
}

// The company|said its chairman, Jane Roe, would leave.
Words body_of_its(const EnglishLine& line, const EnglishTitle& title) {
    if (!begins_with_its(line, title)) return {};
    const Words body = body_opening_sentence(line, title.surface.begin - 1);
    return is_known_body(line, body) && body.end < title.surface.begin ? body : Words{};
}

}  // namespace

void lend_english_body(const EnglishLine& line, EnglishHolder& holder) {
    EnglishTitle& last = holder.titles.back();
    if (last.organisation.empty() && last.surface.end <= holder.name.words.begin) {
        if (const Words body = body_behind_name(line, holder); !body.empty()) {
            give(line, last, body);
            holder.all.end = body.end;
            return;
        }
    }
    for (EnglishTitle& title : holder.titles) {
        if (!title.organisation.empty()) continue;
        Words body = body_behind_noun(line, title);
        if (body.empty()) body = body_that_appoints(line, holder);
        if (body.empty()) body = body_of_its(line, title);
        if (!body.empty()) give(line, title, body);
    }
}

Words english_body_of_both(const EnglishLine& line, std::size_t end) {
    if (end + 2 >= line.size() || line[end].gap != Gap::comma || !line.is(end, U"both")) return {};
    return links_person(line, end + 1) && line.adjacent(end + 2) ? english_body_at(line, end + 2) : Words{};
}

}  // namespace kanwu
