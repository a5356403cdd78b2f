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

// The words that join a person and titles: a verb of office, or the time word that the first title begins with (历任).
struct Link {
    Range words;
    bool of_title = false;  // a modifier of the title itself
};

// The person, with the verb as the modifier that says that the post is one to come, or past.
Mention holder(const Line& line, Range name, const Link& link, const TitleList& list) {
    Mention mention = named(line, name);
    mention.titles = titles_of(line, list);
    for (Title& title : mention.titles)
        if (!link.of_title) title.modifiers.insert(title.modifiers.begin(), line.words(link.words));
    rest_on(mention, Ground::set_apart);
    if (list.titles.front().known_body) rest_on(mention, Ground::known_body);
    mention.confidence = list.titles.front().known_body ? Confidence::strong : Confidence::weak;
    return mention;
}

// What the label above a list of removals says, for its items say no verb.
constexpr const char* kRemoved = "免去";

// 会议决定任命：端木青为…局长，|令狐川为…: the sentence before `at` says of whom it tells that they are appointed.
bool is_appointment(const Line& line, std::size_t at, const Lexicon& lexicon) {
    constexpr std::size_t kFurthest = 120;
    for (const std::size_t lowest = at - std::min(at, kFurthest); at > lowest && line.at(at - 1) != U'。'; --at)
        if (line.at(at - 1) == U'：' && lexicon.appointments.longest_ending(line.text(), at - 1) > 0) return true;
    return false;
}

// The plain name that opens an item of a list and ends at `end`, where the item ends at `item_end`.
std::optional<Range> name_of_item(const Line& line, std::size_t end, std::size_t item_end, const Lexicon& lexicon) {
    const bool appointed = is_appointment(line, end, lexicon);
    const std::u32string_view opens = appointed ? U"；：。，\u3000 " : U"；：。\u3000 ";
    const std::u32string_view closes = appointed ? U"；。，" : U"；。";
    const char32_t next = line.at(item_end);
    if (next != 0 && closes.find(next) == std::u32string_view::npos) return std::nullopt;
    for (std::size_t size = 2; size <= std::min<std::size_t>(end, 4); ++size) {
        const std::size_t begin = end - size;
        const bool opened = begin == 0 || opens.find(line.at(begin - 1)) != std::u32string_view::npos;
        if (opened && is_plain_name(line, {begin, end}, lexicon)) return Range{begin, end};
    }
    return std::nullopt;
}

bool opens_with_time(const Line& line, const TitleList& list, const Lexicon& lexicon) {
    const std::vector<Range>& modifiers = list.titles.front().modifiers;
    return !modifiers.empty() && modifiers.front().begin == list.range().begin &&
           lexicon.leading_modifiers.contains(line.view(modifiers.front()));
}

Link link_before(const Line& line, const TitleList& list, const Lexicon& lexicon) {
    const std::size_t begin = list.range().begin;
    if (const std::size_t verb = lexicon.offices_taken.longest_ending(line.text(), begin); verb > 0)
        return {{begin - verb, begin}};
    if (!opens_with_time(line, list, lexicon)) return {};
    return {list.titles.front().modifiers.front(), true};
}

// 车大勇|在|担任, 周岩|曾先后|担任: what may stand between a person and the verb of office.
std::size_t before_adverbs(const Line& line, std::size_t end) {
    constexpr std::u32string_view kAdverbs[] = {U"在",   U"曾",   U"先后", U"此前", U"一直", U"长期", U"后",
                                                U"将",   U"已",   U"又",   U"也",   U"还",   U"现",   U"同时",
                                                U"继续", U"正式", U"日前", U"近日", U"不再", U"当时", U"同志"};
    for (;;) {
        const std::u32string_view before = line.text().substr(0, end);
        const auto adverb = std::find_if(std::begin(kAdverbs), std::end(kAdverbs),
                                         [&](std::u32string_view word) { return before.ends_with(word); });
        if (adverb == std::end(kAdverbs)) return end;
        end -= adverb->size();
    }
}

