#include "attribution/english_titles.h"

#include <algorithm>
#include <optional>

#include "attribution/english_names.h"

namespace kanwu {
namespace {

constexpr std::size_t kLongestBody = 12;  // words
constexpr std::size_t kLongestField = 3;  // of a field behind a post: head of research and development

bool is_article(const EnglishLine& line, std::size_t i) {
    return line.is(i, U"the") || line.is(i, U"a") || line.is(i, U"an");
}

// A word of a body's name: NHS, Northgate; not The at the beginning of a sentence, no Mr.
bool is_body_word(const EnglishLine& line, std::size_t i) {
    return line[i].capital && !line[i].honorific && !line[i].in_post;
}

// Ferrymen's|Union, Bakers'|Guild, St Anne's|Hospital: a possessive of many, or of a saint, within a body's name.
bool is_possessive_of_body(const EnglishLine& line, std::size_t i) {
    constexpr std::u32string_view kMany[] = {U"men", U"women", U"people", U"children"};
    if (i == 0 || i >= line.size() || line[i].gap != Gap::space || !line[i - 1].possessive) return false;
    if (!is_body_word(line, i) || !is_body_word(line, i - 1)) return false;
    const std::u32string_view owner = line.lower(i - 1);
    const bool many = std::any_of(std::begin(kMany), std::end(kMany), [&](auto end) { return owner.ends_with(end); });
    const bool plural = line.line().at(line[i - 1].range.end + 1) == U' ';  // no s behind the apostrophe
    const bool saint = i > 1 && (line.is(i - 2, U"st") || line.is(i - 2, U"saint"));
    return many || plural || saint || line.in(i, line.lexicon().en_bodies);
}

// Whether word i goes on with a body's name: Harrow & Quill too.
bool goes_on(const EnglishLine& line, std::size_t i) {
    return line.joined(i) || (i > 0 && i < line.size() && line[i].gap == Gap::ampersand) ||
           is_possessive_of_body(line, i);
}

// Where the body's name that ends with word `last` begins: University of Westmere, Pell & Sons.
std::size_t body_begin(const EnglishLine& line, std::size_t last, std::size_t floor) {
    std::size_t begin = last;
    const std::size_t lowest = std::max(floor, last - std::min(last, kLongestBody));
    while (begin > lowest && goes_on(line, begin)) {
        if (is_body_word(line, begin - 1)) {
            --begin;
            continue;
        }
        // of, of the, for the between capitals
        std::size_t i = begin - 1;
        if (line.is(i, U"the") && i > lowest && line.joined(i)) --i;
        const bool links = line.is(i, U"of") || (line.is(i, U"for") && i + 1 < begin);
        if (!links || i <= lowest || !line.joined(i) || !is_body_word(line, i - 1)) break;
        begin = i - 1;
    }
    // What only opens the sentence, or says when, is none of the name.
    while (begin < last && (line.in(begin, line.lexicon().en_not_names) || line.in(begin, line.lexicon().en_modifiers)))
        ++begin;
    return begin;
}

// Department of Health and Social Care: the and of a body's own name, where it begins as such names do.
bool may_join(const EnglishLine& line, std::size_t first) {
    constexpr std::u32string_view kHeads[] = {U"department", U"ministry", U"office",    U"institute", U"school",
                                              U"college",    U"faculty",  U"committee", U"bureau",    U"centre",
                                              U"center",     U"society",  U"board",     U"council"};
    return std::find(std::begin(kHeads), std::end(kHeads), line.lower(first)) != std::end(kHeads);
}

// the Upper Ash|health trust: lower-case words that say what kind of body it is.
std::size_t behind_kind(const EnglishLine& line, std::size_t end) {
    constexpr std::size_t kLongestKind = 2;
    for (std::size_t size = 1; size <= kLongestKind; ++size) {
        const std::size_t last = end + size - 1;
        if (last >= line.size() || !line.adjacent(last) || line[last].capital || line[last].cue > 0) break;
        if (line.in(last, line.lexicon().en_generic_bodies)) return last + 1;
    }
    return end;
}

// Behind the body's name that begins with word `first`.
std::size_t body_end(const EnglishLine& line, std::size_t first) {
    std::size_t end = first + 1;
    while (end < line.size() && end - first < kLongestBody && goes_on(line, end)) {
        if (is_body_word(line, end) || line.is(end, U"plc")) {
            ++end;
            continue;
        }
        std::size_t i = end;
        const bool of = line.is(i, U"of") || line.is(i, U"for");
        const bool joint = line.is(i, U"and") && may_join(line, first);
        if (!of && !joint) break;
        ++i;
        if (of && line.is(i, U"the") && line.joined(i)) ++i;
        if (i >= line.size() || !line.joined(i) || !is_body_word(line, i)) break;
        end = i + 1;
    }
    return behind_kind(line, end);
}

bool is_generic_body(const EnglishLine& line, std::size_t i) {
    return !line[i].capital && line.in(i, line.lexicon().en_generic_bodies);
}

// the central|bank, the borough|council: lower-case words that say which kind of a generic body it is.
std::size_t generic_begin(const EnglishLine& line, std::size_t last, std::size_t floor) {
    // the food|bank's director
    std::size_t begin = last;
    const auto is_kind = [&](std::size_t i) {
        return !line[i].capital && !line[i].possessive && line[i].cue == 0 && !line.in(i, line.lexicon().en_not_fields);
    };
    while (begin > floor && last - begin < kLongestField && line.adjacent(begin) && is_kind(begin - 1)) --begin;
    if (line[last].possessive && begin > floor && line.adjacent(begin) && is_article(line, begin - 1)) return begin;
    const bool kind = last > floor && line.adjacent(last) && line.in(last - 1, line.lexicon().en_body_kinds) &&
                      (!line[last - 1].capital || line[last - 1].opens);
    return kind ? last - 1 : last;
}

// A word that says of what field a post is: finance; where the words around make it sure, any that no list excludes.
enum class Field { none, open, known };

Field field_at(const EnglishLine& line, std::size_t i) {
    const Lexicon& lexicon = line.lexicon();
    if (line.in(i, lexicon.en_fields)) return Field::known;
    if (line[i].capital || line[i].possessive || line[i].cue > 0 || line[i].in_post) return Field::none;
    for (const WordSet* set : {&lexicon.en_not_fields, &lexicon.en_modifiers, &lexicon.en_generic_bodies})
        if (line.in(i, *set)) return Field::none;
    const std::u32string_view word = line.lower(i);
    const bool verb = word.ends_with(U"s") || word.ends_with(U"ed") || word.ends_with(U"ly");
    return verb ? Field::none : Field::open;
}

// What makes words before a post its field: an article, a body, a mark, the line's beginning before them.
bool opens_title(const EnglishLine& line, std::size_t at) {
    if (at == 0 || line[at].gap != Gap::space || line[at - 1].possessive || line[at - 1].capital) return true;
    if (line[at - 1].cue > 0) return true;  // said parent governor Jane Roe
    constexpr std::u32string_view kOwners[] = {U"the", U"a", U"an", U"its", U"their", U"our", U"his", U"her", U"my"};
    return std::find(std::begin(kOwners), std::end(kOwners), line.lower(at - 1)) != std::end(kOwners) ||
           is_generic_body(line, at - 1) || line.in(at - 1, line.lexicon().en_modifiers);
}

// Board of Education|President: a capital behind a body's of.
bool ends_body(const EnglishLine& line, std::size_t i) {
    return i > 1 && line[i].capital && line.adjacent(i) && line.is(i - 1, U"of") && line.adjacent(i - 1) &&
           line[i - 2].capital;
}

// finance director, Agriculture Minister, public works director: the field is a part of the post; but in Westmere County
// Council leader it is none, for the capital belongs to the body.
std::size_t field_begin(const EnglishLine& line, std::size_t post, std::size_t floor) {
    std::size_t known = post;
    std::size_t begin = post;
    while (begin > floor && post - begin < kLongestField && line.adjacent(begin)) {
        const Field field = field_at(line, begin - 1);
        const bool of_body =
            line[begin - 1].capital && !line[begin].capital && begin - 1 > floor && !line[begin - 1].opens;
        if (field == Field::none || of_body || ends_body(line, begin - 1)) break;
        --begin;
        if (field == Field::known && known == begin + 1) known = begin;
    }
    return opens_title(line, begin) ? begin : known;
}

void take_modifiers(const EnglishLine& line, std::size_t floor, EnglishTitle& title) {
    std::size_t begin = title.post.begin;
    while (begin > floor && line.joined(begin) && line[begin].gap != Gap::stop &&
           line.in(begin - 1, line.lexicon().en_modifiers)) {
        --begin;
        title.modifiers.insert(title.modifiers.begin(), {begin, begin + 1});
    }
    title.surface.begin = begin;
}

void take_body_before(const EnglishLine& line, std::size_t floor, EnglishTitle& title) {
    const std::size_t begin = title.surface.begin;
    if (begin <= floor || line[begin].gap != Gap::space) return;
    const std::size_t last = begin - 1;
    if (is_generic_body(line, last)) {
        title.organisation = {generic_begin(line, last, floor), last + 1};
    } else if (is_body_word(line, last) && !line.in(last, line.lexicon().en_not_names)) {
        title.organisation = {body_begin(line, last, floor), last + 1};
        title.named_body = true;
    } else {
        return;
    }
    title.surface.begin = title.organisation.begin;
    // former Harbour Trust treasurer
    std::vector<Words> leading;
    while (title.surface.begin > floor && line.joined(title.surface.begin) &&
           line.in(title.surface.begin - 1, line.lexicon().en_modifiers)) {
        --title.surface.begin;
        leading.insert(leading.begin(), {title.surface.begin, title.surface.begin + 1});
    }
    title.modifiers.insert(title.modifiers.begin(), leading.begin(), leading.end());
}

}  // namespace

namespace {

// the walking charity|Stile & Gate: the body's name behind what it is; no person who speaks there.
bool names_it(const EnglishLine& line, std::size_t at) {
    if (!line.adjacent(at) || !is_body_word(line, at)) return false;
    const auto name = english_name_at(line, at);
    const std::size_t end = name ? name->words.end : at;
    return !name || !name->full() || end >= line.size() || line[end].gap != Gap::space || line[end].cue == 0;
}

}  // namespace

Words english_body_behind(const EnglishLine& line, std::size_t at) {
    constexpr std::u32string_view kLinks[] = {U"of", U"at", U"for", U"to", U"with"};
    if (!line.adjacent(at) || std::find(std::begin(kLinks), std::end(kLinks), line.lower(at)) == std::end(kLinks))
        return {};
    std::size_t first = at + 1;
    const bool definite = line.is(first, U"the");
    if (definite) ++first;
    if (first >= line.size() || !line.adjacent(first)) return {};
    if (definite && !line[first].capital) {  // of the company, of the borough council
        std::size_t end = behind_kind(line, first);
        if (end == first) return {};
        if (names_it(line, end)) return {end, body_end(line, end)};
        // the central bank of Korvanen
        if (line.adjacent(end) && line.is(end, U"of") && line.adjacent(end + 1) && is_body_word(line, end + 1))
            end = body_end(line, end + 1);
        return {first, end};
    }
    if (!is_body_word(line, first) || line.in(first, line.lexicon().en_not_names)) return {};
    return {first, body_end(line, first)};
}

namespace {

bool links_field(const EnglishLine& line, std::size_t i) {
    return line.adjacent(i) && (line.is(i, U"of") || line.is(i, U"for") || line.is(i, U"in"));
}

// Dean of Engineering, Vice President for Student Affairs: fields that a list knows, with capitals; no body of that name.
std::size_t capital_field_end(const EnglishLine& line, std::size_t at) {
    std::size_t end = at + 1;
    while (line.adjacent(end) && line[end].capital) {
        const std::size_t size = line.match(line.lexicon().en_fields, end);
        if (size == 0) break;
        end += size;
        if (line.adjacent(end) && line.is(end, U"and") && line.adjacent(end + 1) && line[end + 1].capital) ++end;
    }
    // Behind it a mark, small letters or a whole name: the mayor of Port Arrin has no field.
    const auto name = line.adjacent(end) && line[end].capital ? english_name_at(line, end) : std::nullopt;
    const bool body = line.adjacent(end) && line[end].capital && !(name && name->full());
    return end == at + 1 || body || line.is(end - 1, U"and") ? at : end;
}

// cabinet member for education|Cllr Jane Roe; professor of economics|Jane Roe said: a rank, or a whole name that speaks.
bool names_holder(const EnglishLine& line, std::size_t at) {
    if (!line.adjacent(at) || !line[at].capital) return false;
    if (line[at].post > 0) return true;
    const auto name = english_name_at(line, at);
    return name && name->full() && name->words.end < line.size() && line[name->words.end].cue > 0;
}

// head of research, lecturer in law: lower-case words behind of, up to a body or a mark.
std::size_t field_end(const EnglishLine& line, std::size_t at) {
    if (!links_field(line, at)) return at;
    if (const std::size_t end = capital_field_end(line, at); end > at) return end;
    std::size_t end = at + 1;
    const auto goes_on = [&](std::size_t i) {
        return line.adjacent(i) && !line[i].capital && line[i].cue == 0 &&
               (line.is(i, U"and") || !line.in(i, line.lexicon().en_not_fields)) &&
               !line.in(i, line.lexicon().en_numbers);
    };
    while (end < line.size() && end - at <= kLongestField && goes_on(end)) ++end;
    const bool bounded =
        end == line.size() || line[end].gap != Gap::space || line.is(end, U"at") || line.is(end, U"for");
    return end > at + 1 && (bounded || names_holder(line, end)) ? end : at;
}

// A generic body or a party right before the post, without an owner: county engineer, Labour leader.
bool is_kind_of_post(const EnglishLine& line, const EnglishTitle& title) {
    if (title.organisation.empty() || title.organisation.end != title.post.begin) return false;
    const bool party =
        title.organisation.size() == 1 && line.in(title.organisation.begin, line.lexicon().en_adjectives);
    return (!title.named_body || party) && title.modifiers.empty() && !line[title.organisation.end - 1].possessive;
}

void take_body_behind(const EnglishLine& line, EnglishTitle& title) {
    // president-elect
    while (title.surface.end < line.size() && line[title.surface.end].gap == Gap::hyphen &&
           line.in(title.surface.end, line.lexicon().en_modifiers)) {
        title.modifiers.push_back({title.surface.end, title.surface.end + 1});
        ++title.surface.end;
    }
    const auto take_field = [&](std::size_t end) { title.post.end = title.surface.end = end; };
    if (links_field(line, title.surface.end))
        if (const std::size_t end = capital_field_end(line, title.surface.end); end > title.surface.end)
            take_field(end);
    Words body = english_body_behind(line, title.surface.end);
    if (body.empty()) {
        const std::size_t end = field_end(line, title.surface.end);
        if (end > title.surface.end) take_field(end);
        body = english_body_behind(line, end);
    }
    // the county|engineer for Alder County
    if (!body.empty() && line[body.begin].capital && is_kind_of_post(line, title)) {
        title.post.begin = title.organisation.begin;
        title.organisation = {};
        title.named_body = false;
    }
    if (body.empty() || !title.organisation.empty()) return;
    title.organisation = body;
    title.organisation_behind = true;
    title.named_body = line[body.begin].capital;
    title.surface.end = body.end;
}

EnglishTitle title_at(const EnglishLine& line, std::size_t at, std::size_t floor) {
    EnglishTitle title;
    title.post = {field_begin(line, at, floor), at + line[at].post};
    title.surface = title.post;
    take_modifiers(line, floor, title);
    take_body_before(line, floor, title);
    if (!line[title.post.end - 1].possessive) take_body_behind(line, title);
    return title;
}

// the mayor of Tidebury, Councillor Jean Ashcombe: of the same person.
bool is_apposed(const EnglishLine& line, const EnglishTitle& last, const EnglishTitle& next) {
    const std::size_t at = last.surface.end;
    if (next.surface.begin != at || next.organisation_behind) return false;
    // Lead researcher Professor Yuki Tanaka
    if (line.adjacent(at) && line[at].capital && !last.organisation_behind && next.organisation.empty()) return true;
    if (line[at].gap != Gap::comma) return false;
    if (!line[at].capital) return false;
    const std::size_t before = last.surface.begin;
    const bool definite = (before > 0 && line.is(before - 1, U"the")) || !last.organisation.empty();
    if (!definite) return false;
    const auto name = line.joined(next.surface.end) ? english_name_at(line, next.surface.end) : std::nullopt;
    return name && name->full() && (name->words.end == line.size() || line[name->words.end].gap != Gap::space);
}

// chairman and chief executive of Pell Industries; president of A and chairman of B.
bool follows(const EnglishLine& line, const EnglishTitle& last, const EnglishTitle& next) {
    std::size_t at = last.surface.end;
    const bool comma = at < line.size() && line[at].gap == Gap::comma;
    if (comma && line.is(at, U"and")) ++at;
    else if (line.adjacent(at) && line.is(at, U"and")) ++at;
    else return false;
    if (is_article(line, at)) ++at;
    if (at != next.surface.begin) return false;
    // Jane Roe, former mayor of X, and Y's ambassador Per Dahl: the second is another's.
    const auto name = comma ? english_name_at(line, next.surface.end) : std::nullopt;
    // Jane Roe, the treasurer, and Bishop Marsh: a rank before a surname is another's, too.
    const bool rank = line[next.post.begin].capital && !line[last.post.begin].capital;
    return !name || !(name->full() || rank) || !line.adjacent(next.surface.end);
}

}  // namespace

std::vector<EnglishTitles> english_titles(const EnglishLine& line) {
    std::vector<EnglishTitles> out;
    std::size_t floor = 0;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (line[at].post == 0 || at < floor) continue;
        EnglishTitle title = title_at(line, at, floor);
        title.apposed = !out.empty() && is_apposed(line, out.back().titles.back(), title);
        title.joined = title.apposed || (!out.empty() && follows(line, out.back().titles.back(), title));
        if (!title.joined) out.emplace_back();
        floor = title.surface.end;
        out.back().titles.push_back(std::move(title));
    }
    return out;
}

}  // namespace kanwu
