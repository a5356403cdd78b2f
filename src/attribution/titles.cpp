#include "attribution/titles.h"

#include <algorithm>

#include "attribution/body_edge.h"
#include "attribution/foreign_names.h"
#include "attribution/foreign_titles.h"
#include "attribution/joint_bodies.h"
#include "attribution/names.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr std::size_t kLongestUnknownBody = 12;  // longer ones without an organisation's ending are clauses

// The modifiers that end at `end`, in the order of the text.
std::vector<Range> modifiers_before(const Line& line, std::size_t end, std::size_t floor, const Lexicon& lexicon) {
    std::vector<Range> out;
    for (;;) {
        const std::size_t size = lexicon.modifiers.longest_ending(line.text(), end);
        if (size == 0 || end - size < floor) break;
        // 太原|市长, but 县|代|县长: a word that holds the modifier ends with it.
        if (lexicon.edge_exceptions.longest_ending(line.text(), end) > size ||
            lexicon.not_posts.longest_ending(line.text(), end) > size ||
            lexicon.countries.longest_ending(line.text(), end) > size)
            break;
        out.push_back({end - size, end});
        end -= size;
    }
    std::reverse(out.begin(), out.end());
    return out;
}

// 新华社|102岁|老党员: how old somebody is says nothing of the body; its size, 0 for none.
std::size_t age_ending(std::u32string_view words) {
    constexpr std::u32string_view kDigits = U"0123456789０１２３４５６７８９多";
    if (!words.ends_with(U'岁')) return 0;
    const std::size_t before = words.find_last_not_of(kDigits, words.size() - 2);
    const std::size_t digits = words.size() - 1 - (before == words.npos ? 0 : before + 1);
    return digits > 0 ? digits + 1 : 0;
}

// 他决定|…: who is spoken of stands in no name of a body; 我市 and 我国 begin some.
bool is_clause(const Line& line, Range body, const Lexicon& lexicon) {
    constexpr std::u32string_view kPronouns = U"他她", kOwn = U"省市县区州旗镇乡村国军党校院馆队局方社厂店司";
    for (std::size_t at = body.begin; at < body.end; ++at)
        if (kPronouns.find(line.at(at)) != kPronouns.npos && !inside_exception(line, {at, at + 1}, lexicon))
            return true;
    const std::u32string_view words = line.view(body);
    return words.size() > 1 && words.front() == U'我' && kOwn.find(words[1]) == kOwn.npos;
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
    // 穆罕默|德|亲王: the end of a name, not Germany.
    const bool ends_name = end - begin == 1 && begin > floor &&
                           lexicon.country_shorts.contains(line.view({begin, end})) &&
                           lexicon.transliteration.longest_at(line.text(), begin) > 0 &&
                           lexicon.transliteration.longest_at(line.text(), begin - 1) > 0;
    if (ends_name) title.surface.begin = begin = end;
    if (const std::size_t age = age_ending(line.view({begin, end})); age > 0) {
        end -= age;
        if (begin == end) title.surface.begin = begin = end = title.post.begin;
    }
    if (!lexicon.address_posts.contains(line.view(title.post)) && is_clause(line, {begin, end}, lexicon))
        title.surface.begin = begin = end;
    const std::u32string_view words = line.view({begin, end});
    title.known_body = is_known_body(words, lexicon) || (lexicon.country_shorts.contains(words) &&
                                                         lexicon.foreign_posts.contains(line.view(title.post)));
    if (title.known_body || words.size() <= kLongestUnknownBody) title.organisation = {begin, end};
    else title.surface.begin = end;
}

// 科主任 that says of no department.
void take_department(const Line& line, WrittenTitle& title) {
    const bool alone =
        title.modifiers.empty() && line.view(title.post) == U"主任" && line.view(title.organisation) == U"科";
    if (!alone) return;
    title.post.begin = title.organisation.begin;
    title.organisation.end = title.organisation.begin;
}

// 铸造|车间主任, 市总|工会主席: the organ that begins the post is a part of the body where no body stands before it.
void take_organ(const Line& line, const Lexicon& lexicon, WrittenTitle& title) {
    const auto& posts = lexicon.organ_posts.entries();
    if (title.organisation.empty() || title.known_body || !title.modifiers.empty()) return;
    const auto entry = posts.find(line.words(title.post));
    if (entry == posts.end() || title.organisation.end != title.post.begin) return;
    title.post.begin = title.post.end - count_code_points(entry->second.front());
    title.organisation.end = title.post.begin;
    title.known_body = is_known_body(line.view(title.organisation), lexicon);
}

