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

bool are_siblings(std::u32string_view a, std::u32string_view b, const Lexicon& lexicon) {
    const auto has_plain_level = [&](std::u32string_view place) {
        return place.size() > 2 && lexicon.admin.longest_ending(place, place.size()) == 1;
    };
    return has_plain_level(a) && has_plain_level(b) && a.back() == b.back() && a.substr(0, 2) != b.substr(0, 2);
}

}  // namespace kanwu
