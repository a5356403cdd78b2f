#include "attribution/posts.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "attribution/english_posts.h"
#include "attribution/joint_bodies.h"
#include "attribution/leading_bodies.h"
#include "attribution/same_body.h"
#include "attribution/title_kinds.h"
#include "attribution/two_bodies.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

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

// 县人民医院院长, 石桥卫生院院长: led together where a county has joined them; seldom elsewhere. Asked both ways.
bool are_hospital_and_branch(const Title& hospital, const Title& branch) {
    constexpr std::string_view kHead = "院长", kHospital = "医院", kBranches[] = {"卫生院", "保健院"};
    const auto ends = [&](std::string_view kind) { return branch.organisation.ends_with(kind); };
    return hospital.post == kHead && branch.post == kHead && hospital.organisation.ends_with(kHospital) &&
           std::any_of(std::begin(kBranches), std::end(kBranches), ends) && hospital.modifiers == branch.modifiers;
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

// 独立董事 and 副总经理 of one company: barred by law; of two companies one may well be both. Asked both ways.
bool are_barred(const Title& a, const Title& b, const Lexicon& lexicon) {
    const bool one =
        a.organisation.empty() || b.organisation.empty() || same_body(a.organisation, b.organisation, lexicon);
    return one && lexicon.supervisors.contains(std::string_view(a.post)) &&
           lexicon.managers.contains(std::string_view(b.post)) && !past(a, lexicon) && !past(b, lexicon);
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

// 石桥街道主任 is 主任 of 石桥街道办事处, 东苑社区主任 of 东苑社区居委会.
std::optional<Title> post_of_neighbourhood(const Title& title) {
    constexpr std::pair<std::string_view, std::string_view> kOrgans[] = {{"街道", "办事处"}, {"社区", "居委会"}};
    for (const auto& [place, organ] : kOrgans) {
        if (title.post != "主任" || !title.organisation.ends_with(place) || title.organisation == place) continue;
        Title full = title;
        full.organisation += organ;
        return full;
    }
    return std::nullopt;
}

// 市委宣传部长 is 部长 of 市委宣传部.
std::optional<Title> spelled_out(const Title& title, const Lexicon& lexicon) {
    if (auto full = party_post_of(title)) return full;
    if (auto full = post_of_department(title)) return full;
    if (auto full = post_of_own_organ(title, lexicon)) return full;
    if (auto full = post_of_neighbourhood(title)) return full;
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

TitleRelation relation(const Title& a, const Title& b, const Lexicon& lexicon) {
    if (is_english(a) || is_english(b)) return english_relation(a, b, lexicon);
    if (const auto full = spelled_out(a, lexicon)) return relation(*full, b, lexicon);
    if (const auto full = spelled_out(b, lexicon)) return relation(a, *full, lexicon);
    if (const auto of_organ = as_post_of_organ(a, b)) return relation(*of_organ, b, lexicon);
    if (const auto of_organ = as_post_of_organ(b, a)) return relation(a, *of_organ, lexicon);
    if (are_secretary_and_head(a, b, lexicon) || are_secretary_and_head(b, a, lexicon))
        return TitleRelation::rarely_together;
    if (are_barred(a, b, lexicon) || are_barred(b, a, lexicon) || are_of_two_powers(a, b, lexicon) ||
        are_heads_of_two_levels(a, b, lexicon))
        return TitleRelation::rarely_together;
    if (a.organisation.empty() || b.organisation.empty()) {
        if (a.post != b.post) return TitleRelation::unclear;
        if (is_deputy(a, lexicon) == is_deputy(b, lexicon)) return TitleRelation::same;
        return says_what_it_heads(a, b, lexicon) ? TitleRelation::rank_differs : TitleRelation::unclear;
    }
    const bool one_body = same_body(a.organisation, b.organisation, lexicon) && !are_of_two_secretariats(a, b, lexicon);
    if (past(a, lexicon) != past(b, lexicon) || are_of_two_times(a, b, lexicon)) return TitleRelation::compatible;
    if (one_body && a.post == b.post) return within_one_body(a, b, lexicon);
    if (are_wards_of_two_hospitals(a, b, lexicon) || are_two_colleges(a, b, lexicon) || are_hospital_and_branch(a, b) ||
        are_hospital_and_branch(b, a))
        return TitleRelation::rarely_together;
    for (const Title* const title : {&a, &b})
        if (is_membership(*title, lexicon) || is_ex_officio(*title, lexicon) || is_side_post(*title, lexicon) ||
            past(*title, lexicon))
            return TitleRelation::compatible;
    return one_body ? within_one_body(a, b, lexicon) : between_bodies(a, b, lexicon);
}

}  // namespace kanwu