// 纪录片|《守灯人》, 《汊江》|杂志: the size of the kind of work that the words end with; 0 for none.
std::size_t kind_of_work(std::u32string_view words) {
    constexpr std::u32string_view kKinds[] = {U"纪录片", U"电视剧", U"电影", U"话剧", U"舞剧", U"歌剧", U"越剧",
                                              U"京剧",   U"杂志",   U"期刊", U"专栏", U"丛书", U"短剧", U"栏目"};
    for (const std::u32string_view kind : kKinds)
        if (words.ends_with(kind)) return kind.size();
    return 0;
}

// 《澄江文艺》|执行主编: a work, paper or column is what it is a post of.
bool take_work(const Line& line, std::size_t end, std::size_t floor, const Lexicon& lexicon, WrittenTitle& title) {
    constexpr std::size_t kLongestWork = 20;
    if (!lexicon.work_posts.contains(line.view(title.post))) return false;
    const std::size_t close = end - kind_of_work(line.view({floor, end}));
    if (close == 0 || line.at(close - 1) != U'》') return false;
    for (std::size_t open = close - 1; open > floor && close - open <= kLongestWork + 2;)
        if (line.at(--open) == U'《') {
            title.organisation = {open - kind_of_work(line.view({floor, open})), end};
            title.surface.begin = title.organisation.begin;
            return title.known_body = true;
        }
    return false;
}

// 老挝|国家主席, 县|领导: what begins the post says whose it is; at home 国家 is the body itself.
void take_state(const Line& line, const Lexicon& lexicon, WrittenTitle& title) {
    constexpr std::u32string_view kState = U"国家", kLeaders = U"领导";
    const std::u32string_view body = line.view(title.organisation);
    if (title.modifiers.empty() && body.ends_with(kState) &&
        lexicon.countries.contains(body.substr(0, body.size() - kState.size()))) {
        title.organisation.end -= kState.size();
        title.post.begin -= kState.size();
    }
    const std::u32string_view post = line.view(title.post);
    if (post.size() > kLeaders.size() && post.ends_with(kLeaders)) {
        title.post.begin = title.post.end - kLeaders.size();
        if (title.organisation.empty()) title.organisation.begin = title.surface.begin;
        title.organisation.end = title.post.begin;
        title.known_body = true;
    }
}

// 市公安|局长, 石桥派出|所长: the first character of the post is the last of the body's name as well.
void take_contracted(const Line& line, const Lexicon& lexicon, WrittenTitle& title) {
    constexpr std::size_t kShortestEnding = 3;  // 派出所; 所 alone may end anything
    if (title.organisation.empty() || title.known_body || !title.modifiers.empty() || title.post.size() != 2) return;
    if (title.organisation.end != title.post.begin || line.at(title.post.end - 1) != U'长') return;
    const Range body{title.organisation.begin, title.post.begin + 1};
    const std::u32string_view words = line.view(body);
    const bool office = words.ends_with(U'局') || words.ends_with(U'厅');
    if (office ? !is_listed_office(words, lexicon)
               : lexicon.organisations.longest_ending(words, words.size()) < kShortestEnding)
        return;
    title.organisation = body;
    title.known_body = true;
}

