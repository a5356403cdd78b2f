#include "attribution/english_holders.h"

#include <algorithm>
#include <initializer_list>
#include <optional>

#include "attribution/english_bodies.h"
#include "attribution/english_places.h"

namespace kanwu {
namespace {

// chairman and chief executive of Pell Industries: of both.
void share_bodies(EnglishTitles& list) {
    for (std::size_t i = list.titles.size(); i-- > 1;) {
        EnglishTitle& first = list.titles[i - 1];
        const EnglishTitle& second = list.titles[i];
        if (!first.organisation.empty() || !second.organisation_behind) continue;
        first.organisation = second.organisation;
        first.named_body = second.named_body;
    }
    for (std::size_t i = 1; i < list.titles.size(); ++i) {
        if (!list.titles[i].organisation.empty() || list.titles[i].apposed) continue;
        list.titles[i].organisation = list.titles[i - 1].organisation;
        list.titles[i].named_body = list.titles[i - 1].named_body;
    }
}

// the chairman, the company's chairman: one that there is.
bool is_definite(const EnglishLine& line, const EnglishTitles& list) {
    const std::size_t begin = list.words().begin;
    constexpr std::u32string_view kOwners[] = {U"the", U"its", U"their", U"our", U"his", U"her", U"whose"};
    return (begin > 0 && line[begin - 1].possessive) ||
           (begin > 0 &&
            std::find(std::begin(kOwners), std::end(kOwners), line.lower(begin - 1)) != std::end(kOwners)) ||
           (!list.titles.front().organisation.empty() && !list.titles.back().organisation_behind) ||
           (line[begin].opens && line[begin].capital && list.titles.back().organisation_behind);
}

// Jane Roe, Tom Bell: another person stands behind the name, as in a list.
bool is_listed(const EnglishLine& line, std::size_t end) {
    if (end >= line.size() || line[end].gap != Gap::comma) return false;
    const auto next = english_name_at(line, line.is(end, U"and") ? end + 1 : end);
    return next && next->full();
}

// Kwame Addo|KC, Jane Roe|MP: the letters behind a name.
std::size_t behind_letters(const EnglishLine& line, std::size_t end) {
    while (line.adjacent(end) && line[end].capital && !line[end].name_part &&
           line.in(end, line.lexicon().en_abbreviations))
        ++end;
    return end;
}

// Harbour Trust chairman Jane Roe; the company's chief executive, Jane Roe,; the mayor of Walton, Jane Roe,
std::optional<EnglishHolder> name_behind(const EnglishLine& line, const EnglishTitles& list) {
    std::size_t at = list.words().end;
    if (at >= line.size() || line[at - 1].possessive) return std::nullopt;
    const bool apposed = line[at].gap == Gap::comma && is_definite(line, list);
    if (apposed && line.is(at, U"the") && line.adjacent(at + 1) && line[at + 1].honorific) ++at;
    if (!apposed && (!line.joined(at) || list.titles.back().organisation_behind)) return std::nullopt;
    if (line[at].gap == Gap::hyphen) return std::nullopt;
    const auto name = english_name_at(line, at);
    if (!name || names_english_place(line, list, *name)) return std::nullopt;
    const std::size_t end = name->words.end;
    const bool closed = english_bounded(line, behind_letters(line, end));
    if (apposed && (!(name->full() || name->addressed) || !closed || is_listed(line, end))) return std::nullopt;
    // Chairman of the year, President Street: a capital alone behind a post that opens no name.
    if (!name->full() && !name->addressed && !line[list.titles.back().post.begin].capital) return std::nullopt;
    return EnglishHolder{*name, list.titles, {}, {list.words().begin, behind_letters(line, end)}, closed};
}

// Jane Roe|, R-New Harlow, a member of X: where the party and the state before word `at` begin; `at` where none stand there.
std::size_t behind_party(const EnglishLine& line, std::size_t at) {
    const bool party = at > 1 && line[at].gap == Gap::comma && line[at - 1].capital;
    for (std::size_t i = at; party && i-- > 1 && at - i <= 4 && line[i].capital;)
        if (line[i].gap == Gap::comma) return line[i].range.size() == 1 && line[i + 1].gap == Gap::hyphen ? i : at;
    return at;
}

// Whether a comma or a bracket alone, or an age, stands before word `at`.
bool set_off(const EnglishLine& line, std::size_t at) {
    const Range between{line[at - 1].range.end, line[at].range.begin};
    const std::u32string_view marks = line.line().view(between);
    if (marks == U", " || marks == U" (") return true;
    return english_set_off_by_age(line, at);
}

// A word between a name and what it is said to be: has been appointed, took over as, will become.
bool makes_holder(const EnglishLine& line, std::size_t i) {
    constexpr std::u32string_view kLinks[] = {U"is",   U"was",  U"has",  U"had",   U"been", U"be", U"to",
                                              U"will", U"over", U"down", U"sworn", U"in",   U"as", U"also"};
    return !line[i].capital && line[i].gap == Gap::space &&
           (std::find(std::begin(kLinks), std::end(kLinks), line.lower(i)) != std::end(kLinks) ||
            line.match(line.lexicon().en_past, i) > 0);
}

// Where the words begin that are the person's with the name: Professor Sir|Malcolm Roe.
std::size_t address_begin(const EnglishLine& line, std::size_t begin) {
    while (begin > 0 && line.joined(begin) && (line[begin - 1].honorific || line[begin - 1].in_post)) --begin;
    return begin;
}

// Jane Roe is the mayor of Walton; Jane Roe has been appointed chief constable of Fellshire, stepped down as its chair: but for
// is, a title to come or gone by.
std::optional<EnglishHolder> name_said_to_be(const EnglishLine& line, const EnglishTitles& list, std::size_t at) {
    constexpr std::size_t kLongestLink = 5;  // words
    std::size_t begin = at;
    Words verb;  // the first of those by which the post passes
    while (begin > 0 && at - begin < kLongestLink && line.adjacent(begin) && makes_holder(line, begin - 1)) {
        --begin;
        if (const std::size_t size = line.match(line.lexicon().en_past, begin); size > 0) verb = {begin, begin + size};
    }
    if (begin == at || !line.adjacent(begin)) return std::nullopt;
    const bool is = at - begin == 1 && line.is(begin, U"is") && list.titles.front().named_body;
    if (verb.empty() && !is) return std::nullopt;
    const auto name = english_name_ending(line, begin);
    if (!name || !name->full() || !line[address_begin(line, name->words.begin)].opens) return std::nullopt;
    return EnglishHolder{*name, list.titles, verb, {name->words.begin, list.words().end}, true};
}

// Kate Bishop, the treasurer; Tom Dean, 54, a director: a surname that is a post, behind one word that opens the sentence.
std::optional<EnglishName> name_like_post(const EnglishLine& line, std::size_t end) {
    constexpr std::u32string_view kSurnames[] = {U"bishop", U"dean",    U"judge",   U"constable",
                                                 U"abbot",  U"provost", U"steward", U"reeve"};
    if (end < 2 || !line[end - 1].capital || line[end - 1].possessive) return std::nullopt;
    if (std::find(std::begin(kSurnames), std::end(kSurnames), line.lower(end - 1)) == std::end(kSurnames))
        return std::nullopt;
    const auto given = english_name_at(line, end - 2);
    const bool alone = given && given->words.end == end - 1 && line[end - 2].opens && line.adjacent(end - 1);
    return alone ? std::optional(EnglishName{{end - 2, end}, false}) : std::nullopt;
}

// Questions to Jane Roe, press officer, Castlebury Corn Hall.: a body's name between a comma and a full stop.
void take_body_behind_comma(const EnglishLine& line, EnglishHolder& found) {
    constexpr std::size_t kFewest = 3;  // words; Mary Hall is a person
    EnglishTitle& title = found.titles.back();
    const std::size_t begin = found.all.end;
    if (!title.organisation.empty() || begin >= line.size() || line[begin].gap != Gap::comma) return;
    std::size_t end = begin;
    while (end < line.size() && (end == begin || line.adjacent(end)) && line[end].capital && line[end].post == 0) ++end;
    const bool closed = end == line.size() || line[end].opens;
    if (!closed || end < begin + kFewest) return;
    if (!is_english_body(line, {begin, end}) && !line.in(end - 1, line.lexicon().en_directed)) return;
    title.organisation = {begin, end};
    title.organisation_behind = title.named_body = true;
    title.surface.end = found.all.end = end;
}

// Roe, a former mayor of Walton, said: a surname that opens the sentence, its title between commas.
bool is_subject(const EnglishLine& line, const EnglishName& name, const EnglishTitles& list) {
    const std::size_t end = list.words().end;
    return line[name.words.begin].opens && !line[list.words().begin].capital && end < line.size() &&
           line[end].gap == Gap::comma && !line[end].capital;
}

// Jane Roe, director of X,; Jane Roe, 54, who is director of X; Jane Roe (director of X)
std::optional<EnglishHolder> name_before(const EnglishLine& line, const EnglishTitles& list) {
    std::size_t at = list.words().begin;
    if (line[list.titles.back().post.end - 1].possessive) return std::nullopt;  // Jane Roe, the mayor's wife
    const auto skip = [&](std::initializer_list<std::u32string_view> words) {
        if (at == 0 || line[at].gap != Gap::space) return false;
        const bool found = std::find(words.begin(), words.end(), line.lower(at - 1)) != words.end();
        at -= found ? 1 : 0;
        return found;
    };
    skip({U"the", U"a", U"an", U"its", U"our", U"their"});
    skip({U"now", U"currently", U"also"});
    if (auto holder = name_said_to_be(line, list, at)) return holder;
    if (skip({U"been"}) && !skip({U"has", U"had"})) return std::nullopt;
    if (skip({U"is", U"was"}) && !skip({U"who"})) return std::nullopt;
    skip({U"who"});
    if (at == 0 || !set_off(line, at)) return std::nullopt;
    at = behind_party(line, at);
    auto name = english_name_ending(line, at);
    // Mark Bishop, Penny Chancellor: names in a list.
    if (!name && !line[list.words().begin].capital) name = name_like_post(line, at);
    if (!name || !(name->full() || name->addressed || is_subject(line, *name, list))) return std::nullopt;
    EnglishHolder found{*name, list.titles, {}, {name->words.begin, list.words().end}, false};
    take_body_behind_comma(line, found);
    found.bounded = english_bounded(line, found.all.end);
    return found;
}

bool appoints(const EnglishLine& line, std::size_t i) {
    constexpr std::u32string_view kVerbs[] = {U"appointed", U"named",     U"elected",     U"chosen",
                                              U"hired",     U"nominated", U"appointment", U"election",
                                              U"promoted",  U"appoints",  U"names",       U"hires"};
    return std::find(std::begin(kVerbs), std::end(kVerbs), line.lower(i)) != std::end(kVerbs);
}

// appointed Jane Roe|head of design at X: what stands before the post is no body but the name of the one appointed.
void part_appointed(const EnglishLine& line, EnglishTitle& title) {
    constexpr std::u32string_view kPassive[] = {U"was", U"were", U"been", U"is", U"be", U"being", U"newly"};
    const Words body = title.organisation;
    if (!title.named_body || title.organisation_behind || body.begin < 2 || !appoints(line, body.begin - 1)) return;
    const auto name = english_name_at(line, body.begin);
    const bool passive =
        std::find(std::begin(kPassive), std::end(kPassive), line.lower(body.begin - 2)) != std::end(kPassive);
    if (passive || !name || !name->full() || name->words.end != body.end) return;
    title.surface.begin = body.end;
    title.organisation = english_body_behind(line, title.surface.end);
    title.organisation_behind = !title.organisation.empty();
    title.named_body = title.organisation_behind && line[title.organisation.begin].capital;
    if (title.organisation_behind) title.surface.end = title.organisation.end;
}

// Spokeswoman for the trust|Jane Roe said
std::optional<EnglishHolder> name_that_speaks(const EnglishLine& line, const EnglishTitles& list) {
    const Words words = list.words();
    const auto name = line.adjacent(words.end) ? english_name_at(line, words.end) : std::nullopt;
    if (!name || !name->full() || name->words.end >= line.size() || line[name->words.end].cue == 0) return std::nullopt;
    return EnglishHolder{*name, list.titles, {}, {words.begin, name->words.end}, true};
}

// Mayor of Walton|Jane Roe said: two words behind the body that speak, where no article makes the body theirs.
std::optional<EnglishHolder> name_behind_body(const EnglishLine& line, EnglishTitles list) {
    EnglishTitle& title = list.titles.back();
    const Words body = title.organisation;
    if (!title.organisation_behind || list.titles.size() > 1 || !line[title.surface.begin].opens) return std::nullopt;
    if (!title.named_body) return name_that_speaks(line, list);
    const bool speaks = body.end < line.size() && line[body.end].gap == Gap::space && line[body.end].cue > 0;
    if (!speaks || !line[title.surface.begin].capital || body.size() < 3 || is_english_body(line, body))
        return std::nullopt;
    const auto name = english_name_at(line, body.end - 2);
    if (!name || name->words.end != body.end) return std::nullopt;
    title.organisation.end -= 2;
    title.surface.end -= 2;
    return EnglishHolder{*name, list.titles, {}, {title.surface.begin, body.end}, true};
}

// hired Jane Roe|, formerly head of X, as: where the aside before word `at` begins; `at` where none does.
std::size_t before_aside(const EnglishLine& line, std::size_t at) {
    constexpr std::size_t kLongest = 14;  // words
    if (line[at].gap != Gap::comma) return at;
    for (std::size_t i = at; i-- > 1 && at - i < kLongest && !line[i].opens;)
        if (line[i].gap == Gap::comma) return i;
    return at;
}

// named Jane Roe as its new director, appointed Jane Roe head of design; the appointment of Jane Roe as director
std::optional<EnglishHolder> name_appointed(const EnglishLine& line, const EnglishTitles& list) {
    std::size_t at = list.words().begin;
    if (at > 0 && line.adjacent(at) && (line.is(at - 1, U"the") || line.is(at - 1, U"its"))) --at;
    if (at < 2 || !line.adjacent(at)) return std::nullopt;
    const bool as = line.is(at - 1, U"as") || line.is(at - 1, U"to");  // promoted Jane Roe to chief engineer
    if (as) --at;
    if (!line.adjacent(at)) at = before_aside(line, at);
    const auto name = english_name_ending(line, at);
    if (!name || !name->full() || name->words.begin == 0) return std::nullopt;
    std::size_t verb = name->words.begin - 1;
    while (verb > 0 && line[verb].honorific) --verb;
    if (verb > 0 && line.is(verb, U"of")) --verb;
    if (!appoints(line, verb)) return std::nullopt;
    return EnglishHolder{*name, list.titles, {verb, verb + 1}, {name->words.begin, list.words().end}, true};
}

// Jane Roe|has joined Pell Marine as|finance director: to come, or since lately.
std::optional<EnglishHolder> name_that_joins(const EnglishLine& line, EnglishTitles list) {
    constexpr std::u32string_view kAhead[] = {U"has", U"will", U"to", U"is", U"set", U"due"};
    EnglishTitle& title = list.titles.front();
    std::size_t at = list.words().begin;
    if (at > 0 && line.adjacent(at) && (line.is(at - 1, U"its") || line.is(at - 1, U"their"))) --at;
    if (at < 4 || !line.adjacent(at) || !line.is(at - 1, U"as") || !title.organisation.empty()) return std::nullopt;
    constexpr std::size_t kFurthest = 10;  // words
    const auto joins = [&](std::size_t i) {
        return line.is(i, U"joins") || line.is(i, U"joined") || line.is(i, U"join");
    };
    std::size_t verb = at - 2;
    while (verb > 1 && at - verb < kFurthest && !joins(verb)) --verb;
    const Words body = joins(verb) && line.adjacent(verb + 1) ? english_body_at(line, verb + 1) : Words{};
    if (body.empty() || body.end != at - 1 || !line.adjacent(at - 1)) return std::nullopt;
    std::size_t begin = verb;
    while (begin > 1 && line.adjacent(begin) &&
           std::find(std::begin(kAhead), std::end(kAhead), line.lower(begin - 1)) != std::end(kAhead))
        --begin;
    if (begin == verb && !line.is(verb, U"joins")) return std::nullopt;  // joined X as a boy
    const auto name = line.adjacent(begin) ? english_name_ending(line, begin) : std::nullopt;
    if (!name || !name->full() || !line[address_begin(line, name->words.begin)].opens) return std::nullopt;
    title.organisation = body;
    title.named_body = line[body.begin].capital;
    return EnglishHolder{*name, list.titles, {verb, verb + 1}, {name->words.begin, list.words().end}, true};
}

// Jane Roe MP said: the office is in the letters behind the name.
std::optional<EnglishHolder> name_lettered(const EnglishLine& line, EnglishTitles list) {
    EnglishTitle& title = list.titles.front();
    const std::size_t at = title.post.begin;
    const bool letters = line[at].capital && !line[at].name_part && line[at].range.size() > 1;
    if (!letters || !line.adjacent(at) || title.surface.begin == at || title.surface.end > at + 1) return std::nullopt;
    const auto name = english_name_ending(line, at);
    if (!name || !name->full() || !english_bounded(line, at + 1)) return std::nullopt;
    title.organisation = {};
    title.named_body = false;
    title.surface.begin = at;
    return EnglishHolder{*name, list.titles, {}, {name->words.begin, at + 1}, true};
}

// The ‘Captain Wendle’ leaves at ten: a name in quotation marks with its rank is no person's.
bool is_term(const EnglishLine& line, Words words) {
    const Range range = line.range(words);
    if (range.begin == 0) return false;
    constexpr std::u32string_view kOpening = U"“‘\"'", kClosing = U"”’\"'";
    const std::size_t mark = kOpening.find(line.line().at(range.begin - 1));
    return mark != kOpening.npos && line.line().at(range.end) == kClosing[mark];
}

std::optional<EnglishHolder> holder_of(const EnglishLine& line, EnglishTitles& list) {
    part_appointed(line, list.titles.front());
    if (auto holder = name_behind_body(line, list)) return holder;
    share_bodies(list);
    if (auto holder = name_lettered(line, list)) return holder;
    if (auto holder = name_behind(line, list)) return holder;
    if (auto holder = name_before(line, list)) return holder;
    if (auto holder = name_that_joins(line, list)) return holder;
    return name_appointed(line, list);
}

// Jane Roe, Ann Dow and Tom Bell: full names from word `at` on, two or more, the last behind and.
std::vector<EnglishName> names_joined(const EnglishLine& line, std::size_t at) {
    std::vector<EnglishName> out;
    while (at < line.size()) {
        const bool last = line.is(at, U"and") && !out.empty();
        const auto name = english_name_at(line, last ? at + 1 : at);
        if (!name || !name->full()) return {};
        out.push_back(*name);
        if (last) return out;
        at = name->words.end;
        if (at >= line.size() || (line[at].gap != Gap::comma && !(line.adjacent(at) && line.is(at, U"and")))) return {};
    }
    return {};
}

// Jane Roe and Tom Bell,|both trustees: the two names that end before word `end`.
std::vector<EnglishName> names_joined_before(const EnglishLine& line, std::size_t end) {
    const auto second = english_name_ending(line, end);
    if (!second || second->words.begin < 2 || !line.is(second->words.begin - 1, U"and")) return {};
    const auto first = english_name_ending(line, second->words.begin - 1);
    return first && first->full() && second->full() ? std::vector{*first, *second} : std::vector<EnglishName>();
}

// co-directors Jane Roe and Tom Bell; Jane Roe and Tom Bell, both trustees of X,
std::vector<EnglishHolder> holders_of_one(const EnglishLine& line, const EnglishTitles& list) {
    const Words words = list.words();
    std::vector<EnglishName> names;
    if (line.adjacent(words.end) && !list.titles.back().organisation_behind) names = names_joined(line, words.end);
    std::size_t begin = words.begin;
    while (begin > 0 && line.adjacent(begin) && (line.is(begin - 1, U"both") || line.is(begin - 1, U"the"))) --begin;
    if (names.empty() && begin > 0 && line[begin].gap == Gap::comma) names = names_joined_before(line, begin);
    std::vector<EnglishHolder> out;
    for (const EnglishName& name : names)
        out.push_back({name, list.titles, {}, name.words, english_bounded(line, name.words.end)});
    if (out.empty()) return out;
    EnglishHolder& nearest = out.front().name.words.begin > words.begin ? out.front() : out.back();
    nearest.all = {std::min(words.begin, nearest.all.begin), std::max(words.end, nearest.all.end)};
    return out;
}

}  // namespace

bool english_bounded(const EnglishLine& line, std::size_t end) {
    if (end >= line.size() || line[end].cue > 0) return true;
    return line[end].gap != Gap::space && line[end].gap != Gap::hyphen && !line[end - 1].possessive;
}

bool english_set_off_by_age(const EnglishLine& line, std::size_t at) {
    const std::u32string_view marks = line.line().view({line[at - 1].range.end, line[at].range.begin});
    return marks.size() == 6 && marks.starts_with(U", ") && marks.ends_with(U", ") &&
           marks.find_first_not_of(U"0123456789", 2) == 4;
}

std::vector<EnglishHolder> english_holders(const EnglishLine& line, EnglishTitles& list) {
    if (list.plural) return holders_of_one(line, list);
    auto holder = holder_of(line, list);
    return holder && !is_term(line, holder->all) ? std::vector{*std::move(holder)} : std::vector<EnglishHolder>();
}

}  // namespace kanwu
