#include "attribution/english_holders.h"

#include <algorithm>
#include <initializer_list>

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

// Inspector Mara Quill of Westmoor Police: the body of a title that names none.
void take_body_behind(const EnglishLine& line, EnglishHolder& found) {
    EnglishTitle& last = found.titles.back();
    if (!last.organisation.empty() || !found.name.full()) return;
    const Words body = english_body_behind(line, found.name.words.end);
    if (body.empty() || !line[body.begin].capital) return;
    last.organisation = body;
    last.named_body = true;
    found.all.end = body.end;
}

// the chairman, the company's chairman: one that there is.
bool is_definite(const EnglishLine& line, const EnglishTitles& list) {
    const std::size_t begin = list.words().begin;
    constexpr std::u32string_view kOwners[] = {U"the", U"its", U"their", U"our", U"his", U"her"};
    return (begin > 0 &&
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

// Bishop Lane, Senator Creek: the name of a street or a place, where it does not speak.
bool is_place(const EnglishLine& line, const EnglishName& name) {
    if (name.full() || name.addressed || !line.in(name.words.begin, line.lexicon().en_place_nouns)) return false;
    return name.words.end >= line.size() || line[name.words.end].cue == 0;
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
    if (!name || is_place(line, *name)) return std::nullopt;
    const std::size_t end = name->words.end;
    if (apposed && (!name->full() || !english_bounded(line, end) || is_listed(line, end))) return std::nullopt;
    // Chairman of the year, President Street: a capital alone behind a post that opens no name.
    if (!name->full() && !name->addressed && !line[list.titles.back().post.begin].capital) return std::nullopt;
    EnglishHolder found{
        *name, list.titles, {}, {list.words().begin, name->words.end}, english_bounded(line, name->words.end)};
    take_body_behind(line, found);
    return found;
}

// Whether a comma or a bracket alone, or an age, stands before word `at`.
bool set_off(const EnglishLine& line, std::size_t at) {
    const Range between{line[at - 1].range.end, line[at].range.begin};
    const std::u32string_view marks = line.line().view(between);
    if (marks == U", " || marks == U" (") return true;
    return english_set_off_by_age(line, at);
}

// Jane Roe is the mayor of Walton; Jane Roe became chief constable of Fellshire: a title to come or gone by.
std::optional<EnglishHolder> name_said_to_be(const EnglishLine& line, const EnglishTitles& list, std::size_t at) {
    if (at < 2 || !line.adjacent(at) || !line.adjacent(at - 1) || !list.titles.front().named_body) return std::nullopt;
    const bool is = line.is(at - 1, U"is");
    if (!is && !line.is(at - 1, U"became") && !line.is(at - 1, U"becomes")) return std::nullopt;
    const auto name = english_name_ending(line, at - 1);
    if (!name || !name->full() || !line[name->words.begin].opens) return std::nullopt;
    const Words verb = is ? Words{} : Words{at - 1, at};
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

// Jane Roe, director of X,; Jane Roe, 54, who is director of X; Jane Roe (director of X)
std::optional<EnglishHolder> name_before(const EnglishLine& line, const EnglishTitles& list) {
    std::size_t at = list.words().begin;
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
    auto name = english_name_ending(line, at);
    // Mark Bishop, Penny Chancellor: names in a list.
    if (!name && !line[list.words().begin].capital) name = name_like_post(line, at);
    if (!name || !name->full()) return std::nullopt;
    EnglishHolder found{*name, list.titles, {}, {name->words.begin, list.words().end}, false};
    take_body_behind_comma(line, found);
    found.bounded = english_bounded(line, found.all.end);
    return found;
}

bool appoints(const EnglishLine& line, std::size_t i) {
    constexpr std::u32string_view kVerbs[] = {U"appointed", U"named",     U"elected",     U"chosen",
                                              U"hired",     U"nominated", U"appointment", U"election"};
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

// named Jane Roe as its new director, appointed Jane Roe head of design; the appointment of Jane Roe as director
std::optional<EnglishHolder> name_appointed(const EnglishLine& line, const EnglishTitles& list) {
    std::size_t at = list.words().begin;
    if (at > 0 && line.adjacent(at) && (line.is(at - 1, U"the") || line.is(at - 1, U"its"))) --at;
    if (at < 2 || !line.adjacent(at)) return std::nullopt;
    if (line.is(at - 1, U"as") && line.adjacent(at - 1)) --at;
    const auto name = english_name_ending(line, at);
    if (!name || !name->full() || name->words.begin == 0) return std::nullopt;
    std::size_t verb = name->words.begin - 1;
    if (verb > 0 && line.is(verb, U"of")) --verb;
    if (!appoints(line, verb)) return std::nullopt;
    return EnglishHolder{*name, list.titles, {verb, verb + 1}, {name->words.begin, list.words().end}, true};
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

std::optional<EnglishHolder> english_holder(const EnglishLine& line, EnglishTitles& list) {
    part_appointed(line, list.titles.front());
    if (auto holder = name_behind_body(line, list)) return holder;
    share_bodies(list);
    if (auto holder = name_behind(line, list)) return holder;
    if (auto holder = name_before(line, list)) return holder;
    return name_appointed(line, list);
}

}  // namespace kanwu
