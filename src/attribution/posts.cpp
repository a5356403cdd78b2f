#include "attribution/posts.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "attribution/english_posts.h"
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

// Bodies whose heads change hands in ways no word list knows: those of the state, and of other states.
bool is_beyond(const Title& title, const Lexicon& lexicon) {
    const std::u32string body = to_utf32(title.organisation);
    return lexicon.central_bodies.longest_at(body, 0) > 0 || lexicon.countries.longest_at(body, 0) > 0 ||
           lexicon.foreign_posts.contains(std::string_view(title.post));
}

// Whether the first two characters, which name a place or a company, are the same: 清河区, 清河经开区.
bool share_a_name(std::string_view a, std::string_view b) {
    const std::u32string x = to_utf32(a);
    const std::u32string y = to_utf32(b);
    return x.size() > 2 && y.size() > 2 && x[0] == y[0] && x[1] == y[1];
}

// 市公安局云溪分局 is a part of 市公安局, and may be led by its deputy; 蓝海集团有限公司 is 蓝海集团 itself.
bool is_part(std::string_view part, std::string_view whole, const Lexicon& lexicon) {
    constexpr std::array<std::string_view, 4> itself{"有限公司", "有限责任公司", "股份有限公司", "公司"};
    if (!part.starts_with(whole) || part.size() == whole.size()) return false;
    const std::string_view rest = part.substr(whole.size());
    const bool subsidiary = rest.ends_with("公司") && std::find(itself.begin(), itself.end(), rest) == itself.end();
    return subsidiary || lexicon.parts.ends(to_utf32(rest));
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

// The place whose committee the title leads: 霁川县 of 霁川县委书记, 滩头镇 of 滩头镇党委书记. Empty for villages, where one
// person may lead both, and for other committees.
std::u32string place_of_secretary(const Title& title) {
    constexpr std::u32string_view kCommittees = U"省市县区州旗", kTowns = U"镇乡";
    std::u32string place = to_utf32(title.organisation);
    const bool of_town = title.post == "党委书记";
    if (title.post == "书记" && place.ends_with(U'委')) place.pop_back();
    else if (!of_town) return {};
    const std::u32string_view levels = of_town ? kTowns : kCommittees;
    return !place.empty() && levels.find(place.back()) != std::u32string_view::npos ? place : std::u32string();
}

// 霁川县委书记, 霁川县县长: of one place, and in two hands.
bool are_secretary_and_head(const Title& a, const Title& b, const Lexicon& lexicon) {
    const std::u32string place = place_of_secretary(a);
    if (place.empty() || to_utf32(b.post) != std::u32string{place.back(), U'长'} || !plain(a, lexicon) ||
        !plain(b, lexicon))
        return false;
    return same_place(place, to_utf32(b.organisation), lexicon);
}

TitleRelation within_one_body(const Title& a, const Title& b, const Lexicon& lexicon) {
    const bool same_rank = is_deputy(a, lexicon) == is_deputy(b, lexicon);
    if (is_part(a.organisation, b.organisation, lexicon) || is_part(b.organisation, a.organisation, lexicon))
        return TitleRelation::unclear;
    // 穆罕默德 may be the president of a state, and another the vice president.
    const bool abroad = lexicon.countries.longest_at(to_utf32(a.organisation), 0) > 0;
    if (a.post == b.post)
        return same_rank ? TitleRelation::same : abroad ? TitleRelation::unclear : TitleRelation::rank_differs;
    const auto of_company = [&](const Title& t) { return lexicon.company_posts.contains(std::string_view(t.post)); };
    if (of_company(a) && of_company(b)) return TitleRelation::compatible;
    const auto is_director = [](const Title& t) { return t.post.ends_with("总监") && t.post != "总监"; };
    if (is_director(a) && is_director(b)) return TitleRelation::rarely_together;  // 安全总监, 质量总监
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

// Whether one hand leads both bodies by rule: 市政府秘书长 is often 市政府办公厅主任, 市长 is 市政府党组书记. Asked both ways.
bool is_led_with(const Title& a, const Title& b, const Lexicon& lexicon) {
    constexpr std::string_view kOffices[] = {"办公厅", "办公室", "办"};
    constexpr std::string_view kGovernments[] = {"人民政府", "政府", "政府党组"};
    const auto leads = [&](std::string_view organ) {
        const auto place = without(b.organisation, organ);
        return place && is_one_place(a.organisation, *place);
    };
    if (a.post == "秘书长" && std::any_of(std::begin(kOffices), std::end(kOffices), leads)) return true;
    return lexicon.place_heads.contains(std::string_view(a.post)) &&
           std::any_of(std::begin(kGovernments), std::end(kGovernments), leads);
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

// Who leads a village leads what it owns: 白石村党支部书记, 白石村果品专业合作社社长. Asked both ways.
bool is_of_village(const Title& village, const Title& other, const Lexicon& lexicon) {
    const std::u32string place = body_stem(village.organisation, lexicon);
    const std::u32string body = to_utf32(other.organisation);
    if (place == U"村") return body.ends_with(U'社') || lexicon.company_endings.ends(body);  // which one, nobody knows
    return (place.ends_with(U"村") || place.ends_with(U"社区")) && body.starts_with(place) &&
           body.find(U'社', place.size()) != std::u32string::npos;
}

// The hospital of a ward: 霁川县人民医院 of 霁川县人民医院急诊科. Empty for the hospital itself, and for a ward alone.
std::string_view hospital_of(std::string_view ward) {
    constexpr std::string_view kKinds[] = {"医院", "卫生院"};
    for (const std::string_view kind : kKinds) {
        const std::size_t at = ward.rfind(kind);
        if (at != std::string_view::npos && at > 0 && at + kind.size() < ward.size())
            return ward.substr(0, at + kind.size());
    }
    return {};
}

// 急诊科主任 here and there: somebody may help out in another hospital, but hardly leads the same ward there.
bool are_wards_of_two_hospitals(const Title& a, const Title& b, const Lexicon& lexicon) {
    const std::string_view x = hospital_of(a.organisation);
    const std::string_view y = hospital_of(b.organisation);
    return !x.empty() && !y.empty() && a.post == b.post && plain(a, lexicon) && plain(b, lexicon) &&
           !same_body(x, y, lexicon);
}

// 外语学院院长, 土木学院院长: of one university or of two. Schools of the party and of the administration are led from elsewhere.
bool are_two_colleges(const Title& a, const Title& b, const Lexicon& lexicon) {
    constexpr std::string_view kCollege = "学院", kOfParty = "社会主义学院", kOfState = "行政学院";
    const auto is_college = [&](const Title& title) {
        const std::string& body = title.organisation;
        return body.ends_with(kCollege) && !body.ends_with(kOfParty) && !body.ends_with(kOfState) &&
               plain(title, lexicon);
    };
    return a.post == b.post && lexicon.exclusive_posts.contains(std::string_view(a.post)) && is_college(a) &&
           is_college(b) && !same_body(a.organisation, b.organisation, lexicon);
}

// 鹤浦镇人大主席, 鹤浦镇镇长: who oversees the head of a place is nobody of its government, by law. Asked both ways.
bool are_of_two_powers(const Title& overseer, const Title& head, const Lexicon& lexicon) {
    constexpr std::string_view kAssembly = "人大", kChair = "主席";
    std::string place = overseer.organisation;
    if (overseer.post == std::string(kAssembly).append(kChair)) place += kAssembly;
    else if (overseer.post != kChair) return false;
    if (!place.ends_with(kAssembly) || !lexicon.place_heads.contains(std::string_view(head.post))) return false;
    place.resize(place.size() - kAssembly.size());
    return !past(overseer, lexicon) && !past(head, lexicon) &&
           same_place(to_utf32(place), to_utf32(head.organisation), lexicon);
}

// 独立董事 and 副总经理 of one company: barred by law; of two companies one may well be both. Asked both ways.
bool are_barred(const Title& a, const Title& b, const Lexicon& lexicon) {
    const bool one =
        a.organisation.empty() || b.organisation.empty() || same_body(a.organisation, b.organisation, lexicon);
    return one && lexicon.supervisors.contains(std::string_view(a.post)) &&
           lexicon.managers.contains(std::string_view(b.post)) && !past(a, lexicon) && !past(b, lexicon);
}

// 总会计师, 总工程师: of the leaders of a body, below its head.
bool is_chief_of_trade(const Title& title) {
    constexpr std::string_view kChief = "总", kTrade = "师";
    return title.post.starts_with(kChief) && title.post.ends_with(kTrade) && title.modifiers.empty();
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
           !same_body(head.organisation, deputy.organisation, lexicon) && !joint(head, chief, lexicon);
}

TitleRelation between_bodies(const Title& a, const Title& b, const Lexicon& lexicon) {
    if (are_head_and_deputy(a, b, lexicon) || are_head_and_deputy(b, a, lexicon)) return TitleRelation::rarely_together;
    if (!exclusive(a, lexicon) || !exclusive(b, lexicon)) return TitleRelation::compatible;
    if (is_led_with(a, b, lexicon) || is_led_with(b, a, lexicon)) return TitleRelation::compatible;
    if (is_beyond(a, lexicon) || is_beyond(b, lexicon)) return TitleRelation::unclear;
    if (share_a_name(a.organisation, b.organisation) && are_sister_companies(a, b, lexicon))
        return TitleRelation::rarely_together;
    const auto is_team = [](const Title& title) { return title.post == "主教练"; };  // 海陵队, 海陵女篮
    const bool related =
        share_a_name(a.organisation, b.organisation) &&
        (is_team(a) || is_team(b) || is_zone(a.organisation, lexicon) || is_zone(b.organisation, lexicon) ||
         (lexicon.company_posts.contains(std::string_view(a.post)) &&
          lexicon.company_posts.contains(std::string_view(b.post))));
    const bool in_village = is_of_village(a, b, lexicon) || is_of_village(b, a, lexicon);
    const bool one_company = is_named_within(a, b, lexicon) || is_named_within(b, a, lexicon);
    if (related || in_village || one_company || zone_may_be_led_by(a, b, lexicon) || zone_may_be_led_by(b, a, lexicon))
        return TitleRelation::unclear;
    // Last, for it looks into the list place by place.
    return joint(a, b, lexicon) ? TitleRelation::compatible : TitleRelation::unrelated_heads;
}

// 市国资委党委副书记 is the deputy of 党委书记 of 市国资委.
std::optional<Title> party_post_of(const Title& title) {
    constexpr std::string_view kOrgans[] = {"党委", "党组"};
    if (title.post != "书记") return std::nullopt;
    for (const std::string_view organ : kOrgans) {
        if (!title.organisation.ends_with(organ) || title.organisation.size() == organ.size()) continue;
        Title full = title;
        full.organisation.erase(full.organisation.size() - organ.size());
        full.post = std::string(organ) + "书记";
        return full;
    }
    return std::nullopt;
}

// 急诊科主任 of a hospital is 主任 of its 急诊科.
std::optional<Title> post_of_department(const Title& title) {
    constexpr std::string_view kDepartmentHead = "科主任", kHead = "主任";
    if (!title.post.ends_with(kDepartmentHead) || title.organisation.empty()) return std::nullopt;
    Title full = title;
    full.organisation += title.post.substr(0, title.post.size() - kHead.size());
    full.post = kHead;
    return full;
}

// 石坝村|村委会主任 is 主任 of 石坝村村委会.
std::optional<Title> post_of_own_organ(const Title& title, const Lexicon& lexicon) {
    const auto entry = lexicon.organ_posts.entries().find(title.post);
    if (entry == lexicon.organ_posts.entries().end() || title.organisation.empty()) return std::nullopt;
    Title full = title;
    full.post = entry->second.front();
    full.organisation += title.post.substr(0, title.post.size() - full.post.size());
    return full;
}

// 市委宣传部长 is 部长 of 市委宣传部.
std::optional<Title> spelled_out(const Title& title, const Lexicon& lexicon) {
    if (auto full = party_post_of(title)) return full;
    if (auto full = post_of_department(title)) return full;
    if (auto full = post_of_own_organ(title, lexicon)) return full;
    constexpr std::string_view kHead = "部长", kLast = "长";
    if (!lexicon.department_heads.contains(std::string_view(title.post))) return std::nullopt;
    if (!title.organisation.ends_with("委")) return std::nullopt;
    Title full = title;
    full.organisation += title.post.substr(0, title.post.size() - kLast.size());
    full.post = kHead;
    return full;
}

// 青石镇|党委书记 beside 青石镇党委|副|书记: the secretary of the same organ. 党委|副|书记 alone says of none which one it is.
std::optional<Title> as_post_of_organ(const Title& title, const Title& other) {
    constexpr std::string_view kOrgans[] = {"党委", "党组", "党总支", "党支部", "党工委"};
    constexpr std::string_view kSecretary = "书记";
    if (title.organisation.empty() || other.post != kSecretary) return std::nullopt;
    for (const std::string_view organ : kOrgans) {
        if (title.post != std::string(organ).append(kSecretary) || !other.organisation.ends_with(organ) ||
            other.organisation.size() == organ.size())
            continue;
        Title out = title;
        out.organisation += organ;
        out.post = kSecretary;
        return out;
    }
    return std::nullopt;
}

// 县长 and 副县长; 院长 beside 敬老院副院长: of one body, though one of them names none. There are too many 主任 and 处长.
bool says_what_it_heads(const Title& a, const Title& b, const Lexicon& lexicon) {
    if (past(a, lexicon) || past(b, lexicon) || is_side_post(a, lexicon) || is_side_post(b, lexicon)) return false;
    if (lexicon.place_heads.contains(std::string_view(a.post))) return true;
    constexpr std::string_view kOfParts[] = {"部长", "处长", "科长", "股长", "司长", "队长"};
    const bool of_part = std::any_of(std::begin(kOfParts), std::end(kOfParts),
                                     [&](std::string_view post) { return a.post.ends_with(post); });
    const std::string& body = a.organisation.empty() ? b.organisation : a.organisation;
    return !of_part && a.post.ends_with("长") && lexicon.heads.ends_with_one_of(a.post, body);
}

// 曾任县水利局副局长, 新任县水利局局长: both of another time, and each of its own.
bool are_of_two_times(const Title& a, const Title& b, const Lexicon& lexicon) {
    const auto time = [&](const Title& title) {
        return std::find_if(title.modifiers.begin(), title.modifiers.end(),
                            [&](const std::string& m) { return lexicon.past.contains(std::string_view(m)); });
    };
    const auto of_a = time(a), of_b = time(b);
    return of_a != a.modifiers.end() && of_b != b.modifiers.end() && *of_a != *of_b;
}

}  // namespace

bool past(const Title& title, const Lexicon& lexicon) { return any_modifier(title, lexicon.past); }

bool of_today(const Title& title, const Lexicon& lexicon) {
    constexpr std::string_view kToday = "现任";
    return std::none_of(title.modifiers.begin(), title.modifiers.end(), [&](const std::string& modifier) {
        return modifier != kToday && lexicon.past.contains(std::string_view(modifier));
    });
}

bool plain(const Title& title, const Lexicon& lexicon) {
    return !is_membership(title, lexicon) && !past(title, lexicon) && !is_deputy(title, lexicon) &&
           !is_side_post(title, lexicon);
}

bool exclusive(const Title& title, const Lexicon& lexicon) {
    return lexicon.exclusive_posts.contains(std::string_view(title.post)) && plain(title, lexicon) &&
           !is_ex_officio(title, lexicon);
}

TitleRelation relation(const Title& a, const Title& b, const Lexicon& lexicon) {
    if (is_english(a) || is_english(b)) return english_relation(a, b, lexicon);
    if (const auto full = spelled_out(a, lexicon)) return relation(*full, b, lexicon);
    if (const auto full = spelled_out(b, lexicon)) return relation(a, *full, lexicon);
    if (const auto of_organ = as_post_of_organ(a, b)) return relation(*of_organ, b, lexicon);
    if (const auto of_organ = as_post_of_organ(b, a)) return relation(a, *of_organ, lexicon);
    if (are_secretary_and_head(a, b, lexicon) || are_secretary_and_head(b, a, lexicon))
        return TitleRelation::rarely_together;
    if (are_barred(a, b, lexicon) || are_barred(b, a, lexicon) || are_of_two_powers(a, b, lexicon) ||
        are_of_two_powers(b, a, lexicon))
        return TitleRelation::rarely_together;
    if (a.organisation.empty() || b.organisation.empty()) {
        if (a.post != b.post) return TitleRelation::unclear;
        if (is_deputy(a, lexicon) == is_deputy(b, lexicon)) return TitleRelation::same;
        return says_what_it_heads(a, b, lexicon) ? TitleRelation::rank_differs : TitleRelation::unclear;
    }
    const bool one_body = same_body(a.organisation, b.organisation, lexicon);
    if (past(a, lexicon) != past(b, lexicon) || are_of_two_times(a, b, lexicon)) return TitleRelation::compatible;
    if (one_body && a.post == b.post) return within_one_body(a, b, lexicon);
    if (are_wards_of_two_hospitals(a, b, lexicon) || are_two_colleges(a, b, lexicon))
        return TitleRelation::rarely_together;
    for (const Title* const title : {&a, &b})
        if (is_membership(*title, lexicon) || is_ex_officio(*title, lexicon) || is_side_post(*title, lexicon) ||
            past(*title, lexicon))
            return TitleRelation::compatible;
    return one_body ? within_one_body(a, b, lexicon) : between_bodies(a, b, lexicon);
}

}  // namespace kanwu
