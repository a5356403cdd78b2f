#include "attribution/leading_bodies.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "attribution/joint_bodies.h"
#include "attribution/title_kinds.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

enum class Power : std::uint8_t { committee, government, assembly, conference };

// A power, and the place whose it is; the place is empty where the title names none.
struct Seat {
    Power power;
    std::string place;
};

struct Organ {
    std::string_view name, head;
    Power power;
};
constexpr Organ kOrgans[] = {{"人大常务委员会", "主任", Power::assembly}, {"人大常委会", "主任", Power::assembly},
                             {"人大", "主席", Power::assembly},           {"政协", "主席", Power::conference},
                             {"人民政府", "秘书长", Power::government},   {"政府", "秘书长", Power::government},
                             {"委", "秘书长", Power::committee},          {"委", "书记", Power::committee}};

// The seat of 市长, which says its level itself.
std::optional<Seat> seat_of_head(const Title& title, std::string_view body, const Lexicon& lexicon) {
    constexpr std::string_view kHead = "长";
    if (!lexicon.place_heads.contains(std::string_view(title.post))) return std::nullopt;
    for (const std::string_view organ : {"人民政府", "政府"})
        if (body.ends_with(organ)) {
            body.remove_suffix(organ.size());
            break;
        }
    if (body.empty()) body = std::string_view(title.post).substr(0, title.post.size() - kHead.size());
    return Seat{Power::government, std::string(body)};
}

std::optional<Seat> seat_of(const Title& title, const Lexicon& lexicon) {
    constexpr std::string_view kParty = "中共", kAssembly = "人大主席";
    std::string_view body = title.organisation;
    if (body.starts_with(kParty)) body.remove_prefix(kParty.size());
    if (auto seat = seat_of_head(title, body, lexicon)) return seat;
    if (title.post == kAssembly) return Seat{Power::assembly, std::string(body)};
    for (const Organ& organ : kOrgans) {
        if (title.post != organ.head || !body.ends_with(organ.name)) continue;
        const std::string_view place = body.substr(0, body.size() - organ.name.size());
        if (!place.empty() && !is_place(to_utf32(place), lexicon)) continue;  // 市教委
        return Seat{organ.power, std::string(place)};
    }
    return std::nullopt;
}

bool is_secretariat(const Title& title) { return title.post == "秘书长"; }

}  // namespace

bool are_of_two_powers(const Title& a, const Title& b, const Lexicon& lexicon) {
    if (!plain(a, lexicon) || !plain(b, lexicon)) return false;
    const auto x = seat_of(a, lexicon);
    const auto y = x ? seat_of(b, lexicon) : std::nullopt;
    if (!y || x->power == y->power || is_secretariat(a) != is_secretariat(b)) return false;
    const auto is_one_of = [&](Power power) { return x->power == power || y->power == power; };
    if (is_one_of(Power::committee) && !is_secretariat(a) && !is_one_of(Power::conference)) return false;
    return same_place(to_utf32(x->place), to_utf32(y->place), lexicon);
}

bool are_of_two_secretariats(const Title& a, const Title& b, const Lexicon& lexicon) {
    if (!is_secretariat(a) || !is_secretariat(b)) return false;
    const auto x = seat_of(a, lexicon);
    const auto y = seat_of(b, lexicon);
    return x && y && x->power != y->power;
}

bool are_heads_of_two_levels(const Title& a, const Title& b, const Lexicon& lexicon) {
    const auto heads = [&](const Title& title) {
        return lexicon.place_heads.contains(std::string_view(title.post)) && plain(title, lexicon);
    };
    return heads(a) && heads(b) && a.post != b.post && (a.organisation.empty() || b.organisation.empty());
}

}  // namespace kanwu
