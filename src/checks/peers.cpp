#include "checks/peers.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "attribution/lexicon.h"
#include "attribution/same_body.h"
#include "text/normal_form.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

// Levels of places, the widest first; what stands in one line may stand in another's place.
constexpr std::array<std::u32string_view, 5> kLevels = {U"省", U"市州盟", U"县区旗", U"镇乡", U"村"};
constexpr std::size_t kLongestPlace = 7;  // code points
constexpr std::size_t kKind = 2;          // code points that two bodies of one kind end with: 小学, 车间

// The places that a body's name begins with, by level; empty where it names none of that level.
struct Places {
    std::array<std::u32string_view, kLevels.size()> names;
    bool of_the_draft = false;  // 市财政局: of the place that the draft is about
    bool none() const {
        return !of_the_draft && std::all_of(names.begin(), names.end(), [](auto name) { return name.empty(); });
    }
};

std::size_t level_of(std::u32string_view body, std::size_t at) {
    if (body[at] == U'区' && at > 0 && body[at - 1] == U'社') return kLevels.size() - 1;
    if (body[at] == U'道' && at > 0 && body[at - 1] == U'街') return kLevels.size() - 2;
    return static_cast<std::size_t>(
        std::find_if(kLevels.begin(), kLevels.end(),
                     [&](auto level) { return level.find(body[at]) != std::u32string_view::npos; }) -
        kLevels.begin());
}

Places places_of(std::u32string_view body) {
    Places out;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < body.size() && i - begin < kLongestPlace; ++i) {
        const std::size_t level = level_of(body, i);
        if (level == kLevels.size()) continue;
        if (i == begin) {
            out.of_the_draft = true;
            return out;
        }
        out.names[level] = body.substr(begin, i + 1 - begin);
        begin = i + 1;
    }
    return out;
}

std::size_t common_suffix(std::u32string_view a, std::u32string_view b) {
    const auto differing = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend());
    return static_cast<std::size_t>(differing.first - a.rbegin());
}

// 监理单位, 项目部: of a work that others speak of, too.
bool is_of_a_work(std::u32string_view body) {
    return body.ends_with(U"单位") || body.ends_with(U'部') || body.ends_with(U'方');
}

// The level at which two bodies are peers; kLevels.size() where it is no place's, none where they are no peers.
std::optional<std::size_t> peer_level(const std::string& a, const std::string& b, const Lexicon& lexicon) {
    const std::u32string x = body_stem(a, lexicon);
    const std::u32string y = body_stem(b, lexicon);
    if (x.empty() || y.empty() || weight(x.front()) < kWeightUnit || same_body(a, b, lexicon)) return std::nullopt;
    const Places of_x = places_of(x);
    const Places of_y = places_of(y);
    for (std::size_t level = 0; level < kLevels.size(); ++level) {
        const std::u32string_view one = of_x.names[level];
        const std::u32string_view other = of_y.names[level];
        if (!one.empty() && !other.empty() && !one.ends_with(other) && !other.ends_with(one)) return level;
    }
    const std::size_t kind = common_suffix(x, y);
    if (kind >= kKind) return kind < std::min(x.size(), y.size()) ? std::make_optional(kLevels.size()) : std::nullopt;
    const bool connected = x.substr(0, kKind) == y.substr(0, kKind) || is_of_a_work(x) || is_of_a_work(y);
    return of_x.none() && of_y.none() && !connected ? std::make_optional(kLevels.size()) : std::nullopt;
}

const std::vector<std::string>& bodies_of(const Voice& voice, std::vector<std::string>& only) {
    if (!voice.bodies.empty()) return voice.bodies;
    if (!voice.body.empty()) only.push_back(voice.body);
    return only;
}

// 全市, 我省: whether a place wider than that level is among the words.
bool name_wider_place(std::u32string_view words, std::size_t level, const Lexicon& lexicon) {
    for (std::size_t i = 0; i < words.size(); ++i)
        if (const std::size_t size = lexicon.pins.longest_at(words, i);
            size > 0 && level_of(words, i + size - 1) < level)
            return true;
    return false;
}

}  // namespace

bool tell_of_their_own(const Voice& a, const Voice& b, std::u32string_view words, const Lexicon& lexicon) {
    std::vector<std::string> only_a, only_b;
    const std::vector<std::string>& of_a = bodies_of(a, only_a);
    const std::vector<std::string>& of_b = bodies_of(b, only_b);
    std::size_t widest = kLevels.size();
    for (const std::string& x : of_a) {
        for (const std::string& y : of_b) {
            const std::optional<std::size_t> level = peer_level(x, y, lexicon);
            if (!level) return false;
            widest = std::min(widest, *level);
        }
    }
    return !of_a.empty() && !of_b.empty() && !name_wider_place(words, widest, lexicon);
}

Voices compare(const Voice& a, const Voice& b, std::u32string_view words, const Lexicon& lexicon) {
    if (!different_voices(a, b, lexicon)) return Voices::one;
    return tell_of_their_own(a, b, words, lexicon) ? Voices::peers : Voices::two;
}

}  // namespace kanwu
