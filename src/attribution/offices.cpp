#include "attribution/offices.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "attribution/posts.h"
#include "attribution/titles.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

// A post, and how the bodies end that have one of it.
struct Head {
    std::string_view post;
    std::string_view bodies;  // endings, a space between two
};
constexpr Head kHeads[] = {
    {"书记", "委 工委 党组 党支部 党总支 村"},
    {"支书", "村"},
    {"主任", "委 委员会 办 办公室 办公厅 中心 管委会 居委会 村委会 研究室 常委会"},
    {"局长", "局"},
    {"厅长", "厅"},
    {"部长", "部"},
    {"司长", "司"},
    {"署长", "署"},
    {"院长", "法院 医院 研究院 学院 科学院 工程院 书院 卫生院 设计院"},
    {"校长", "大学 学院 学校 中学 小学 党校 一中 二中 三中 四中 五中 六中 七中 八中 九中 十中 附中"},
    {"关长", "海关"},
    {"行长", "银行 分行 支行"},
    {"台长", "台"},
    {"社长", "社"},
    {"馆长", "馆"},
    {"所长", "所"},
    {"站长", "站"},
    {"厂长", "厂"},
    {"矿长", "矿"},
    {"场长", "场"},
    {"园长", "园"},
    {"董事长", "公司 集团 银行 厂 院 社"},
    {"总经理", "公司 集团 厂"},
    {"总裁", "公司 集团 银行"},
    {"首席执行官", "公司 集团"},
    {"检察长", "检察院"},
    {"审计长", "审计署"},
    {"总队长", "总队"},
    {"支队长", "支队"},
    {"大队长", "大队"},
    {"委员长", "常委会"},
    {"议长", "议会 众议院 参议院 国会 杜马 大国民议会"},
    {"行政长官", "特别行政区"},
    {"总书记", "中央"},
    {"总理", "国务院"},
    {"主席", "军委 委员会 理事会 政协 工会 总工会 文联 作协 科协 残联 妇联 工商联 侨联 足协 篮协"},
    {"秘书长", "政协 人大 常委会 政府 市委 省委 联合国 协会 学会"},
    {"总编辑", "报 日报 晚报 社"},
};

// Party posts that any body may have one of.
constexpr std::string_view kPartyHeads[] = {"党委书记", "党组书记", "总支书记"};

constexpr std::string_view kPlaceHeads[] = {"省长", "市长", "州长", "县长", "区长", "镇长", "乡长", "旗长", "盟长"};

// Posts that a state has one of.
constexpr std::string_view kStateHeads[] = {"总统", "总理",   "首相",     "国王",     "女王", "外长", "防长",   "财长",
                                            "天皇", "国务卿", "外交部长", "国防部长", "总督", "王储", "埃米尔", "主席"};

constexpr std::u32string_view kLevels = U"省市州县区旗盟镇乡村";

template <class List>
bool contains(const List& list, std::string_view word) {
    return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

bool ends_with_one_of(std::string_view body, std::string_view endings) {
    while (!endings.empty()) {
        const std::size_t space = std::min(endings.find(' '), endings.size());
        if (body.ends_with(endings.substr(0, space))) return true;
        endings.remove_prefix(std::min(space + 1, endings.size()));
    }
    return false;
}

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
std::pair<std::string, std::string> spelled(const Title& title) {
    constexpr std::string_view kLast = "长";
    constexpr std::string_view kDepartments[] = {"组织部长", "宣传部长", "统战部长"};
    std::string body = title.organisation;
    std::string post = title.post;
    drop_front(body, "中共");
    for (const std::string_view own : {"本", "我", "全", "该"})  // 我市, not 全国
        if (body.starts_with(own) && begins_with_level(body.substr(own.size()))) drop_front(body, own);
    if (contains(kDepartments, post) && body.ends_with("委")) {
        body += post.substr(0, post.size() - kLast.size());
        post = "部长";
    }
    if (contains(kPlaceHeads, post)) {  // 清河市政府, 广东 and 市委 with 市长
        for (const std::string_view organ : {"人民政府", "政府"}) drop_end(body, organ);
        const std::string level = post.substr(0, post.size() - kLast.size());
        if (!body.ends_with(level)) body += level;
    }
    if (!drop_end(body, "管理委员会", "管委会")) drop_end(body, "委员会", "委");
    return {std::move(body), std::move(post)};
}

bool fits(const std::string& body, const std::string& post, const Lexicon& lexicon) {
    if (contains(kPlaceHeads, post)) return true;
    if (body.empty()) return false;
    if (contains(kStateHeads, post) && lexicon.countries.contains(std::string_view(body))) return true;
    if (contains(kPartyHeads, post)) return is_known_body(to_utf32(body), lexicon);
    return std::any_of(std::begin(kHeads), std::end(kHeads),
                       [&](const Head& head) { return head.post == post && ends_with_one_of(body, head.bodies); });
}

// Offices of the state have their like in every place: 教育局, 发改委; a name of their own says no place.
bool needs_a_place(std::string_view body) {
    return ends_with_one_of(body, "委 局 厅 办 办公室 办公厅 政府 政协 法院 检察院 支队 大队 总队 党校 海关 分行 支行");
}

bool names_a_place(std::u32string_view body, const Lexicon& lexicon) {
    if (lexicon.places.longest_at(body, 0) > 0 || lexicon.national_bodies.longest_at(body, 0) > 0 ||
        lexicon.countries.longest_at(body, 0) > 0 || body.starts_with(U"国家") || body.starts_with(U"全国") ||
        body.starts_with(U"最高"))
        return true;
    constexpr std::size_t kShortest = 2;  // before the level: 云州区 is one, 云州 may be anything
    return body.find_first_of(kLevels, kShortest) != std::u32string_view::npos;
}

Naming naming_of(const std::string& utf8, const Lexicon& lexicon) {
    const std::u32string body = to_utf32(utf8);
    if (begins_with_level(utf8)) return Naming::level;
    const std::u32string_view words = body;
    const std::size_t kind = lexicon.organisations.longest_ending(words, words.size());
    if (names_a_place(words, lexicon)) return kind == body.size() ? Naming::kind : Naming::full;
    constexpr std::size_t kShortestName = 2;  // 清河 of 清河大学
    // 经济学院 and 第一医院 may be of any place, 清河大学 and 蓝湾集团 are names.
    const std::size_t shortest = ends_with_one_of(utf8, "大学 集团 公司 厂 矿 银行") ? 4 : 5;
    if (needs_a_place(utf8) || body.size() - kind < kShortestName || body.size() < shortest) return Naming::kind;
    return Naming::full;
}

}  // namespace

std::optional<Office> sole_office(const Title& title, const Lexicon& lexicon) {
    if (!plain(title, lexicon)) return std::nullopt;
    const auto [body, post] = spelled(title);
    if (!fits(body, post, lexicon)) return std::nullopt;
    return Office{body + "\n" + post, naming_of(body, lexicon)};
}

}  // namespace kanwu