// 赵观澜|因工作调整|辞去: where the reason begins that stands before a verb of office; `end` where none does.
std::size_t before_reason(const Line& line, std::size_t end) {
    constexpr std::size_t kLongestReason = 12;
    for (std::size_t at = end; at > 0 && end - at < kLongestReason && !is_mark(line.at(at - 1)); --at)
        if (line.at(at - 1) == U'因') return at - 1;
    return end;
}

}  // namespace

std::optional<Mention> name_appointed(const Line& line, const TitleList& list, const Lexicon& lexicon) {
    const std::size_t link = list.range().begin;
    if (link == 0 || (line.at(link - 1) != U'为' && line.at(link - 1) != U'的')) return std::nullopt;
    const bool appoints = line.at(link - 1) == U'为';
    const WordSet& verbs = appoints ? lexicon.appointments : lexicon.removals;
    const std::size_t end = link - 1;
    const bool addressed = end > 2 && line.view({end - 2, end}) == U"同志";
    const std::size_t name_end = addressed ? end - 2 : end;
    if (const auto found = name_behind_verb(line, name_end, verbs, lexicon))
        return holder(line, found->first, {found->second}, list);
    // 任命：|戚卫红为云河市教育局局长；|免去：|雷宏达的云河市教育局局长职务；: an item of a list, the verb above it.
    constexpr std::u32string_view kOffice = U"职务";
    std::size_t item_end = list.range().end;
    if (!appoints && line.text().substr(item_end, kOffice.size()) != kOffice) return std::nullopt;
    if (!appoints) item_end += kOffice.size();
    const auto item = name_of_item(line, name_end, item_end, lexicon);
    if (!item || !list.titles.front().known_body) return std::nullopt;
    Mention mention = holder(line, *item, {{link - 1, link}}, list);
    if (!appoints)
        for (Title& title : mention.titles) title.modifiers.front() = kRemoved;
    return mention;
}

std::optional<Mention> name_congratulated(const Line& line, const TitleList& list, const Lexicon& lexicon) {
    constexpr std::u32string_view kHim[] = {U"，祝贺他", U"，祝贺她", U"，祝贺其", U"，对他", U"，对其"};
    const std::size_t begin = list.range().begin;
    const std::size_t verb = lexicon.offices_taken.longest_ending(line.text(), begin);
    if (verb == 0) return std::nullopt;
    std::size_t end = begin - verb;
    for (const std::u32string_view again : {U"再次", U"连续", U"成功"})
        if (line.text().substr(0, end).ends_with(again)) end -= again.size();
    const auto him = std::find_if(std::begin(kHim), std::end(kHim),
                                  [&](auto words) { return line.text().substr(0, end).ends_with(words); });
    if (him == std::end(kHim)) return std::nullopt;
    const auto name = name_ending(line, end - him->size(), lexicon);
    return name ? std::optional(holder(line, *name, {{begin - verb, begin}}, list)) : std::nullopt;
}

std::optional<Mention> name_in_office(const Line& line, const TitleList& list, const Lexicon& lexicon) {
    const Link link = link_before(line, list, lexicon);
    if (link.words.empty()) return std::nullopt;
    const std::size_t end = before_reason(line, before_adverbs(line, link.words.begin));
    const auto name = name_ending(line, end, lexicon);
    if (!name) return std::nullopt;
    const bool doubtful = lexicon.doubtful_surnames.longest_at(line.text(), name->begin) > 0;
    // ；麦青|任图书馆馆长: between a mark and the verb, and no word
    const bool apart = name->begin == 0 || is_mark(line.at(name->begin - 1));
    const bool brief = apart && list.titles.front().known_body && is_plain_name(line, *name, lexicon) &&
                       lexicon.given_characters.longest_at(line.text(), name->end - 1) > 0 &&
                       word_behind(line, name->begin, lexicon) < 2;
    const bool chinese =
        lexicon.surnames.longest_at(line.text(), name->begin) > 0 && (!doubtful || name->size() > 2 || brief);
    const bool dotted = line.view(*name).find(U'·') != std::u32string_view::npos;
    if (!chinese && !dotted) return std::nullopt;
    // 来到尼玛县担任, 曾先后担任
    const std::u32string_view given = line.view({name->begin + 1, name->end});
    constexpr std::u32string_view kLevels = U"省市县区镇乡村";
    if (!dotted && (lexicon.edges.contains(given) || kLevels.find(given.back()) != std::u32string_view::npos))
        return std::nullopt;
    return holder(line, *name, link, list);
}

