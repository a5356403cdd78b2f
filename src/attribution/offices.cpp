#include "attribution/offices.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "attribution/body_edge.h"
#include "attribution/english_posts.h"
#include "attribution/title_kinds.h"
#include "attribution/titles.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr std::u32string_view kLevels = U"省市州县区旗盟镇乡村";

bool drop_end(std::string& body, std::string_view ending, std::string_view by = "") {
    if (!body.ends_with(ending)) return false;
    body.replace(body.size() - ending.size(), ending.size(), by);
    return true;
}

void drop_front(std::string& body, std::string_view front) {
    if (body.starts_with(front)) body.erase(0, front.size());
}

bool begins_with_level(const std::string& body) {
    return !body.empty() && kLevels.find(to_utf32(body).front()) != std::u32string_view::npos;
}

// Body and post in one form, whichever way they are written.
std::pair<std::string, std::string> spelled(const Title& title, const Lexicon& lexicon) {
    constexpr std::string_view kLast = "长";
    std::string body = lexicon.body_names.spelled_out(lexicon.office_names.all_spelled_out(title.organisation));
    std::string post = title.post;
    const auto organ_post = lexicon.organ_posts.entries().find(post);
    if (organ_post != lexicon.organ_posts.entries().end() && !body.empty()) {  // 石坝村|村委会主任
        body += post.substr(0, post.size() - organ_post->second.front().size());
        post = organ_post->second.front();
    }
    drop_front(body, "中共");
    for (const std::string_view own : {"本", "我", "全", "该"})  // 我市, not 全国
        if (body.starts_with(own) && begins_with_level(body.substr(own.size()))) drop_front(body, own);
    if (lexicon.department_heads.contains(std::string_view(post)) && body.ends_with("委")) {
        body += post.substr(0, post.size() - kLast.size());
        post = "部长";
    }
    if (lexicon.place_heads.contains(std::string_view(post))) {  // 清河市政府, 广东 and 市委 with 市长
        for (const std::string_view organ : {"人民政府", "政府"}) drop_end(body, organ);
        const std::string level = post.substr(0, post.size() - kLast.size());
        if (!body.ends_with(level)) body += level;
    }
    if (!drop_end(body, "管理委员会", "管委会")) drop_end(body, "委员会", "委");
    return {std::move(body), std::move(post)};
}

bool fits(const std::string& body, std::string_view post, const Lexicon& lexicon) {
    if (lexicon.place_heads.contains(post)) return true;
    if (body.empty()) return false;
    if (lexicon.state_heads.contains(post) && lexicon.countries.contains(std::string_view(body))) return true;
    constexpr std::string_view kSmall[] = {"镇", "乡", "村"};  // 镇|党委书记
    const bool small = std::find(std::begin(kSmall), std::end(kSmall), body) != std::end(kSmall);
    if (lexicon.party_heads.contains(post)) return small || is_known_body(to_utf32(body), lexicon);
    return lexicon.heads.ends_with_one_of(post, body);
}

bool names_a_place(std::u32string_view body, const Lexicon& lexicon) {
    if (lexicon.places.longest_at(body, 0) > 0 || lexicon.national_bodies.longest_at(body, 0) > 0 ||
        lexicon.countries.longest_at(body, 0) > 0 || body.starts_with(U"国家") || body.starts_with(U"全国") ||
        body.starts_with(U"最高"))
        return true;
    constexpr std::size_t kShortest = 2;  // before the level: 云州区 is one, 云州 may be anything
    return body.find_first_of(kLevels, kShortest) != std::u32string_view::npos;
}

// 石桥派出所, 东山小学: one is named so, and hardly another; 中心小学, 城东小学 and 第二小学 are in every town.
bool has_name_of_its_own(std::u32string_view body) {
    constexpr std::u32string_view kKinds[] = {U"派出所", U"海关", U"监狱", U"幼儿园", U"卫生院",
                                              U"敬老院", U"小学", U"中学", U"海事局"};
    constexpr std::u32string_view kEverywhere[] = {U"中心", U"实验", U"附属", U"希望", U"外国语", U"职业",
                                                   U"民办", U"公办", U"农村", U"镇",   U"乡",     U"村"};
    constexpr std::u32string_view kFirst = U"第城本各该某县市区一二三四五六七八九十";
    constexpr std::size_t kShortest = 2, kLongest = 4;
    const auto kind = std::find_if(std::begin(kKinds), std::end(kKinds), [&](auto end) { return body.ends_with(end); });
    if (kind == std::end(kKinds)) return false;
    const std::u32string_view name = body.substr(0, body.size() - kind->size());
    return name.size() >= kShortest && name.size() <= kLongest && kFirst.find(name.front()) == kFirst.npos &&
           std::none_of(std::begin(kEverywhere), std::end(kEverywhere),
                        [&](auto word) { return name.find(word) != name.npos; });
}

