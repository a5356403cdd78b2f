#include "attribution/posts.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "attribution/joint_bodies.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

bool any_modifier(const Title& title, const WordSet& set) {
    return std::any_of(title.modifiers.begin(), title.modifiers.end(),
                       [&](const std::string& modifier) { return set.contains(std::string_view(modifier)); });
}

bool is_deputy(const Title& title, const Lexicon& lexicon) { return any_modifier(title, lexicon.deputies); }

bool is_side_post(const Title& title, const Lexicon& lexicon) { return any_modifier(title, lexicon.side_posts); }

bool is_membership(const Title& title, const Lexicon& lexicon) {
    return lexicon.membership_posts.contains(std::string_view(title.post));
}

bool is_ex_officio(const Title& title, const Lexicon& lexicon) {
    return lexicon.ex_officio_posts.contains(std::string_view(title.post)) ||
           lexicon.ex_officio_bodies.ends(to_utf32(title.organisation));
}

bool is_party_post(const Title& title) { return title.post.ends_with("书记"); }

// The body without the endings that party organ and office differ in: 市教育工委 and 市教委 are 市教育 and 市教.
std::u32string stem(std::string_view organisation) {
    constexpr std::string_view endings[] = {"村民委员会", "管理委员会", "委员会", "管委会", "村委会", "居委会",
                                            "党总支",     "党支部",     "党工委", "工委",   "党委",   "党组",
                                            "人民政府",   "政府",       "委",     "局",     "厅"};
    for (const std::string_view ending : endings)
        if (organisation.ends_with(ending))
            return to_utf32(organisation.substr(0, organisation.size() - ending.size()));
    return to_utf32(organisation);
}

// Whether the characters of `brief` stand in `full` in their order, the first as the first; 市发改 is short for 清河市发展改革
// too.
bool is_short_for(std::u32string_view brief, std::u32string_view full) {
    constexpr std::u32string_view kLevels = U"省市州县区";
    if (brief.size() < 2) return false;
    const std::size_t level = kLevels.find(brief[0]) == std::u32string_view::npos ? 0 : full.find(brief[0]);
    if (level == std::u32string_view::npos) return false;
    full.remove_prefix(level);
    if (full.empty() || brief[0] != full[0]) return false;
    std::size_t at = 0;
    for (const char32_t c : full)
        if (at < brief.size() && c == brief[at]) ++at;
    return at == brief.size();
}

// The development zone of a district is often led from there.
bool is_zone(std::string_view organisation) {
    constexpr std::string_view kZones[] = {"开发区",   "经开区", "高新区", "新区",    "园区",   "片区",
                                           "试验区",   "自贸区", "保税区", "综保区",  "度假区", "示范区",
                                           "合作区",   "物流港", "产业园", "科技园",  "工业园", "科学城",
                                           "景区管委", "集聚区", "临空区", "高铁新城"};
    return std::any_of(std::begin(kZones), std::end(kZones),
                       [&](std::string_view zone) { return organisation.find(zone) != std::string_view::npos; });
}

// 云溪公安分局 and 市公安局云溪分局: branches in one place.
bool is_one_branch(std::string_view a, std::string_view b) {
    constexpr std::array<std::string_view, 4> kinds{"分局", "支行", "分公司", "支队"};
    const bool branches =
        std::any_of(kinds.begin(), kinds.end(), [&](auto kind) { return a.ends_with(kind) && b.ends_with(kind); });
    const std::u32string x = to_utf32(a);
    const std::u32string y = to_utf32(b);
    // Behind its beginning: 市公安局刑侦支队 and 市公安局交警支队 are two.
    const auto holds = [](const std::u32string& words, const std::u32string& place) {
        return words.find(place, 1) != std::u32string::npos;
    };
    return branches && x.size() > 4 && y.size() > 4 && (holds(y, x.substr(0, 2)) || holds(x, y.substr(0, 2)));
}

// 团市委 is not 市委.
bool is_youth_league(std::string_view full, std::string_view end) {
    return end.ends_with("委") && full.substr(0, full.size() - end.size()).ends_with("团");
}

// Bodies whose heads change hands in ways no word list knows: those of the state, and of other states.
bool is_beyond(const Title& title, const Lexicon& lexicon) {
    constexpr std::array<std::string_view, 6> central{"中央", "中共", "国家", "全国", "国务院", "中国"};
    const std::string& body = title.organisation;
    return std::any_of(central.begin(), central.end(), [&](std::string_view c) { return body.starts_with(c); }) ||
           lexicon.countries.longest_at(to_utf32(body), 0) > 0 ||
           lexicon.foreign_posts.contains(std::string_view(title.post));
}

// Whether the first two characters, which name a place or a company, are the same: 清河区, 清河经开区.
bool share_a_name(std::string_view a, std::string_view b) {
    const std::u32string x = to_utf32(a);
    const std::u32string y = to_utf32(b);
    return x.size() > 2 && y.size() > 2 && x[0] == y[0] && x[1] == y[1];
}

