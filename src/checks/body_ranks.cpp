#include "checks/body_ranks.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "attribution/joint_bodies.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

// 市教育局, 县妇联, 团市委; no 分局.
bool is_office(std::string_view body) {
    constexpr std::string_view kOffices[] = {"局", "厅", "委",     "办",     "部",    "处",
                                             "署", "联", "委员会", "办公室", "总工会"};
    if (body.ends_with("分局") || body.ends_with("事业部") || body.ends_with("业委会")) return false;
    return std::any_of(std::begin(kOffices), std::end(kOffices), [&](auto end) { return body.ends_with(end); });
}

// 柳荫街道 of 柳荫街道党工委.
std::string without_organ(std::string_view body) {
    for (const std::string_view organ : {"党工委", "工委", "党委", "党组", "党总支", "党支部", "办事处"})
        if (body.size() > organ.size() && body.ends_with(organ)) body.remove_suffix(organ.size());
    return std::string(body);
}

struct Rank {
    bool known = false;  // the lower one's name says who is above such bodies
    bool above = false;  // the other one is
};

bool is_named(std::string_view body, std::string_view word) {
    constexpr std::size_t kCharacter = 3;  // bytes
    return word.size() == kCharacter ? body.ends_with(word) : body.find(word) != body.npos;
}

Rank rank(std::string_view lower, std::string_view upper, const Lexicon& lexicon) {
    Rank found;
    for (const auto& [word, above] : lexicon.bodies_below.entries()) {
        if (!is_named(lower, word)) continue;
        found.known = true;
        for (const std::string_view name : above) found.above = found.above || upper.find(name) != upper.npos;
    }
    return found;
}

// 白沙分局, 白沙高新区: of one name.
bool begin_alike(std::u32string_view a, std::u32string_view b) {
    constexpr std::u32string_view kLevels = U"省市州县区旗镇乡";
    return a.size() > 2 && b.size() > 2 && a.substr(0, 2) == b.substr(0, 2) && kLevels.find(a[0]) == kLevels.npos &&
           kLevels.find(a[2]) == kLevels.npos;
}

}  // namespace

bool stand_side_by_side(const std::string& body, const std::string& other, const Lexicon& lexicon) {
    const std::string a = without_organ(body);
    const std::string b = without_organ(other);
    if (is_office(a) && is_office(b)) return true;
    if (is_place(to_utf32(a), lexicon) != is_place(to_utf32(b), lexicon)) return false;
    const Rank a_below = rank(a, b, lexicon);
    const Rank b_below = rank(b, a, lexicon);
    if (a_below.above || b_below.above) return false;
    if (is_office(a)) return b_below.known;
    if (is_office(b)) return a_below.known;
    return !begin_alike(to_utf32(a), to_utf32(b));
}

}  // namespace kanwu
