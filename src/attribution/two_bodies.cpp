#include "attribution/two_bodies.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

#include "attribution/joint_bodies.h"
#include "attribution/same_body.h"
#include "attribution/title_kinds.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

// Bodies whose heads change hands in ways no word list knows: those of the state, not their branches (中国银行澄湾分行), and of
// other states.
bool is_beyond(const Title& title, const Lexicon& lexicon) {
    const std::u32string body = to_utf32(title.organisation);
    return (lexicon.central_bodies.longest_at(body, 0) > 0 && !lexicon.parts.ends(body)) ||
           lexicon.countries.longest_at(body, 0) > 0 || lexicon.foreign_posts.contains(std::string_view(title.post));
}

// Whether the first two characters, which name a place or a company, are the same: 清河区, 清河经开区.
bool share_a_name(std::string_view a, std::string_view b) {
    const std::u32string x = to_utf32(a);
    const std::u32string y = to_utf32(b);
    return x.size() > 2 && y.size() > 2 && x[0] == y[0] && x[1] == y[1];
}

bool is_of_company(const Title& title, const Lexicon& lexicon) {
    return lexicon.company_posts.contains(std::string_view(title.post));
}

// Whether the name of one company stands in that of the other behind a place: 海岳重工, 澄湾市海岳机械制造有限公司. Asked both ways.
bool is_name_behind_place(const Title& brief, const Title& full, const Lexicon& lexicon) {
    constexpr std::size_t kName = 2;
    const std::u32string name = to_utf32(brief.organisation).substr(0, kName);
    const std::u32string body = to_utf32(full.organisation);
    const std::size_t at = name.size() < kName ? body.npos : body.find(name);
    return at != body.npos && may_begin_with_place(body, at, lexicon) && is_of_company(brief, lexicon) &&
           is_of_company(full, lexicon);
}

// 水泥公司 and 矿业公司 of one group, whose names begin alike: two managers. Not the group itself, nor a company and its part.
bool are_sister_companies(const Title& a, const Title& b, const Lexicon& lexicon) {
    constexpr std::string_view kManager = "总经理", kGroup = "集团";
    const auto is_company = [&](const Title& title) {
        return title.post == kManager && lexicon.company_endings.ends(to_utf32(title.organisation)) &&
               title.organisation.find(kGroup) == std::string::npos;
    };
    const std::u32string x = to_utf32(a.organisation);
    const std::u32string y = to_utf32(b.organisation);
    const auto name = [&](const std::u32string& body) {
        return body.substr(0, body.size() - lexicon.company_endings.longest_ending(body, body.size()));
    };
    return is_company(a) && is_company(b) && !name(x).starts_with(name(y)) && !name(y).starts_with(name(x));
}

// 云岫德公司 within 汐州云岫德通讯有限公司: one may be short for the other. Asked both ways.
bool is_named_within(const Title& brief, const Title& full, const Lexicon& lexicon) {
    constexpr std::size_t kShortest = 3;  // of the name alone: 恒川 may stand in many
    const std::u32string body = to_utf32(brief.organisation);
    const std::u32string other = to_utf32(full.organisation);
    const std::size_t ending = lexicon.company_endings.longest_ending(body, body.size());
    if (ending == 0 || body.size() < ending + kShortest || !lexicon.company_endings.ends(other)) return false;
    return other.find(body.substr(0, body.size() - ending)) != std::u32string::npos;
}

// The body without that ending, if it has it: 市 of 市纪委.
std::optional<std::string_view> without(std::string_view body, std::string_view ending) {
    if (!body.ends_with(ending)) return std::nullopt;
    return body.substr(0, body.size() - ending.size());
}

// The place of a government, or of a title that names the place alone: 清河市 of 清河市人民政府.
std::string_view place_of_government(std::string_view body) {
    for (const std::string_view organ : {"人民政府党组", "政府党组", "人民政府", "政府"})
        if (const auto place = without(body, organ)) return *place;
    return body;
}

// Whether one hand leads both bodies by rule: 市政府秘书长 is often 市政府办公厅主任, 市长 is 市政府党组书记. Asked both ways.
bool is_led_with(const Title& a, const Title& b, const Lexicon& lexicon) {
    constexpr std::string_view kOffices[] = {"办公厅", "办公室", "办"};
    const auto leads = [&](std::string_view organ) {
        const auto place = without(b.organisation, organ);
        return place && (a.organisation.ends_with(*place) || place->ends_with(a.organisation));
    };
    if (a.post == "秘书长" && std::any_of(std::begin(kOffices), std::end(kOffices), leads)) return true;
    const std::string_view place = place_of_government(b.organisation);
    return lexicon.place_heads.contains(std::string_view(a.post)) && place.size() < b.organisation.size() &&
           same_place(to_utf32(place_of_government(a.organisation)), to_utf32(place), lexicon);
}