std::optional<Mention> name_by_copula(const Line& line, const TitleList& list, const Lexicon& lexicon) {
    constexpr std::u32string_view kOpens = U"。；！？”：";
    constexpr std::u32string_view kCalled[] = {U"他叫", U"她叫", U"名叫"};  // 他叫林慕春，|是云泽市财政局局长
    std::size_t is = list.range().begin;
    if (is < 3 || line.at(is - 1) != U'是' || !list.titles.front().known_body ||
        !ends_clause(line.at(list.range().end)))
        return std::nullopt;
    const bool apart = line.at(is - 2) == U'，';
    if (apart) --is;
    for (std::size_t size = 3; size <= std::min<std::size_t>(is - 1, 4); ++size) {
        const Range name{is - 1 - size, is - 1};
        const bool called = std::any_of(std::begin(kCalled), std::end(kCalled),
                                        [&](auto word) { return line.view({0, name.begin}).ends_with(word); });
        const bool opens =
            called || (!apart && (name.begin == 0 || kOpens.find(line.at(name.begin - 1)) != kOpens.npos));
        if (!opens || !is_plain_name(line, name, lexicon)) continue;
        Mention mention = named(line, name);
        mention.titles = titles_of(line, list);
        rest_on(mention, Ground::set_apart);
        rest_on(mention, Ground::known_body);
        mention.confidence = Confidence::fair;
        return mention;
    }
    return std::nullopt;
}

std::optional<Mention> name_behind_post(const Line& line, const TitleList& list, const Lexicon& lexicon) {
    constexpr std::u32string_view kAs = U"作为";
    const Range range = list.range();
    const bool as = line.at(range.end) == U'，' && line.view({0, range.begin}).ends_with(kAs);
    if ((line.at(range.end) != U'的' && !as) || !has_known_body(line, list, lexicon)) return std::nullopt;
    const Link link = link_before(line, list, lexicon);
    if (link.words.empty() && !as) return std::nullopt;
    const auto name = name_at(line, range.end + 1, false, lexicon, Anchor::title);
    if (!name || name->bound < Bound::word || !name->well_formed || name->doubtful) return std::nullopt;
    if (as && cue_at(line, name->range.end, lexicon) == 0) return std::nullopt;
    Mention mention = holder(line, name->range, {link.words, link.of_title || as}, list);
    mention.cue = mention_of(line, name->range, name->range.end, lexicon).cue;
    return mention;
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

std::optional<Mention> name_in_head(const Line& line, const Lexicon& lexicon) {
    constexpr std::size_t kLongestTrade = 8, kLongestName = 4;
    constexpr std::u32string_view kBetween = U" \u3000·｜|：:/";
    if (line.at(0) != U'【' && line.at(0) != U'[') return std::nullopt;
    const std::size_t between = std::min(line.text().find_first_of(kBetween), line.size());
    const std::size_t end = std::min(line.text().find_first_of(U"】]"), line.size());
    if (between < 3 || between > kLongestTrade + 1 || end <= between + 2) return std::nullopt;
    const Range name{between + 1, end};
    if (name.size() > kLongestName || !is_plain_name(line, name, lexicon)) return std::nullopt;
    Mention mention = named(line, name);
    Title& title = mention.titles.emplace_back();
    title.post = line.words({1, between});
    title.span = line.span({1, between});
    rest_on(mention, Ground::set_apart);
    mention.confidence = Confidence::fair;
    return mention;
}

}  // namespace kanwu
