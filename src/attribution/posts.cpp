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

// The development zone of a district is often led from there.
bool is_zone(std::string_view organisation, const Lexicon& lexicon) {
    const std::u32string words = to_utf32(organisation);
    for (std::size_t at = 0; at < words.size(); ++at)
        if (lexicon.zones.longest_at(words, at) > 0) return true;
    return false;
}

// The body without the endings that party organ and office differ in: 市教育工委 and 市教委 are 市教育 and 市教. 管理 is the
// zone's administration there, and what 市城市管理委员会 does.
std::u32string stem(std::string_view organisation, const Lexicon& lexicon) {
    constexpr std::u32string_view kAdministration = U"管理委员会", kCommittee = U"委员会";
    std::u32string words = to_utf32(organisation);
    const bool manages = words.ends_with(kAdministration) && !is_zone(organisation, lexicon);
    words.resize(words.size() -
                 (manages ? kCommittee.size() : lexicon.organ_endings.longest_ending(words, words.size())));
    return words;
}

std::u32string numerals_in(std::u32string_view body) {
    constexpr std::u32string_view kNumerals = U"0123456789一二三四五六七八九十百";
    std::u32string out;
    for (const char32_t c : body)
        if (kNumerals.find(c) != std::u32string_view::npos) out += c;
    return out;
}

// Whether the characters of `brief` stand in `full` in their order, the first as the first; 市发改 is short for 清河市发展改革
// too. A place is short for no office. A number stays as it is.
bool is_short_for(std::u32string_view brief, std::u32string_view full, const Lexicon& lexicon) {
    constexpr std::u32string_view kLevels = U"省市州县区";
    if (brief.size() < 2) return false;
    const std::u32string numerals = numerals_in(brief);  // 二局 is not 十二局
    if (!numerals.empty() && numerals != numerals_in(full)) return false;
    if (full.starts_with(brief) && is_place(brief, lexicon)) return false;  // 清河市 is not 清河市财政局
    const std::size_t level = kLevels.find(brief[0]) == std::u32string_view::npos ? 0 : full.find(brief[0]);
    if (level == std::u32string_view::npos) return false;
    full.remove_prefix(level);
    if (full.empty() || brief[0] != full[0]) return false;
    std::size_t at = 0;
    for (const char32_t c : full)
        if (at < brief.size() && c == brief[at]) ++at;
    return at == brief.size();
}

