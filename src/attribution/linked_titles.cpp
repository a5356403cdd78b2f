#include "attribution/linked_titles.h"

#include <algorithm>
#include <utility>

#include "attribution/mention_parts.h"
#include "attribution/names.h"

namespace kanwu {
namespace {

// The name that ends at `end` behind a verb of the set, and that verb.
std::optional<std::pair<Range, Range>> name_behind_verb(const Line& line, std::size_t end, const WordSet& verbs,
                                                        const Lexicon& lexicon) {
    for (std::size_t size = 2; size <= std::min<std::size_t>(end, 24) && !is_mark(line.at(end - size)); ++size) {
        const Range name{end - size, end};
        const std::size_t verb = verbs.longest_ending(line.text(), name.begin);
        if (verb > 0 && is_name(line, name, lexicon)) return std::pair{name, Range{name.begin - verb, name.begin}};
    }
    return std::nullopt;
}

// The person, with the verb as the modifier that says that the post is one to come, or past.
Mention holder(const Line& line, Range name, Range verb, const TitleList& list) {
    Mention mention = named(line, name);
    mention.titles = titles_of(line, list);
    for (Title& title : mention.titles) title.modifiers.insert(title.modifiers.begin(), line.words(verb));
    rest_on(mention, Ground::set_apart);
    if (list.titles.front().known_body) rest_on(mention, Ground::known_body);
    mention.confidence = list.titles.front().known_body ? Confidence::strong : Confidence::weak;
    return mention;
}

bool opens_with_time(const Line& line, const TitleList& list, const Lexicon& lexicon) {
    const std::vector<Range>& modifiers = list.titles.front().modifiers;
    return !modifiers.empty() && modifiers.front().begin == list.range().begin &&
           lexicon.leading_modifiers.contains(line.view(modifiers.front()));
}

}  // namespace

std::optional<Mention> name_appointed(const Line& line, const TitleList& list, const Lexicon& lexicon) {
    const std::size_t link = list.range().begin;
    if (link == 0 || (line.at(link - 1) != U'为' && line.at(link - 1) != U'的')) return std::nullopt;
    const WordSet& verbs = line.at(link - 1) == U'为' ? lexicon.appointments : lexicon.removals;
    const std::size_t end = link - 1;
    const bool addressed = end > 2 && line.view({end - 2, end}) == U"同志";
    const auto found = name_behind_verb(line, addressed ? end - 2 : end, verbs, lexicon);
    if (!found) return std::nullopt;
    return holder(line, found->first, found->second, list);
}

std::optional<Mention> name_in_office(const Line& line, const TitleList& list, const Lexicon& lexicon) {
    const std::size_t verb = lexicon.offices_taken.longest_ending(line.text(), list.range().begin);
    if (verb == 0) return std::nullopt;
    const Range link{list.range().begin - verb, list.range().begin};
    const auto name = name_ending(line, link.begin, lexicon);
    const bool chinese = name && lexicon.surnames.longest_at(line.text(), name->begin) > 0 &&
                         lexicon.doubtful_surnames.longest_at(line.text(), name->begin) == 0;
    const bool dotted = name && line.view(*name).find(U'·') != std::u32string_view::npos;
    if (!chinese && !dotted) return std::nullopt;
    // 来到尼玛县担任, 曾先后担任
    const std::u32string_view given = line.view({name->begin + 1, name->end});
    constexpr std::u32string_view kLevels = U"省市县区镇乡村";
    if (!dotted && (lexicon.edges.contains(given) || kLevels.find(given.back()) != std::u32string_view::npos))
        return std::nullopt;
    return holder(line, *name, link, list);
}

std::optional<Mention> name_before_comma(const Line& line, const TitleList& list, const Lexicon& lexicon) {
    const Range range = list.range();
    const char32_t next = line.at(range.end);
    // 周岩，历任市水利局局长、市林业局局长，现任…: a time word says that it is a life.
    const bool life = opens_with_time(line, list, lexicon);
    const bool alone = next == 0 || next == U'。' || next == U'；' || next == U'，';
    if (!alone || range.begin < 3 || line.at(range.begin - 1) != U'，' || !list.titles.front().known_body)
        return std::nullopt;
    const auto name = name_ending(line, range.begin - 1, lexicon);
    if (!name || lexicon.surnames.longest_at(line.text(), name->begin) == 0) return std::nullopt;
    // 宗白羽，江都博物馆馆长，研究馆员，长期从事…: before one more comma only a full name.
    if (next == U'，' && !life && name->size() < 3) return std::nullopt;
    if (name->size() == 2 && lexicon.doubtful_surnames.longest_at(line.text(), name->begin) > 0) return std::nullopt;
    const std::u32string_view before = line.text().substr(0, name->begin);
    const bool opens = before.empty() || before.ends_with(U"图为") ||
                       std::u32string_view(U"。；：:\u3000").find(before.back()) != std::u32string_view::npos;
    if (!opens) return std::nullopt;
    Mention mention = named(line, *name);
    mention.titles = titles_of(line, list);
    rest_on(mention, Ground::set_apart);
    rest_on(mention, Ground::known_body);
    mention.confidence = Confidence::strong;
    return mention;
}

bool goes_on(const Line& line, const TitleList& list, const Lexicon& lexicon, std::vector<Mention>& out) {
    const std::size_t begin = list.range().begin;
    if (out.empty() || begin == 0 || line.at(begin - 1) != U'，' || !opens_with_time(line, list, lexicon)) return false;
    Mention& person = out.back();
    const bool follows = !person.titles.empty() && person.titles.back().span.end == line.span({begin - 1, begin}).begin;
    if (!follows || person.titles.back().span.begin < person.name_span.begin) return false;
    for (Title& title : titles_of(line, list)) person.titles.push_back(std::move(title));
    return true;
}

std::optional<Range> life_of(const Line& line, const Lexicon& lexicon) {
    constexpr std::u32string_view kSexes[] = {U"，男，", U"，女，"};
    for (std::size_t size = 2; size <= 4; ++size)
        for (const std::u32string_view sex : kSexes)
            if (line.text().substr(0, size + sex.size()).ends_with(sex) && is_name(line, {0, size}, lexicon))
                return Range{0, size};
    return std::nullopt;
}

bool add_to_life(const Line& line, Range name, const TitleList& list, const Lexicon& lexicon,
                 std::vector<Mention>& out) {
    const std::size_t verb = lexicon.offices_taken.longest_ending(line.text(), list.range().begin);
    if (verb == 0 && !opens_with_time(line, list, lexicon)) return false;
    if (out.empty()) {
        out.push_back(named(line, name));
        out.back().confidence = Confidence::strong;
        rest_on(out.back(), Ground::set_apart);
    } else if (out.back().name_span != line.span(name)) {
        return false;
    }
    for (Title& title : titles_of(line, list)) {
        if (verb > 0)
            title.modifiers.insert(title.modifiers.begin(),
                                   line.words({list.range().begin - verb, list.range().begin}));
        out.back().titles.push_back(std::move(title));
    }
    return true;
}

}  // namespace kanwu