// 市公安局云溪分局 is a part of 市公安局, and may be led by its deputy; 蓝海集团有限公司 is 蓝海集团 itself.
bool is_part(std::string_view part, std::string_view whole) {
    constexpr std::array<std::string_view, 5> kinds{"分局", "支队", "大队", "分公司", "学院"};
    constexpr std::array<std::string_view, 4> itself{"有限公司", "有限责任公司", "股份有限公司", "公司"};
    if (!part.starts_with(whole) || part.size() == whole.size()) return false;
    const std::string_view rest = part.substr(whole.size());
    const bool subsidiary = rest.ends_with("公司") && std::find(itself.begin(), itself.end(), rest) == itself.end();
    return subsidiary ||
           std::any_of(kinds.begin(), kinds.end(), [&](std::string_view kind) { return rest.ends_with(kind); });
}

TitleRelation within_one_body(const Title& a, const Title& b, const Lexicon& lexicon) {
    const bool same_rank = is_deputy(a, lexicon) == is_deputy(b, lexicon);
    if (is_part(a.organisation, b.organisation) || is_part(b.organisation, a.organisation))
        return TitleRelation::unclear;
    if (a.post == b.post) return same_rank ? TitleRelation::same : TitleRelation::rank_differs;
    const auto of_company = [&](const Title& t) { return lexicon.company_posts.contains(std::string_view(t.post)); };
    if (of_company(a) && of_company(b)) return TitleRelation::compatible;
    const bool assistant = a.post.ends_with("助理") || b.post.ends_with("助理");
    if (assistant && (of_company(a) || of_company(b))) return TitleRelation::rarely_together;
    return is_party_post(a) != is_party_post(b) ? TitleRelation::compatible : TitleRelation::unclear;
}

// The body without that ending, if it has it: 市 of 市纪委.
std::optional<std::string_view> without(std::string_view body, std::string_view ending) {
    if (!body.ends_with(ending)) return std::nullopt;
    return body.substr(0, body.size() - ending.size());
}

bool is_one_place(std::string_view a, std::string_view b) { return a.ends_with(b) || b.ends_with(a); }

// Whether one hand leads both bodies by rule: 市纪委书记 is 市监委主任, 市政府秘书长 often 市政府办公厅主任, 市长 is
// 市政府党组书记. Asked both ways.
bool is_led_with(const Title& a, const Title& b) {
    constexpr std::pair<std::string_view, std::string_view> kJoint[] = {
        {"纪委", "监委"}, {"纪委", "监察委员会"}, {"委政法委", "公安局"}, {"委政法委", "公安厅"}};
    constexpr std::string_view kOffices[] = {"办公厅", "办公室", "办"};
    constexpr std::string_view kGovernments[] = {"人民政府", "政府", "政府党组"};
    constexpr std::string_view kHeads[] = {"省长", "市长", "州长", "县长", "区长", "镇长", "乡长"};
    for (const auto& [first, second] : kJoint) {
        const auto x = without(a.organisation, first);
        const auto y = without(b.organisation, second);
        if (x && y && is_one_place(*x, *y)) return true;
    }
    if (a.post == "秘书长")
        for (const std::string_view office : kOffices)
            if (const auto body = without(b.organisation, office); body && is_one_place(a.organisation, *body))
                return true;
    if (std::find(std::begin(kHeads), std::end(kHeads), a.post) == std::end(kHeads)) return false;
    return std::any_of(std::begin(kGovernments), std::end(kGovernments), [&](std::string_view government) {
        const auto place = without(b.organisation, government);
        return place && is_one_place(a.organisation, *place);
    });
}

// The committee or the administration of a zone, not of a district that is called 新区.
bool leads_zone(const Title& title) {
    const std::string& body = title.organisation;
    const bool organ = body.ends_with("管委会") || body.ends_with("管理委员会") || body.ends_with("工委");
    return is_zone(body) && (organ || title.post == "主任" || title.post.ends_with("党工委书记"));
}

// The secretary or the head of a city, county, district or town: one of them may lead a zone of another name.
bool leads_district(const Title& title, const Lexicon& lexicon) {
    constexpr std::string_view kLevels[] = {"市", "区", "县", "州", "盟", "旗", "镇", "乡", "街道"};
    constexpr std::string_view kOrgans[] = {"人民政府", "政府", "党工委", "党委", "委"};
    const bool of_district = is_party_post(title) || title.post.ends_with("长");
    std::string_view place = title.organisation;
    for (const std::string_view organ : kOrgans)
        if (const auto bare = without(place, organ); bare && !bare->empty()) {
            place = *bare;
            break;
        }
    return of_district && !place.ends_with("自治区") && is_place(to_utf32(place), lexicon) &&
           std::any_of(std::begin(kLevels), std::end(kLevels), [&](auto level) { return place.ends_with(level); });
}