Naming naming_of(const std::string& utf8, const Lexicon& lexicon) {
    const std::u32string body = to_utf32(utf8);
    constexpr std::string_view kLeague = "团";  // 团市委
    if (utf8.starts_with(kLeague) && begins_with_level(utf8.substr(kLeague.size()))) return Naming::level;
    if (begins_with_level(utf8) || utf8.starts_with("自治")) return Naming::level;  // 自治区党委: of which region?
    const std::u32string_view words = body;
    const std::size_t kind = lexicon.organisations.longest_ending(words, words.size());
    if (lexicon.national_bodies.contains(words)) return Naming::full;
    constexpr std::u32string_view kStreet = U"街道";
    const std::size_t street = words.find(kStreet);
    if ((street != words.npos && street > 1) || has_name_of_its_own(words)) return Naming::full;
    if (names_a_place(words, lexicon)) return kind == body.size() ? Naming::kind : Naming::full;
    constexpr std::size_t kShortestName = 2;  // 清河 of 清河大学
    // 经济学院 and 第一医院 may be of any place, 清河大学 and 蓝湾集团 are names.
    const std::size_t shortest = lexicon.named_bodies.ends(words) ? 4 : 5;
    // Offices of the state have their like in every place: 教育局, 发改委; a name of their own says no place.
    if (lexicon.local_bodies.ends(words) || body.size() - kind < kShortestName || body.size() < shortest)
        return Naming::kind;
    return Naming::full;
}

std::string without_company_ending(const std::string& body, const Lexicon& lexicon) {
    constexpr std::size_t kShortest = 3;  // 青禾电气; 电力公司 is no name
    const std::u32string words = to_utf32(body);
    const std::size_t ending = lexicon.company_endings.longest_ending(words, words.size());
    return ending == 0 || words.size() < ending + kShortest ? body : to_utf8(words.substr(0, words.size() - ending));
}

// 澄湾大学|学院院长, 望海县|小学校长: of a kind of unit, of which the body has many, and of none by name.
bool names_a_kind_alone(const std::string& body, const Lexicon& lexicon) {
    constexpr std::size_t kShortest = 3;  // of the whole: 新市镇 is a name
    const auto& kinds = lexicon.unit_kinds.entries();
    return std::any_of(kinds.begin(), kinds.end(), [&](const auto& kind) {
        if (!body.ends_with(kind.first)) return false;
        const std::string whole = body.substr(0, body.size() - kind.first.size());
        return count_code_points(whole) >= kShortest && lexicon.unit_kinds.ends_with_one_of(kind.first, whole);
    });
}

// 商务部|司长: of one of its 司.
bool heads_a_kind_alone(const std::string& body, std::string_view post, const Lexicon& lexicon) {
    constexpr std::string_view kLast = "长";
    if (names_a_kind_alone(body, lexicon)) return true;
    return post.ends_with(kLast) &&
           names_a_kind_alone(body + std::string(post.substr(0, post.size() - kLast.size())), lexicon);
}

// 全球总裁 has another office than the 总裁 of the same company, in whichever country.
std::string ranked_post(const Title& title, const std::string& post) {
    constexpr std::string_view kAbove = "全球";
    const bool above = std::find(title.modifiers.begin(), title.modifiers.end(), kAbove) != title.modifiers.end();
    return above ? std::string(kAbove) + post : post;
}

}  // namespace

std::optional<Office> sole_office(const Title& title, const Lexicon& lexicon) {
    if (is_english(title)) return english_office(title, lexicon);
    if (!plain(title, lexicon)) return std::nullopt;
    const auto [body, post] = spelled(title, lexicon);
    if (!fits(body, post, lexicon) || heads_a_kind_alone(body, post, lexicon)) return std::nullopt;
    return Office{without_company_ending(body, lexicon) + "\n" + ranked_post(title, post), naming_of(body, lexicon)};
}

std::optional<Office> company_office(const Title& title, const Lexicon& lexicon) {
    if (is_english(title) || !plain(title, lexicon) || title.organisation.empty()) return std::nullopt;
    if (!lexicon.heads.ends_with_one_of(title.post, "公司")) return std::nullopt;
    if (heads_a_kind_alone(title.organisation, title.post, lexicon)) return std::nullopt;
    return Office{title.organisation + "\n" + ranked_post(title, title.post), Naming::full};
}

}  // namespace kanwu
