#include "attribution/titles.h"

#include <algorithm>

#include "attribution/names.h"

namespace kanwu {
namespace {

constexpr std::size_t kLongestOrganisation = 40;  // 中央纪委国家监委驻国家安全部纪检监察组 has 21
constexpr std::size_t kLongestUnknownBody = 12;   // longer ones without an organisation's ending are clauses
constexpr std::size_t kLongestWord = 10;          // of edge_exceptions

// Whether [begin, end) is a part of a longer word that is no edge or modifier: 任 in 主任, 原 in 太原.
bool inside_exception(const Line& line, Range word, const Lexicon& lexicon) {
    const std::size_t first = word.begin - std::min(word.begin, kLongestWord);
    for (std::size_t start = first; start <= word.begin; ++start) {
        const std::size_t end = start + std::max({lexicon.edge_exceptions.longest_at(line.text(), start),
                                                  lexicon.not_posts.longest_at(line.text(), start),
                                                  lexicon.countries.longest_at(line.text(), start)});
        // 同|德国, not 同德
        const bool country = end > word.end && lexicon.countries.longest_at(line.text(), word.end) > end - word.end;
        if (end >= word.end && end - start > word.size() && !country) return true;
    }
    return false;
}

// 和 joins the words of one body's name as often as two bodies: an edge only behind a whole body or title.
bool joins(std::u32string_view word) { return word == U"和" || word == U"与" || word == U"及" || word == U"以及"; }

bool is_whole_body(std::u32string_view words, const Lexicon& lexicon) {
    return lexicon.organisations.ends(words) || lexicon.admin.ends(words) || lexicon.places.ends(words) ||
           lexicon.countries.ends(words);
}

// The modifiers that end at `end`, in the order of the text.
std::vector<Range> modifiers_before(const Line& line, std::size_t end, std::size_t floor, const Lexicon& lexicon) {
    std::vector<Range> out;
    for (;;) {
        const std::size_t size = lexicon.modifiers.longest_ending(line.text(), end);
        if (size == 0 || end - size < floor || inside_exception(line, {end - size, end}, lexicon)) break;
        out.push_back({end - size, end});
        end -= size;
    }
    std::reverse(out.begin(), out.end());
    return out;
}

// No body begins with 与; and a country behind it is a body of its own: 普利京与美国总统, but 安提瓜和巴布达.
std::size_t behind_joint(const Line& line, Range words, const Lexicon& lexicon) {
    for (const std::u32string_view joint : {U"以及", U"和", U"与", U"及"})
        if (line.view(words).starts_with(joint) &&
            !inside_exception(line, {words.begin, words.begin + joint.size()}, lexicon))
            return words.begin + joint.size();
    if (lexicon.countries.contains(line.view(words))) return words.begin;
    for (std::size_t at = words.end; at > words.begin; --at)
        if (joins(line.view({at - 1, at})) && lexicon.countries.contains(line.view({at, words.end}))) return at;
    return words.begin;
}

// 华芯半导体（栖州）|有限公司: where the bracket opens that ends at `at` within the name of a company; else `at`.
std::size_t bracket_of_place(const Line& line, std::size_t at) {
    constexpr std::size_t kLongestPlace = 6;
    if (at < 4 || (line.at(at - 1) != U'）' && line.at(at - 1) != U')')) return at;
    const std::u32string_view rest = line.text().substr(at);
    const bool company = rest.starts_with(U"有限") || rest.starts_with(U"股份有限") || rest.starts_with(U"集团");
    for (std::size_t open = at - 2; company && open > 0 && at - open <= kLongestPlace + 2; --open) {
        if (line.at(open) == U'（' || line.at(open) == U'(') return is_mark(line.at(open - 1)) ? at : open;
        if (is_mark(line.at(open))) break;
    }
    return at;
}

// Where the words before `end` may begin to be an organisation.
std::size_t left_edge(const Line& line, std::size_t end, std::size_t floor, const Lexicon& lexicon) {
    // 闻讯|市水利局: a word that may stand before any body, where what is behind it is one.
    const auto opens_body = [&](std::size_t begin) {
        const std::size_t word = lexicon.words.longest_ending(line.text(), begin);
        return word > 0 && is_known_body(line.view({begin, end}), lexicon) &&
               !inside_exception(line, {begin - word, begin}, lexicon);
    };
    const std::size_t lowest = std::max(floor, end - std::min(end, kLongestOrganisation));
    std::size_t at = end;
    while (at > lowest) {
        if (const std::size_t open = bracket_of_place(line, at); open >= lowest && open < at) at = open;
        else if (is_mark(line.at(at - 1)) || edge_ends_at(line, at, lexicon) || opens_body(at)) break;
        else --at;
    }
    return behind_joint(line, {at, end}, lexicon);
}

void take_organisation(const Line& line, std::size_t end, std::size_t floor, const Lexicon& lexicon,
                       WrittenTitle& title) {
    std::size_t begin = left_edge(line, end, floor, lexicon);
    title.surface.begin = begin;
    for (std::size_t first = 0;; ++first) {  // 历任 written twice is no part of the body either
        const std::size_t leading = lexicon.leading_modifiers.longest_at(line.text(), begin);
        const Range word{begin, begin + leading};
        if (leading == 0 || word.end >= end || inside_exception(line, word, lexicon)) break;
        title.modifiers.insert(title.modifiers.begin() + static_cast<std::ptrdiff_t>(first), word);
        begin = word.end;
    }
    const std::u32string_view words = line.view({begin, end});
    title.known_body = is_known_body(words, lexicon) || (lexicon.country_shorts.contains(words) &&
                                                         lexicon.foreign_posts.contains(line.view(title.post)));
    if (title.known_body || words.size() <= kLongestUnknownBody) title.organisation = {begin, end};
    else title.surface.begin = end;
}

// 人民医院|急诊科主任: the department is a part of the post there.
void take_department(const Line& line, const Lexicon& lexicon, WrittenTitle& title) {
    constexpr std::size_t kLongestDepartment = 6;
    const std::u32string_view body = line.view(title.organisation);
    if (!title.modifiers.empty() || line.view(title.post) != U"主任" || !body.ends_with(U"科")) return;
    for (std::size_t size = 2; size <= kLongestDepartment && size < body.size(); ++size) {
        const std::u32string_view clinic = body.substr(0, body.size() - size);
        if (!clinic.ends_with(U"医院") && !clinic.ends_with(U"卫生院") && !clinic.ends_with(U"保健院")) continue;
        title.organisation.end -= size;
        title.post.begin -= size;
        title.known_body = is_known_body(line.view(title.organisation), lexicon);
        return;
    }
}

// The title whose post is given; it does not reach before `floor`.
WrittenTitle title_of(const Line& line, Range post, std::size_t floor, const Lexicon& lexicon) {
    WrittenTitle title;
    title.post = post;
    title.modifiers = modifiers_before(line, post.begin, floor, lexicon);
    const std::size_t end = title.modifiers.empty() ? post.begin : title.modifiers.front().begin;
    title.surface = {end, post.end};
    take_organisation(line, end, floor, lexicon, title);
    take_department(line, lexicon, title);
    // 老挝|国家主席: at home 国家 is the body itself.
    constexpr std::u32string_view kState = U"国家";
    const std::u32string_view body = line.view(title.organisation);
    if (title.modifiers.empty() && body.ends_with(kState) &&
        lexicon.countries.contains(body.substr(0, body.size() - kState.size()))) {
        title.organisation.end -= kState.size();
        title.post.begin -= kState.size();
    }
    for (const std::u32string_view side : {U"（兼）", U"(兼)"}) {
        if (!line.text().substr(post.end).starts_with(side)) continue;
        title.modifiers.push_back({post.end + 1, post.end + 2});
        title.surface.end = post.end + side.size();
    }
    return title;
}

bool is_membership(const Line& line, const WrittenTitle& title, const Lexicon& lexicon) {
    return lexicon.membership_posts.contains(line.view(title.post));
}

// The name right behind a title, with the word that joins the next person: 主席|郑成宇|代表…, 主席|郑成宇和|…委员会主席.
// What stands before `post` only; else empty.
std::size_t behind_name(const Line& line, const TitleList& list, std::size_t at, std::size_t post,
                        const Lexicon& lexicon) {
    const auto& titles = list.titles;
    const bool known = std::any_of(titles.begin(), titles.end(), [](const WrittenTitle& t) { return t.known_body; });
    const bool foreign = is_foreign(line, titles.back(), lexicon);
    const auto name = name_at(line, at, foreign, lexicon, known ? Anchor::title : Anchor::words);
    if (!name || name->range.end > post) return at;
    const std::size_t joint = lexicon.edges.longest_at(line.text(), name->range.end);
    const std::size_t word = lexicon.words.longest_at(line.text(), name->range.end);  // 委托|市委副书记
    return std::min(name->range.end + (joint == 1 ? 1 : word), post);
}

// 大队长|路长鸣: what begins like a post right behind a title is a name.
bool is_name_behind(const Line& line, const TitleList& list, std::size_t at, const Lexicon& lexicon) {
    if (list.range().end != at || lexicon.surnames.longest_at(line.text(), at) == 0) return false;
    const auto name = name_at(line, at, false, lexicon, Anchor::title);
    return name && name->chinese && name->range.size() > 2 && name->bound >= Bound::word;
}

enum class Join { none, direct, mark };

// Whether a list stands where a person of a list of people begins: at a sentence's beginning, or behind another's name and ，
// (`behind_name`: where that name ends).
bool opens_person(const Line& line, const TitleList& list, std::size_t behind_name) {
    const std::size_t begin = list.range().begin;
    if (begin == 0 || std::u32string_view(U"。；：“”").find(line.at(begin - 1)) != std::u32string_view::npos)
        return true;
    return line.at(begin - 1) == U'，' && behind_name + 1 == begin;
}

// How `next` follows the list: behind 、 or 兼, at once, behind ， where the first is a membership (市委委员，市商务委主任) or where
// the list begins a person: 区委常委、组织部部长，区委党校校长.
Join joined(const Line& line, const TitleList& list, const WrittenTitle& next, std::size_t behind_name,
            const Lexicon& lexicon) {
    const WrittenTitle& last = list.titles.back();
    if (is_addressed(line, last, lexicon)) return Join::none;
    const std::size_t gap = next.surface.begin - last.surface.end;
    if (gap == 0) return Join::direct;
    const char32_t c = line.at(last.surface.end);
    if (gap != 1) return Join::none;
    if (c == U'、' || c == U'兼') return Join::mark;
    const bool goes_on =
        is_membership(line, last, lexicon) || (last.known_body && opens_person(line, list, behind_name));
    return c == U'，' && goes_on && next.known_body ? Join::direct : Join::none;
}

// 俄罗斯总统|新闻秘书, 美国总统|特使: the office of the head, not the head himself.
bool is_office_of_head(const Line& line, const TitleList& list, const WrittenTitle& next, const Lexicon& lexicon) {
    const WrittenTitle& last = list.titles.back();
    return next.surface.begin == last.surface.end && lexicon.state_heads.contains(line.view(last.post)) &&
           is_foreign(line, last, lexicon) && !lexicon.state_heads.contains(line.view(next.post));
}

// 兼 between two posts is a modifier of the second, and outside both.
// Whether it was moved: it joins the two as a mark does.
bool move_side_mark(const Line& line, WrittenTitle& title) {
    const bool first = !title.modifiers.empty() && title.modifiers.front().begin == title.surface.begin;
    const bool moves = first && line.view(title.modifiers.front()) == U"兼";
    if (moves) title.surface.begin = title.modifiers.front().end;
    return moves;
}

// Where to look on behind a word of not_posts at `at`: at the post that ends it (中校长 is no 中校 but a 校长), or behind.
std::size_t behind_no_post(const Line& line, std::size_t at, std::size_t no_post, const Lexicon& lexicon) {
    const Range word{at, at + no_post};
    const std::size_t post = lexicon.exclusive_posts.longest_ending(line.view(word), word.size());
    return post < word.size() ? word.end - post : std::max(word.end, at + 1);
}

// 艺术家|协会, 顾问|团: what stands before `at` is a part of the body's name.
bool names_a_body(const Line& line, std::size_t at, const Lexicon& lexicon) {
    constexpr std::u32string_view kBodies[] = {U"协会",   U"学会", U"联合会", U"委员会", U"顾问团", U"教练组",
                                               U"联谊会", U"商会", U"基金会", U"俱乐部", U"工作室", U"办公室"};
    const std::u32string_view rest = line.text().substr(at);
    return std::any_of(std::begin(kBodies), std::end(kBodies), [&](auto body) { return rest.starts_with(body); }) &&
           lexicon.organisations.longest_at(line.text(), at) > 0;
}

}  // namespace

bool is_addressed(const Line& line, const WrittenTitle& title, const Lexicon& lexicon) {
    if (title.known_body || !title.modifiers.empty() || title.organisation.empty()) return false;
    const std::u32string_view post = line.view(title.post);
    // 李正茂代表说
    const bool member = lexicon.membership_posts.contains(post) && cue_at(line, title.surface.end, lexicon) > 0;
    return (member || lexicon.address_posts.contains(post)) && is_name(line, title.organisation, lexicon);
}

bool is_foreign(const Line& line, const WrittenTitle& title, const Lexicon& lexicon) {
    const std::u32string_view body = line.view(title.organisation);
    return lexicon.foreign_posts.contains(line.view(title.post)) || lexicon.countries.longest_at(body, 0) > 0 ||
           lexicon.countries.ends(body);
}

bool edge_ends_at(const Line& line, std::size_t at, const Lexicon& lexicon) {
    const std::size_t size = lexicon.edges.longest_ending(line.text(), at);
    if (size == 0 || inside_exception(line, {at - size, at}, lexicon)) return false;
    // 的|中路集团: what stands behind a noun (会上, 谈话中) does not stand behind a mark or another edge.
    constexpr std::u32string_view kPostpositions = U"中上时后内";
    const std::size_t before_word = at - size;
    const bool postposition = size == 1 && kPostpositions.find(line.at(before_word)) != std::u32string_view::npos;
    if (postposition && (before_word == 0 || is_mark(line.at(before_word - 1)) || line.at(before_word - 1) == U'的'))
        return false;
    if (!joins(line.view({at - size, at}))) return true;
    const std::u32string_view before = line.text().substr(0, at - size);
    const std::u32string_view tail = before.substr(before.size() - std::min<std::size_t>(before.size(), 12));
    return is_whole_body(tail, lexicon) || lexicon.posts.ends(tail);
}

bool is_known_body(std::u32string_view words, const Lexicon& lexicon) {
    return words.size() > 1 && (is_whole_body(words, lexicon) || lexicon.industries.ends(words));
}

std::vector<TitleList> title_lists(const Line& line, const Lexicon& lexicon) {
    std::vector<TitleList> lists;
    std::size_t floor = 0;  // no title reaches into the one before it
    std::size_t behind_last =
        0;  // where the name ends that stands before the last list; its own beginning where none does
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t size = lexicon.posts.longest_at(line.text(), at);
        const std::size_t no_post = lexicon.not_posts.longest_at(line.text(), at);
        if (size == 0 || no_post > size) {
            at = behind_no_post(line, at, no_post, lexicon);
            continue;
        }
        if (names_a_body(line, at + size, lexicon)) {
            at += size;
            continue;
        }
        if (!lists.empty() && is_name_behind(line, lists.back(), at, lexicon)) {
            at += size;
            continue;
        }
        if (!lists.empty()) floor = behind_name(line, lists.back(), floor, at, lexicon);
        WrittenTitle title = title_of(line, {at, at + size}, floor, lexicon);
        Join join = lists.empty() ? Join::none : joined(line, lists.back(), title, behind_last, lexicon);
        if (join == Join::none) lists.emplace_back(), behind_last = floor;
        else if (move_side_mark(line, title)) join = Join::mark;
        if (join == Join::direct && is_office_of_head(line, lists.back(), title, lexicon)) {
            title.organisation = {lists.back().titles.back().surface.begin, title.organisation.end};
            title.surface.begin = title.organisation.begin;
            title.known_body = true;
            lists.back().titles.pop_back();
            lists.back().joined_by_mark.pop_back();
            join = Join::none;
        }
        at = floor = title.surface.end;
        lists.back().titles.push_back(std::move(title));
        lists.back().joined_by_mark.push_back(join == Join::mark);
    }
    return lists;
}

}  // namespace kanwu