// 自贸试验区 and 综保区 lie in other zones, and are led with them.
bool is_customs_zone(std::string_view body) {
    constexpr std::string_view kKinds[] = {"自贸", "自由贸易", "保税", "综保"};
    return std::any_of(std::begin(kKinds), std::end(kKinds),
                       [&](auto kind) { return body.find(kind) != std::string_view::npos; });
}

// Who leads a zone is known from the place alone, not from its name. Asked both ways.
bool zone_may_be_led_by(const Title& zone, const Title& other, const Lexicon& lexicon) {
    if (!leads_zone(zone)) return false;
    if (leads_zone(other)) return is_customs_zone(zone.organisation);
    return leads_district(other, lexicon);
}

TitleRelation between_bodies(const Title& a, const Title& b, const Lexicon& lexicon) {
    if (!exclusive(a, lexicon) || !exclusive(b, lexicon)) return TitleRelation::compatible;
    if (is_led_with(a, b) || is_led_with(b, a)) return TitleRelation::compatible;
    if (is_beyond(a, lexicon) || is_beyond(b, lexicon)) return TitleRelation::unclear;
    const bool related =
        share_a_name(a.organisation, b.organisation) && (is_zone(a.organisation) || is_zone(b.organisation) ||
                                                         (lexicon.company_posts.contains(std::string_view(a.post)) &&
                                                          lexicon.company_posts.contains(std::string_view(b.post))));
    if (related || zone_may_be_led_by(a, b, lexicon) || zone_may_be_led_by(b, a, lexicon))
        return TitleRelation::unclear;
    // Last, for it looks into the list place by place.
    return joint(a, b, lexicon) ? TitleRelation::compatible : TitleRelation::unrelated_heads;
}

// 市委宣传部长 is 部长 of 市委宣传部.
std::optional<Title> spelled_out(const Title& title) {
    constexpr std::string_view kPosts[] = {"组织部长", "宣传部长", "统战部长"};
    constexpr std::string_view kHead = "部长", kLast = "长";
    if (std::find(std::begin(kPosts), std::end(kPosts), title.post) == std::end(kPosts)) return std::nullopt;
    if (!title.organisation.ends_with("委")) return std::nullopt;
    Title full = title;
    full.organisation += title.post.substr(0, title.post.size() - kLast.size());
    full.post = kHead;
    return full;
}

}  // namespace

bool past(const Title& title, const Lexicon& lexicon) { return any_modifier(title, lexicon.past); }

bool plain(const Title& title, const Lexicon& lexicon) {
    return !is_membership(title, lexicon) && !past(title, lexicon) && !is_deputy(title, lexicon) &&
           !is_side_post(title, lexicon);
}

bool exclusive(const Title& title, const Lexicon& lexicon) {
    return lexicon.exclusive_posts.contains(std::string_view(title.post)) && plain(title, lexicon) &&
           !is_ex_officio(title, lexicon);
}

bool same_body(std::string_view a, std::string_view b, const Lexicon&) {
    for (std::string_view* const body : {&a, &b})  // 团市委, 共青团清河市委
        if (body->starts_with("共青团")) body->remove_prefix(std::string_view("共青").size());
    if (a.ends_with(b)) return !is_youth_league(a, b);
    if (b.ends_with(a)) return !is_youth_league(b, a);
    if (is_one_branch(a, b)) return true;
    if (is_zone(a) != is_zone(b)) return false;  // 清河区委, 清河经开区党工委
    const std::u32string x = stem(a);
    const std::u32string y = stem(b);
    if (x == y || (std::min(x.size(), y.size()) > 2 && (x.ends_with(y) || y.ends_with(x)))) return true;
    return is_short_for(x, y) || is_short_for(y, x);
}

TitleRelation relation(const Title& a, const Title& b, const Lexicon& lexicon) {
    if (const auto full = spelled_out(a)) return relation(*full, b, lexicon);
    if (const auto full = spelled_out(b)) return relation(a, *full, lexicon);
    if (a.organisation.empty() || b.organisation.empty())
        return a.post == b.post ? TitleRelation::same : TitleRelation::unclear;
    const bool one_body = same_body(a.organisation, b.organisation, lexicon);
    if (past(a, lexicon) != past(b, lexicon)) return TitleRelation::compatible;
    if (one_body && a.post == b.post) return within_one_body(a, b, lexicon);
    for (const Title* const title : {&a, &b})
        if (is_membership(*title, lexicon) || is_ex_officio(*title, lexicon) || is_side_post(*title, lexicon) ||
            past(*title, lexicon))
            return TitleRelation::compatible;
    return one_body ? within_one_body(a, b, lexicon) : between_bodies(a, b, lexicon);
}

}  // namespace kanwu