// The title whose post is given; it does not reach before `floor`.
WrittenTitle title_of(const Line& line, Range post, std::size_t floor, const Lexicon& lexicon) {
    WrittenTitle title;
    title.post = post;
    title.modifiers = modifiers_before(line, post.begin, floor, lexicon);
    const std::size_t end = title.modifiers.empty() ? post.begin : title.modifiers.front().begin;
    title.surface = {end, post.end};
    if (!take_work(line, end, floor, lexicon, title)) take_organisation(line, end, floor, lexicon, title);
    take_department(line, title);
    take_organ(line, lexicon, title);
    take_contracted(line, lexicon, title);
    take_state(line, lexicon, title);
    take_field(line, false, lexicon, title);
    take_sender(line, lexicon, title);
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
    auto name = name_at(line, at, foreign, lexicon, known ? Anchor::title : Anchor::words);
    if (const auto japanese = japanese_name_at(line, line.view(titles.front().organisation), at, lexicon))
        name = japanese;
    else if (!name && foreign) name = unlisted_foreign_name_at(line, at, lexicon);
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

// 担任云陂县水利局局长，|云陂县副县长，: whether a verb of office stands before the list, and no name behind `next`.
bool goes_on_with_offices(const Line& line, const TitleList& list, const WrittenTitle& next, const Lexicon& lexicon) {
    constexpr std::u32string_view kEnds = U"，。；、";
    const char32_t behind = line.at(next.surface.end);
    return lexicon.offices_taken.longest_ending(line.text(), list.range().begin) > 0 &&
           (behind == 0 || kEnds.find(behind) != std::u32string_view::npos);
}

// How `next` follows the list: behind 、 or 兼, at once, behind ， where the first is a membership (市委委员，市商务委主任) or where
// the list begins a person: 区委常委、组织部部长，区委党校校长.
Join joined(const Line& line, const TitleList& list, const WrittenTitle& next, std::size_t behind_name,
            const Lexicon& lexicon) {
    constexpr std::size_t kMostTitles = 64;  // of one person
    if (list.titles.size() >= kMostTitles) return Join::none;
    const WrittenTitle& last = list.titles.back();
    const std::size_t gap = next.surface.begin - last.surface.end;
    const bool beside = line.at(last.surface.end) == U'兼';  // 穆罕默德王储|兼|首相
    if (is_addressed(line, last, lexicon) && !beside) return Join::none;
    if (gap == 0) return Join::direct;
    const char32_t c = line.at(last.surface.end);
    if (gap != 1) return Join::none;
    if (c == U'、' || c == U'兼') return Join::mark;
    const bool known = std::any_of(list.titles.begin(), list.titles.end(), [](const auto& t) { return t.known_body; });
    const bool goes_on = is_membership(line, last, lexicon) || (known && opens_person(line, list, behind_name)) ||
                         goes_on_with_offices(line, list, next, lexicon);
    return c == U'，' && goes_on && next.known_body ? Join::direct : Join::none;
}

// 俄罗斯总统|新闻秘书, 美国总统|特使, 联合国秘书长|发言人: the office of the head, not the head himself.
bool is_office_of_head(const Line& line, const TitleList& list, const WrittenTitle& next, const Lexicon& lexicon) {
    constexpr std::u32string_view kHeads[] = {U"秘书长", U"最高领袖"},
                                  kOffices[] = {U"发言人", U"顾问", U"特使", U"代表"};
    const WrittenTitle& last = list.titles.back();
    const auto is_one_of = [&](Range post, const auto& posts) {
        return std::any_of(std::begin(posts), std::end(posts),
                           [&](auto end) { return line.view(post).ends_with(end); });
    };
    if (next.surface.begin == last.surface.end && !last.organisation.empty() && is_one_of(last.post, kHeads) &&
        is_one_of(next.post, kOffices))
        return true;
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
    constexpr std::u32string_view kBodies[] = {U"协会",       U"学会",   U"联合会", U"委员会", U"顾问团",
                                               U"教练组",     U"联谊会", U"商会",   U"基金会", U"合作社",
                                               U"专业合作社", U"俱乐部", U"工作室", U"办公室"};
    const std::u32string_view rest = line.text().substr(at);
    if (rest.starts_with(U'办') && lexicon.posts.longest_at(line.text(), at + 1) > 1) return true;  // 总裁|办主任
    return std::any_of(std::begin(kBodies), std::end(kBodies), [&](auto body) { return rest.starts_with(body); }) &&
           lexicon.organisations.longest_at(line.text(), at) > 0;
}

// 云陂县|长滩乡党委书记: the 长 of what looks like the post [at, end) begins the name of a township, of which an organ or a post
// follows.
bool begins_township(const Line& line, std::size_t at, std::size_t end, const Lexicon& lexicon) {
    constexpr std::u32string_view kPlaces[] = {U"县长", U"市长", U"区长"}, kLevels[] = {U"街道", U"乡", U"镇"};
    constexpr std::size_t kLongestRest = 2;  // of the place's name behind 长
    const std::u32string_view post = line.view({at, end});
    if (std::find(std::begin(kPlaces), std::end(kPlaces), post) == std::end(kPlaces)) return false;
    for (std::size_t level = end + 1; level <= end + kLongestRest; ++level)
        for (const std::u32string_view kind : kLevels) {
            const std::size_t behind = level + kind.size();
            if (line.text().substr(std::min(level, line.size())).starts_with(kind) &&
                (line.text().substr(behind).starts_with(U"党") || lexicon.posts.longest_at(line.text(), level) > 1))
                return true;
        }
    return false;
}

// Whether what looks like a post begins the name of something else: a body, a township, or a person (总统|埃米尔·科斯塔).
bool begins_a_name(const Line& line, Range post, const Lexicon& lexicon) {
    return names_a_body(line, post.end, lexicon) || begins_township(line, post.begin, post.end, lexicon) ||
           line.at(post.end) == U'·';
}

// 俄罗斯总统|新闻秘书: the last title of the list becomes the body of the next one.
void take_in_head(TitleList& list, WrittenTitle& title) {
    title.organisation = {list.titles.back().surface.begin, title.organisation.end};
    title.surface.begin = title.organisation.begin;
    title.known_body = true;
    list.titles.pop_back();
    list.joined_by_mark.pop_back();
}

}  // namespace

