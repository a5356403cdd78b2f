#include "attribution/joint_bodies.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "text/utf8.h"

namespace kanwu {
namespace {

// A body and the place that it is of: 清河市|委宣传部.
struct Seat {
    std::u32string place, body;
};

bool drop_front(std::u32string_view& words, std::u32string_view front) {
    if (!words.starts_with(front)) return false;
    words.remove_prefix(front.size());
    return true;
}

bool replace_end(std::u32string& words, std::u32string_view end, std::u32string_view by) {
    if (!words.ends_with(end) || words.size() < end.size() + 2) return false;
    words.replace(words.size() - end.size(), end.size(), by);
    return true;
}

// 市委 with 秘书长 is the seat of 市委办公厅.
std::u32string office_of(const Title& title) {
    std::u32string body = to_utf32(title.organisation);
    std::u32string_view words = body;
    if (drop_front(words, U"中共")) body = words;
    return title.post == "秘书长" ? body + U"办公厅" : body;
}

// The listed body that the words from `at` on are, before them the place; the organs of committee and government are
// listed with 委 and 政府, or without.
std::optional<Seat> seat_at(std::u32string_view words, std::size_t at, const Lexicon& lexicon) {
    std::u32string_view rest = words.substr(at);
    const bool of_party = drop_front(rest, U"党委") || drop_front(rest, U"委");
    const bool of_government = !of_party && (drop_front(rest, U"人民政府") || drop_front(rest, U"政府"));
    const std::u32string_view organ = of_party ? U"委" : of_government ? U"政府" : U"";
    for (const std::u32string& body : {std::u32string(organ).append(rest), std::u32string(rest)})
        if (std::u32string core = body_core(body); lexicon.joint_bodies.contains(core))
            return Seat{std::u32string(words.substr(0, at)), std::move(core)};
    return std::nullopt;
}

// The listed body that the words end with, what it is of left off: a place with its level, a unit (澄湾大学), else a name alone
// (云溪 of 云溪文明办).
std::optional<Seat> seat_of(std::u32string_view words, const Lexicon& lexicon) {
    for (std::size_t at = 0; at < words.size(); ++at)
        if (at == 0 || is_place(words.substr(0, at), lexicon) || lexicon.named_bodies.ends(words.substr(0, at)))
            if (auto seat = seat_at(words, at, lexicon)) return seat;
    for (std::size_t at = 2; at <= 3 && at < words.size(); ++at)
        if (auto seat = seat_at(words, at, lexicon)) return seat;
    return std::nullopt;
}

// The place of a committee: 市 of 市委, and of 市 with 党委书记.
std::optional<std::u32string> place_of_committee(const Title& title, const Lexicon& lexicon) {
    const std::u32string body = to_utf32(title.organisation);
    std::u32string_view words = body;
    drop_front(words, U"中共");
    if (!title.post.starts_with("党委")) {
        if (!words.ends_with(U"委")) return std::nullopt;
        words.remove_suffix(words.ends_with(U"党委") ? 2 : 1);
    }
    return !words.empty() && is_place(words, lexicon) ? std::optional<std::u32string>(words) : std::nullopt;
}

enum class Offices { counted, left_out };

// The place of a committee's commission with its 主任: 市 of 市委财经委员会, 市委深改委; and of its office (市委改革办).
std::optional<std::u32string> place_of_commission(const Title& title, Offices offices, const Lexicon& lexicon) {
    const std::u32string body = to_utf32(title.organisation);
    if (title.post != "主任") return std::nullopt;
    std::u32string_view words = body;
    drop_front(words, U"中共");
    for (std::size_t at = 1; at < words.size(); ++at) {
        std::u32string_view rest = words.substr(at);
        if (!drop_front(rest, U"党委") && !drop_front(rest, U"委")) continue;
        if (!is_place(words.substr(0, at), lexicon)) continue;
        const bool office = rest.ends_with(U"办") || rest.ends_with(U"办公室");
        const bool commission = rest.ends_with(U"委") || rest.ends_with(U"委员会");
        if (office && (offices == Offices::left_out || rest == U"办" || rest == U"办公室")) return std::nullopt;
        return office || commission ? std::optional<std::u32string>(words.substr(0, at)) : std::nullopt;
    }
    return std::nullopt;
}

// The secretary of a committee chairs its commissions.
bool chairs(const Title& committee, const Title& commission, const Lexicon& lexicon) {
    const auto of = place_of_commission(commission, Offices::counted, lexicon);
    const auto by = of ? place_of_committee(committee, lexicon) : std::nullopt;
    return by && same_place(*by, *of, lexicon);
}

bool are_commissions_of_one(const Title& a, const Title& b, const Lexicon& lexicon) {
    const auto x = place_of_commission(a, Offices::left_out, lexicon);
    const auto y = x ? place_of_commission(b, Offices::left_out, lexicon) : std::nullopt;
    return y && same_place(*x, *y, lexicon);
}

}  // namespace

std::u32string body_core(std::u32string body) {
    replace_end(body, U"办公室", U"办");
    if (replace_end(body, U"委员会办", U"委办")) return body;
    for (const std::u32string_view ending : {U"委员会", U"工委", U"委", U"局", U"厅"})
        if (replace_end(body, ending, U"")) break;
    return body;
}

bool is_place(std::u32string_view words, const Lexicon& lexicon) {
    const std::size_t level = lexicon.admin.longest_ending(words, words.size());
    // 集团 is no 团.
    return (level > 0 && lexicon.organisations.longest_ending(words, words.size()) <= level) ||
           lexicon.places.contains(words);
}

bool same_place(std::u32string_view a, std::u32string_view b, const Lexicon& lexicon) {
    constexpr std::u32string_view kRegion = U"自治区";
    if (a.empty() || b.empty()) return true;
    if (a.ends_with(kRegion) != b.ends_with(kRegion) && (a == U"区" || b == U"区")) return false;
    if (a.ends_with(b) || b.ends_with(a)) return true;
    // A name without its level: 云溪 may be 云溪区, or 区 alone; 重庆 and 广西 are no county, 云溪 is no province.
    const auto short_for = [&](std::u32string_view name, std::u32string_view place) {
        if (lexicon.admin.ends(name)) return false;
        const bool large = lexicon.places.contains(name);
        const bool level = place == U"市" || (large ? place == U"省" || place == kRegion
                                                    : place == U"县" || place == U"区" || place == U"州");
        return level || place.starts_with(name);
    };
    return short_for(a, b) || short_for(b, a);
}

bool is_listed_office(std::u32string_view body, const Lexicon& lexicon) { return seat_of(body, lexicon).has_value(); }

bool joint(const Title& a, const Title& b, const Lexicon& lexicon) {
    if (chairs(a, b, lexicon) || chairs(b, a, lexicon) || are_commissions_of_one(a, b, lexicon)) return true;
    const auto x = seat_of(office_of(a), lexicon);
    const auto y = x ? seat_of(office_of(b), lexicon) : std::nullopt;
    return y && lexicon.joint_bodies.share_a_group(x->body, y->body) && same_place(x->place, y->place, lexicon);
}

}  // namespace kanwu
