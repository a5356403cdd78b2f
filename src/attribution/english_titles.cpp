#include "attribution/english_titles.h"

#include <algorithm>
#include <optional>

#include "attribution/english_bodies.h"
#include "attribution/english_names.h"

namespace kanwu {
namespace {

constexpr std::size_t kLongestField = 3;  // of a field behind a post: head of research and development

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
           is_english_generic_body(line, at - 1) || line.in(at - 1, line.lexicon().en_modifiers);
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
    if (is_english_generic_body(line, last)) {
        title.organisation = {english_generic_begin(line, last, floor), last + 1};
    } else if (is_english_body_word(line, last) && !line.in(last, line.lexicon().en_not_names)) {
        const std::size_t first = english_body_begin(line, last, floor);
        // Attorney General Jane Roe's|spokesman: a person with a rank is no body.
        const bool ranked =
            line[last].possessive && line.joined(first) && (line[first - 1].in_post || line[first - 1].honorific);
        if (ranked) return;
        title.organisation = {first, last + 1};
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

// head of research, lecturer in law, head of the women's team: lower-case words behind of, up to a body or a mark.
std::size_t field_end(const EnglishLine& line, std::size_t at) {
    if (!links_field(line, at)) return at;
    if (const std::size_t end = capital_field_end(line, at); end > at) return end;
    const std::size_t first = at + (line.adjacent(at + 1) && line.is(at + 1, U"the") ? 2 : 1);
    std::size_t end = first;
    const auto goes_on = [&](std::size_t i) {
        return line[i].gap == Gap::space && !line[i].capital && line[i].cue == 0 &&
               (line.is(i, U"and") || !line.in(i, line.lexicon().en_not_fields)) &&
               !line.in(i, line.lexicon().en_numbers);
    };
    while (end < line.size() && end - first < kLongestField && goes_on(end)) ++end;
    const bool joins = end > first && line.is(end - 1, U"and");  // dean of science|and a former pupil
    if (joins) --end;
    const bool bounded = joins || end == line.size() || line[end].gap != Gap::space || line.is(end, U"at") ||
                         line.is(end, U"for") ||
                         (line.is(end, U"of") && line.adjacent(end + 1) && is_english_body_word(line, end + 1));
    return end > first && (bounded || names_holder(line, end)) ? end : at;
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

// the MP for Tarrow|and the Isles, Jane Roe: the rest of a constituency's name; two words without an article may be a person.
void take_rest_of_seat(const EnglishLine& line, EnglishTitle& title) {
    constexpr std::u32string_view kSeats[] = {U"mp", U"msp", U"member of parliament"};
    const std::size_t at = title.surface.end;
    const bool seat = std::find(std::begin(kSeats), std::end(kSeats), line.lower(title.post)) != std::end(kSeats);
    if (!seat || !title.organisation_behind || !title.named_body || !line.adjacent(at) || !line.is(at, U"and")) return;
    const std::size_t first = at + (line.is(at + 1, U"the") ? 2 : 1);
    std::size_t end = first;
    while (line.adjacent(end) && is_english_body_word(line, end)) ++end;
    const bool alone = end == first + 1 || (end > first && first == at + 2);
    const auto name =
        alone && end < line.size() && line[end].gap == Gap::comma ? english_name_at(line, end) : std::nullopt;
    if (name && name->full()) title.organisation.end = title.surface.end = end;
}

EnglishTitle title_at(const EnglishLine& line, std::size_t at, std::size_t floor) {
    EnglishTitle title;
    title.post = {field_begin(line, at, floor), at + std::max(line[at].post, line[at].posts)};
    title.surface = title.post;
    take_modifiers(line, floor, title);
    take_body_before(line, floor, title);
    if (!line[title.post.end - 1].possessive) take_body_behind(line, title);
    take_rest_of_seat(line, title);
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
    if (line.is(at, U"the") || line.is(at, U"a") || line.is(at, U"an")) ++at;
    if (at != next.surface.begin) return false;
    // Jane Roe, former mayor of X, and Y's ambassador Per Dahl: the second is another's.
    const auto name = comma ? english_name_at(line, next.surface.end) : std::nullopt;
    // Jane Roe, the treasurer, and Bishop Marsh: a rank before a surname is another's, too.
    const bool rank = line[next.post.begin].capital && !line[last.post.begin].capital;
    return !name || !(name->full() || rank) || !line.adjacent(next.surface.end);
}

// co-directors|Jane Roe; Jane Roe and Tom Bell, both|trustees: a plural that a name is near to.
bool stands_by_names(const EnglishLine& line, std::size_t at) {
    constexpr std::size_t kFurthest = 4;  // words before it
    const std::size_t end = at + line[at].posts;
    if (end == at || line[end - 1].possessive) return false;
    if (line.adjacent(end) && line[end].capital) return true;
    for (std::size_t i = at; i > 0 && at - i < kFurthest; --i)
        if (line[i].gap == Gap::comma) return line[i - 1].name_part;
    return false;
}

}  // namespace

std::vector<EnglishTitles> english_titles(const EnglishLine& line) {
    std::vector<EnglishTitles> out;
    std::size_t floor = 0;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if ((line[at].post == 0 && !stands_by_names(line, at)) || at < floor) continue;
        EnglishTitle title = title_at(line, at, floor);
        if (line[at].post == 0) {
            out.push_back({{std::move(title)}, true});
            continue;
        }
        title.apposed = !out.empty() && !out.back().plural && is_apposed(line, out.back().titles.back(), title);
        title.joined =
            title.apposed || (!out.empty() && !out.back().plural && follows(line, out.back().titles.back(), title));
        if (!title.joined) out.emplace_back();
        floor = title.surface.end;
        out.back().titles.push_back(std::move(title));
    }
    return out;
}

}  // namespace kanwu
