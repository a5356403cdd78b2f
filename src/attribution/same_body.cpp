#include "attribution/same_body.h"

#include <algorithm>
#include <string>

#include "attribution/joint_bodies.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr std::u32string_view kNumerals = U"0123456789一二三四五六七八九十百";

std::u32string numerals_in(std::u32string_view body) {
    std::u32string out;
    for (const char32_t c : body)
        if (kNumerals.find(c) != std::u32string_view::npos) out += c;
    return out;
}

// Whether the characters of `brief` stand in `full` in their order.
bool stand_in_order(std::u32string_view brief, std::u32string_view full) {
    std::size_t at = 0;
    for (const char32_t c : full)
        if (at < brief.size() && c == brief[at]) ++at;
    return at == brief.size();
}

// Whether the characters of `brief` stand in `full` in their order, the first as the first: 发改 is short for 发展改革. A place
// is short for no office of it, and a number stays as it is.
bool is_short_for(std::u32string_view brief, std::u32string_view full, const Lexicon& lexicon) {
    const std::u32string numerals = numerals_in(brief);  // 二局 is not 十二局
    if (!numerals.empty() && numerals != numerals_in(full)) return false;
    if (full.size() > brief.size() && full.starts_with(brief) && is_place(brief, lexicon))
        return false;  // 清河市 is not 清河市财政局
    return stand_in_order(brief, full);
}

// A name of two or three characters without a level, which may be a place's.
bool is_bare_place(std::u32string_view place) {
    return (place.size() == 2 || place.size() == 3) && place.find_first_of(U"省市州县区旗") == place.npos;
}

// As same_place; 省 is that of a name that no list has, too: 省博物馆, 江海博物馆.
bool may_be_one_place(std::u32string_view a, std::u32string_view b, const Lexicon& lexicon) {
    const auto is_of = [&](std::u32string_view level, std::u32string_view place) {
        return level == U"省" && is_bare_place(place) && !lexicon.places.contains(place);
    };
    return same_place(a, b, lexicon) || is_of(a, b) || is_of(b, a);
}

// The name without words that it may have or lack: 人民 of 人民医院, 中级 of 中级人民法院, 中心 of 中心小学.
std::u32string without_fillers(std::u32string name) {
    struct Filler {
        std::u32string_view word, before;
    };
    constexpr Filler kFillers[] = {{U"人民", U"医院"}, {U"人民", U"法院"}, {U"人民", U"检察院"},
                                   {U"中级", U"法院"}, {U"高级", U"法院"}, {U"中心", U"小学"},
                                   {U"中心", U"学校"}, {U"中心", U"校"},   {U"中心", U"卫生院"}};
    for (const auto& [word, before] : kFillers)
        if (const std::size_t at = name.find(std::u32string(word).append(before)); at != name.npos)
            name.erase(at, word.size());
    return name;
}

// 一中学 of 第一中学.
std::u32string without_ordinals(std::u32string name) {
    for (std::size_t at = 0; at + 1 < name.size(); ++at)
        if (name[at] == U'第' && kNumerals.find(name[at + 1]) != kNumerals.npos) name.erase(at, 1);
    return name;
}

// Whether the names are one when the places they begin with, which may be one, are left off: 市博物馆 and 澄湾博物馆.
// O(length), but for places tried where the rests begin alike, and what `are_one` asks of them.
template <class AreOne>
bool are_of_one_place(std::u32string_view a, std::u32string_view b, const Lexicon& lexicon, const AreOne& are_one) {
    constexpr std::size_t kLongestPlace = 6, kShortest = 2;
    for (std::size_t i = 0; i <= kLongestPlace && i + kShortest <= a.size(); ++i)
        for (std::size_t j = 0; j <= kLongestPlace && j + kShortest <= b.size(); ++j)
            if (a[i] == b[j] && are_one(a.substr(i), b.substr(j)) && may_begin_with_place(a, i, lexicon) &&
                may_begin_with_place(b, j, lexicon) && may_be_one_place(a.substr(0, i), b.substr(0, j), lexicon))
                return true;
    return false;
}

// 市发改 and 清河市发展改革, 海岳科技 and 澄湾市海岳科技有限公司: one short for the other; 县医院 and 望海人民医院. 县医院 is not short for 县中医院.
bool are_names_of_one(const std::u32string& x, const std::u32string& y, const Lexicon& lexicon) {
    const auto is_short = [&](std::u32string_view a, std::u32string_view b) {
        return is_short_for(a, b, lexicon) || is_short_for(b, a, lexicon);
    };
    const auto is_equal = [](std::u32string_view a, std::u32string_view b) { return a == b; };
    return are_of_one_place(without_ordinals(x), without_ordinals(y), lexicon, is_short) ||
           are_of_one_place(without_fillers(x), without_fillers(y), lexicon, is_equal);
}

