#include "checks/led_places.h"

#include "attribution/joint_bodies.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

bool without(std::string& body, std::string_view ending) {
    if (!body.ends_with(ending)) return false;
    body.erase(body.size() - ending.size());
    return true;
}

}  // namespace

std::optional<std::u32string> place_led(std::string body, const Lexicon& lexicon) {
    if (body.starts_with("团") || body.starts_with("共青团")) return std::nullopt;
    for (const std::string_view organ : {"人大常委会", "人民政府", "政府", "政协", "党委", "委"})
        if (without(body, organ)) break;
    std::u32string place = to_utf32(body);
    return !place.empty() && is_place(place, lexicon) ? std::optional(std::move(place)) : std::nullopt;
}

bool are_of_one_rank(std::u32string_view a, std::u32string_view b, const Lexicon& lexicon) {
    const auto has_plain_level = [&](std::u32string_view place) {
        return place.size() > 2 && lexicon.admin.longest_ending(place, place.size()) == 1;
    };
    // 石溪区 is of a county's rank; 白露景区, 度假区 and 试验区 lie within one.
    const auto rank = [](std::u32string_view place) {
        constexpr std::u32string_view kNoDistrict = U"景园社矿林灌库片校厂街假护范验牧新";
        const char32_t level = place.back();
        if (level == U'区') return kNoDistrict.find(place[place.size() - 2]) == kNoDistrict.npos ? U'县' : U'区';
        return level == U'乡' ? U'镇' : level;
    };
    return has_plain_level(a) && has_plain_level(b) && rank(a) == rank(b) && a.substr(0, 2) != b.substr(0, 2);
}

bool are_siblings(std::u32string_view a, std::u32string_view b, const Lexicon& lexicon) {
    return are_of_one_rank(a, b, lexicon) && a.back() == b.back();
}

}  // namespace kanwu