// The committee or the administration of a zone, not of a district that is called 新区.
bool leads_zone(const Title& title, const Lexicon& lexicon) {
    const std::string& body = title.organisation;
    const bool organ = body.ends_with("管委会") || body.ends_with("管理委员会") || body.ends_with("工委");
    return is_zone(body, lexicon) && (organ || title.post == "主任" || title.post.ends_with("党工委书记"));
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
    if (!leads_zone(zone, lexicon)) return false;
    if (leads_zone(other, lexicon)) return is_customs_zone(zone.organisation);
    return leads_district(other, lexicon);
}

// Who leads a village leads what it owns, 白石村果品专业合作社社长, or came home from a company of his own. Asked both ways.
bool is_of_village(const Title& village, const Title& other, const Lexicon& lexicon) {
    const std::u32string place = body_stem(village.organisation, lexicon);
    const std::u32string body = to_utf32(other.organisation);
    if (!place.ends_with(U'村') && !place.ends_with(U"社区")) return false;
    if (is_of_company(other, lexicon) || lexicon.company_endings.ends(body)) return true;
    if (place.ends_with(U'村') && body.ends_with(U'社')) return true;
    return body.starts_with(place) && body.find(U'社', place.size()) != std::u32string::npos;
}

// 实验中学教育集团总校长, 实验中学东校区校长: over several schools, and of one of them or of a part. Asked both ways.
bool is_over_schools(const Title& head, const Title& other) {
    constexpr std::string_view kHead = "校长", kOfAll = "总校长", kParts[] = {"教育集团", "校区", "分校", "总校"};
    if (!head.post.ends_with(kHead) || !other.post.ends_with(kHead)) return false;
    const bool part = std::any_of(std::begin(kParts), std::end(kParts),
                                  [&](std::string_view end) { return head.organisation.ends_with(end); });
    return (head.post == kOfAll) != (other.post == kOfAll) ||
           (part && share_a_name(head.organisation, other.organisation));
}

// 青禾学校, 青禾教育集团; 石桥中心校, 石桥小学; 云岭林场, 云岭森林公园: of one name, and the one over the other. Asked both ways.
bool is_over_another(const Title& title, const Title& other, const Lexicon& lexicon) {
    constexpr std::string_view kOver[] = {"教育集团", "中心校", "中心学校", "林场", "农场", "景区", "保护区"};
    return share_a_name(title.organisation, other.organisation) && !is_deputy(title, lexicon) &&
           std::any_of(std::begin(kOver), std::end(kOver),
                       [&](std::string_view end) { return title.organisation.ends_with(end); });
}

// Whoever owns a company chairs its club: 海岳科技董事长, 澄湾海豚足球俱乐部董事长. Asked both ways.
bool is_owned_club(const Title& club, const Title& other, const Lexicon& lexicon) {
    return club.post == "董事长" && club.organisation.ends_with("俱乐部") && is_of_company(other, lexicon) &&
           !other.organisation.ends_with("俱乐部");
}

// 总会计师, 总工程师: of the leaders of a body, below its head.
bool is_chief_of_trade(const Title& title) {
    constexpr std::string_view kChief = "总", kTrade = "师";
    return title.post.starts_with(kChief) && title.post.ends_with(kTrade) && title.modifiers.empty();
}

// 市文旅局副局长, 市博物馆馆长: a deputy runs what lies below his office.
bool is_below(const Title& head, const Title& deputy, const Lexicon& lexicon) {
    const auto& offices = lexicon.subordinates.entries();
    return std::any_of(offices.begin(), offices.end(), [&](const auto& office) {
        return deputy.organisation.find(office.first) != std::string::npos &&
               lexicon.subordinates.ends_with_one_of(office.first, head.organisation);
    });
}

// 县发展和改革局局长, 县农业农村局副局长 or 总会计师: head of one office, and deputy in another beside it. Committees, departments of the
// party and offices of the government lend each other their heads. Asked both ways.
bool are_head_and_deputy(const Title& head, const Title& deputy, const Lexicon& lexicon) {
    constexpr std::u32string_view kLevels = U"省市县区州旗";
    constexpr std::string_view kOffices[] = {"局", "厅", "公司", "中心", "医院", "中学", "小学", "学校", "馆", "院"};
    const auto is_office = [&](const std::string& body) {
        return std::any_of(std::begin(kOffices), std::end(kOffices), [&](auto end) { return body.ends_with(end); });
    };
    if (!exclusive(head, lexicon) || is_side_post(deputy, lexicon) || past(deputy, lexicon)) return false;
    const bool second = is_deputy(deputy, lexicon) && lexicon.exclusive_posts.contains(std::string_view(deputy.post));
    if (!second && !is_chief_of_trade(deputy)) return false;
    if (!is_office(head.organisation) || !is_office(deputy.organisation)) return false;
    const std::u32string x = to_utf32(head.organisation);
    const std::u32string y = to_utf32(deputy.organisation);
    const bool beside = x[0] == y[0] && kLevels.find(x[0]) != std::u32string_view::npos;
    Title chief = deputy;
    chief.modifiers.clear();
    return beside && !is_part(head.organisation, deputy.organisation, lexicon) &&
           !is_part(deputy.organisation, head.organisation, lexicon) &&
           !same_body(head.organisation, deputy.organisation, lexicon) && !joint(head, chief, lexicon) &&
           !is_below(head, deputy, lexicon);
}