// 经开区, 澄湾滨江经济技术开发区: called by its kind alone. Asked both ways.
bool is_kind_of_zone(std::u32string_view brief, std::u32string_view full, const Lexicon& lexicon) {
    constexpr std::size_t kLongestKind = 4;
    return brief.size() <= kLongestKind && lexicon.zones.longest_at(brief, 0) > 0 && stand_in_order(brief, full);
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

// 校党委书记 behind 清河大学党委书记, 公司董事长 behind 澄波股份董事长: named by its kind alone. Asked both ways.
bool is_named_by_kind(std::string_view a, std::string_view b) {
    constexpr std::string_view kSchool[] = {"校", "学校", "该校", "本校", "我校"};
    constexpr std::string_view kSchools[] = {"大学", "学院", "中学", "小学", "学校", "党校", "一中", "二中", "三中"};
    constexpr std::string_view kCompany[] = {"公司", "该公司", "本公司"};
    constexpr std::string_view kCompanies[] = {"公司", "股份", "集团", "科技", "实业", "药业"};
    const auto is_one = [&](const auto& kind, const auto& endings) {
        return std::find(std::begin(kind), std::end(kind), a) != std::end(kind) &&
               std::any_of(std::begin(endings), std::end(endings), [&](std::string_view e) { return b.ends_with(e); });
    };
    return is_one(kSchool, kSchools) || is_one(kCompany, kCompanies);
}

}  // namespace

bool is_zone(std::string_view organisation, const Lexicon& lexicon) {
    return lexicon.zones.is_in(to_utf32(organisation));
}

std::u32string body_stem(std::string_view organisation, const Lexicon& lexicon) {
    constexpr std::u32string_view kAdministration = U"管理委员会", kCommittee = U"委员会";
    std::u32string words = to_utf32(organisation);
    const bool manages = words.ends_with(kAdministration) && !is_zone(organisation, lexicon);
    words.resize(words.size() -
                 (manages ? kCommittee.size() : lexicon.organ_endings.longest_ending(words, words.size())));
    return words;
}

bool may_begin_with_place(std::u32string_view body, std::size_t size, const Lexicon& lexicon) {
    constexpr std::u32string_view kLevels = U"省市州县区旗", kNational = U"国家";  // 澄湾国家高新区
    std::u32string_view place = body.substr(0, size);
    if (place.ends_with(kNational) && size > kNational.size()) place.remove_suffix(kNational.size());
    return size == 0 || is_place(place, lexicon) || (size == 1 && kLevels.find(place[0]) != kLevels.npos) ||
           is_bare_place(place);
}

bool same_body(std::string_view a, std::string_view b, const Lexicon& lexicon) {
    for (std::string_view* const body : {&a, &b})  // 团市委, 共青团清河市委
        if (body->starts_with("共青团")) body->remove_prefix(std::string_view("共青").size());
    if (is_named_by_kind(a, b) || is_named_by_kind(b, a)) return true;
    for (std::string_view* const body : {&a, &b})  // 该党, of which the text has given the name
        if (constexpr std::string_view kSaid = "该"; body->starts_with(kSaid)) body->remove_prefix(kSaid.size());
    if (a.ends_with(b)) return !is_youth_league(a, b);
    if (b.ends_with(a)) return !is_youth_league(b, a);
    if (is_one_branch(a, b, lexicon)) return true;
    if (is_zone(a, lexicon) != is_zone(b, lexicon)) return false;  // 清河区委, 清河经开区党工委
    const std::u32string x = body_stem(lexicon.body_names.spelled_out(a), lexicon);
    const std::u32string y = body_stem(lexicon.body_names.spelled_out(b), lexicon);
    if (x == y || (std::min(x.size(), y.size()) > 2 && (x.ends_with(y) || y.ends_with(x)))) return true;
    return is_kind_of_zone(x, y, lexicon) || is_kind_of_zone(y, x, lexicon) || are_names_of_one(x, y, lexicon);
}

bool is_part(std::string_view part, std::string_view whole, const Lexicon& lexicon) {
    constexpr std::string_view kItself[] = {"有限公司", "有限责任公司", "股份有限公司", "公司"};
    if (!part.starts_with(whole) || part.size() == whole.size()) return false;
    const std::string_view rest = part.substr(whole.size());
    const bool subsidiary =
        rest.ends_with("公司") && std::find(std::begin(kItself), std::end(kItself), rest) == std::end(kItself);
    return subsidiary || lexicon.parts.ends(to_utf32(rest));
}

}  // namespace kanwu