// 云溪公安分局 and 市公安局云溪分局: branches in one place.
bool is_one_branch(std::string_view a, std::string_view b, const Lexicon& lexicon) {
    const std::u32string x = to_utf32(a);
    const std::u32string y = to_utf32(b);
    const std::size_t kind = lexicon.branches.longest_ending(x, x.size());
    const bool branches = kind > 0 && y.ends_with(std::u32string_view(x).substr(x.size() - kind));
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

// The level of the place whose committee the title leads: 县 of 霁川县委书记. Zero for towns and villages, where one person
// may lead both.
char32_t level_of_secretary(const Title& title) {
    constexpr std::u32string_view kCommittees = U"省市县区州旗";
    const std::u32string body = to_utf32(title.organisation);
    if (title.post != "书记" || body.size() < 2 || body.back() != U'委') return 0;
    const char32_t level = body[body.size() - 2];
    return kCommittees.find(level) == std::u32string_view::npos ? 0 : level;
}

// 霁川县委书记, 霁川县县长: of one place, and in two hands.
bool are_secretary_and_head(const Title& a, const Title& b, const Lexicon& lexicon) {
    const char32_t level = level_of_secretary(a);
    if (level == 0 || to_utf32(b.post) != std::u32string{level, U'长'} || !plain(a, lexicon) || !plain(b, lexicon))
        return false;
    const std::u32string committee = to_utf32(a.organisation);
    return same_place(std::u32string_view(committee).substr(0, committee.size() - 1), to_utf32(b.organisation),
                      lexicon);
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
    const std::u32string place = stem(village.organisation, lexicon);
    const std::u32string body = to_utf32(other.organisation);
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

TitleRelation between_bodies(const Title& a, const Title& b, const Lexicon& lexicon) {
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
    if (related || in_village || zone_may_be_led_by(a, b, lexicon) || zone_may_be_led_by(b, a, lexicon))
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

// 市委宣传部长 is 部长 of 市委宣传部.
std::optional<Title> spelled_out(const Title& title, const Lexicon& lexicon) {
    if (auto full = party_post_of(title)) return full;
    if (auto full = post_of_department(title)) return full;
    constexpr std::string_view kHead = "部长", kLast = "长";
    if (!lexicon.department_heads.contains(std::string_view(title.post))) return std::nullopt;
    if (!title.organisation.ends_with("委")) return std::nullopt;
    Title full = title;
    full.organisation += title.post.substr(0, title.post.size() - kLast.size());
    full.post = kHead;
    return full;
}

// 校党委书记 behind 清河大学党委书记. Asked both ways.
bool is_this_school(std::string_view a, std::string_view b) {
    constexpr std::string_view kThis[] = {"校", "学校", "该校", "本校", "我校"};
    constexpr std::string_view kKinds[] = {"大学", "学院", "中学", "小学", "学校", "党校", "一中", "二中", "三中"};
    return std::find(std::begin(kThis), std::end(kThis), a) != std::end(kThis) &&
           std::any_of(std::begin(kKinds), std::end(kKinds), [&](std::string_view kind) { return b.ends_with(kind); });
}

// 青石镇|党委书记 beside 青石镇党委|副|书记: the secretary of the same organ.
std::optional<Title> as_post_of_organ(const Title& title, const Title& other) {
    constexpr std::string_view kOrgans[] = {"党委", "党组", "党总支", "党支部", "党工委"};
    constexpr std::string_view kSecretary = "书记";
    if (title.organisation.empty() || other.post != kSecretary) return std::nullopt;
    for (const std::string_view organ : kOrgans) {
        if (title.post != std::string(organ).append(kSecretary) || !other.organisation.ends_with(organ)) continue;
        Title out = title;
        out.organisation += organ;
        out.post = kSecretary;
        return out;
    }
    return std::nullopt;
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

bool same_body(std::string_view a, std::string_view b, const Lexicon& lexicon) {
    for (std::string_view* const body : {&a, &b})  // 团市委, 共青团清河市委
        if (body->starts_with("共青团")) body->remove_prefix(std::string_view("共青").size());
    if (is_this_school(a, b) || is_this_school(b, a)) return true;
    if (a.ends_with(b)) return !is_youth_league(a, b);
    if (b.ends_with(a)) return !is_youth_league(b, a);
    if (is_one_branch(a, b, lexicon)) return true;
    if (is_zone(a, lexicon) != is_zone(b, lexicon)) return false;  // 清河区委, 清河经开区党工委
    const std::u32string x = stem(lexicon.body_names.spelled_out(a), lexicon);
    const std::u32string y = stem(lexicon.body_names.spelled_out(b), lexicon);
    if (x == y || (std::min(x.size(), y.size()) > 2 && (x.ends_with(y) || y.ends_with(x)))) return true;
    return is_short_for(x, y, lexicon) || is_short_for(y, x, lexicon);
}

TitleRelation relation(const Title& a, const Title& b, const Lexicon& lexicon) {
    if (is_english(a) || is_english(b)) return english_relation(a, b, lexicon);
    if (const auto full = spelled_out(a, lexicon)) return relation(*full, b, lexicon);
    if (const auto full = spelled_out(b, lexicon)) return relation(a, *full, lexicon);
    if (const auto of_organ = as_post_of_organ(a, b)) return relation(*of_organ, b, lexicon);
    if (const auto of_organ = as_post_of_organ(b, a)) return relation(a, *of_organ, lexicon);
    if (are_secretary_and_head(a, b, lexicon) || are_secretary_and_head(b, a, lexicon))
        return TitleRelation::rarely_together;
    if (a.organisation.empty() || b.organisation.empty()) {
        const bool one_rank = is_deputy(a, lexicon) == is_deputy(b, lexicon);
        return a.post == b.post && one_rank ? TitleRelation::same : TitleRelation::unclear;
    }
    const bool one_body = same_body(a.organisation, b.organisation, lexicon);
    if (past(a, lexicon) != past(b, lexicon)) return TitleRelation::compatible;
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