// 葭河县 of 葭河县人民法院 and of 葭河县: the place that the body's name begins with, or is. Empty where there is none.
std::u32string_view place_at_beginning(std::u32string_view body, const Lexicon& lexicon) {
    constexpr std::u32string_view kLevels = U"市县区州旗";
    constexpr std::size_t kShortest = 3, kLongest = 6;
    if (body.size() >= kShortest && is_place(body, lexicon)) return body;
    for (std::size_t size = kShortest; size <= kLongest && size < body.size(); ++size)
        if (kLevels.find(body[size - 1]) != kLevels.npos && is_place(body.substr(0, size), lexicon))
            return body.substr(0, size);
    return {};
}

// 汀洲县副县长, 云峤县副县长; 葭河县人民法院副院长, 云篁县人民法院副院长: of one office in two places of one level that are named, and only
// there.
bool are_deputies_of_two_places(const Title& a, const Title& b, const Lexicon& lexicon) {
    const auto is_one = [&](const Title& title) { return title.modifiers.size() == 1 && is_deputy(title, lexicon); };
    if (a.post != b.post || !is_one(a) || !is_one(b)) return false;
    const std::u32string x = to_utf32(a.organisation);
    const std::u32string y = to_utf32(b.organisation);
    const std::u32string_view of_x = place_at_beginning(x, lexicon);
    const std::u32string_view of_y = place_at_beginning(y, lexicon);
    const WordSet& posts = of_x.size() == x.size() ? lexicon.place_heads : lexicon.exclusive_posts;
    return posts.contains(std::string_view(a.post)) && !of_x.empty() && !of_y.empty() && of_x.back() == of_y.back() &&
           x.substr(of_x.size()) == y.substr(of_y.size()) && !same_place(of_x, of_y, lexicon);
}

}  // namespace

TitleRelation between_bodies(const Title& a, const Title& b, const Lexicon& lexicon) {
    if (are_head_and_deputy(a, b, lexicon) || are_head_and_deputy(b, a, lexicon)) return TitleRelation::rarely_together;
    if (are_deputies_of_two_places(a, b, lexicon)) return TitleRelation::rarely_together;
    if (!exclusive(a, lexicon) || !exclusive(b, lexicon)) return TitleRelation::compatible;
    if (is_led_with(a, b, lexicon) || is_led_with(b, a, lexicon)) return TitleRelation::compatible;
    if (is_beyond(a, lexicon) || is_beyond(b, lexicon)) return TitleRelation::unclear;
    if (share_a_name(a.organisation, b.organisation) && are_sister_companies(a, b, lexicon))
        return TitleRelation::rarely_together;
    const auto is_team = [](const Title& title) { return title.post == "主教练"; };  // 海陵队, 海陵女篮
    const bool related = share_a_name(a.organisation, b.organisation) &&
                         (is_team(a) || is_team(b) || is_zone(a.organisation, lexicon) ||
                          is_zone(b.organisation, lexicon) || (is_of_company(a, lexicon) && is_of_company(b, lexicon)));
    const bool in_village = is_of_village(a, b, lexicon) || is_of_village(b, a, lexicon);
    const bool one_company = is_named_within(a, b, lexicon) || is_named_within(b, a, lexicon) ||
                             is_name_behind_place(a, b, lexicon) || is_name_behind_place(b, a, lexicon);
    const bool one_school = is_over_schools(a, b) || is_over_schools(b, a) || is_over_another(a, b, lexicon) ||
                            is_over_another(b, a, lexicon);
    const bool one_owner = is_owned_club(a, b, lexicon) || is_owned_club(b, a, lexicon);
    if (related || in_village || one_company || one_school || one_owner || zone_may_be_led_by(a, b, lexicon) ||
        zone_may_be_led_by(b, a, lexicon))
        return TitleRelation::unclear;
    // Last, for it looks into the list place by place.
    return joint(a, b, lexicon) ? TitleRelation::compatible : TitleRelation::unrelated_heads;
}

}  // namespace kanwu