bool is_addressed(const Line& line, const WrittenTitle& title, const Lexicon& lexicon) {
    if (title.known_body || !title.modifiers.empty() || title.organisation.empty()) return false;
    const std::u32string_view post = line.view(title.post);
    // 祝愿|总统先生, 解放|军长: what people are named with as well
    if (title.organisation.size() == 2 && lexicon.common_words.contains(line.view(title.organisation))) return false;
    // 李正茂代表说
    const bool member = lexicon.membership_posts.contains(post) && cue_at(line, title.surface.end, lexicon) > 0;
    return (member || lexicon.address_posts.contains(post)) && is_name(line, title.organisation, lexicon);
}

bool is_foreign(const Line& line, const WrittenTitle& title, const Lexicon& lexicon) {
    const std::u32string_view body = line.view(title.organisation);
    return lexicon.foreign_posts.contains(line.view(title.post)) || lexicon.countries.longest_at(body, 0) > 0 ||
           lexicon.countries.ends(body);
}

std::vector<TitleList> title_lists(const Line& line, const Lexicon& lexicon) {
    std::vector<TitleList> lists;
    std::size_t floor = 0;  // no title reaches into the one before it
    // Where the name ends that stands before the last list; its own beginning where none does.
    std::size_t behind_last = 0;
    for (std::size_t at = 0; at < line.size();) {
        if (!lexicon.post_starts.may_begin(line.at(at), mixed(line.at(at), line.at(at + 1)))) {
            ++at;
            continue;
        }
        const std::size_t size = lexicon.posts.longest_at(line.text(), at);
        const std::size_t no_post = lexicon.not_posts.longest_at(line.text(), at);
        const bool term = line.text().substr(at + size).starts_with(U"期间");  // 局长|期间, not 局|长期
        if (size == 0 || (no_post > size && !term)) {
            at = behind_no_post(line, at, no_post, lexicon);
            continue;
        }
        if (begins_a_name(line, {at, at + size}, lexicon) ||
            (!lists.empty() && is_name_behind(line, lists.back(), at, lexicon))) {
            at += size;
            continue;
        }
        const std::size_t behind_title = floor;
        if (!lists.empty()) floor = behind_name(line, lists.back(), floor, at, lexicon);
        // 首相穆罕默德|代表国王: right behind a name it is a verb.
        if (floor == at && floor > behind_title && line.view({at, at + size}) == U"代表" &&
            !is_mark(line.at(at + size))) {
            at += size;
            continue;
        }
        WrittenTitle title = title_of(line, {at, at + size}, floor, lexicon);
        if (line.view(title.post) == U"成员" && !title.known_body) {  // 三位|成员: of no body
            at += size;
            continue;
        }
        Join join = lists.empty() ? Join::none : joined(line, lists.back(), title, behind_last, lexicon);
        if (join == Join::none) lists.emplace_back(), behind_last = floor;
        else if (move_side_mark(line, title)) join = Join::mark;
        if (join != Join::none)
            take_field(line, is_foreign(line, lists.back().titles.front(), lexicon), lexicon, title);
        if (join == Join::direct && is_office_of_head(line, lists.back(), title, lexicon)) {
            take_in_head(lists.back(), title);
            join = Join::none;
        }
        at = floor = title.surface.end;
        lists.back().titles.push_back(std::move(title));
        lists.back().joined_by_mark.push_back(join == Join::mark);
    }
    return lists;
}

}  // namespace kanwu
