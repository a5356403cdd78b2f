#include "checks/roster_doubts.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "attribution/english_likeness.h"
#include "attribution/english_posts.h"
#include "attribution/foreign_names.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr std::u32string_view kLevels = U"省市州县区旗";

std::string_view last_part(std::string_view name, std::string_view joint) {
    const std::size_t at = name.rfind(joint);
    return at == std::string_view::npos ? name : name.substr(at + joint.size());
}

bool names_place(const Title& title) {
    return to_utf32(title.organisation).find_first_of(kLevels, 2) != std::u32string::npos;
}

std::string_view body_of(const Office& office) { return std::string_view(office.key).substr(0, office.key.find('\n')); }

std::u32string country_of(const Title& title, const Lexicon& lexicon) {
    const std::u32string body = to_utf32(title.organisation);
    return body.substr(0, lexicon.countries.longest_at(body, 0));
}

}  // namespace

bool may_be_called(std::string_view listed, std::string_view name) {
    constexpr std::string_view kDot = "·";
    if (is_latin_name(name))
        return name.find(' ') == std::string_view::npos || last_part(name, " ") == last_part(listed, " ");
    return last_part(name, kDot) == last_part(listed, kDot);
}

bool is_that_office(const RosterPost& post, const Title& title, const Office& office, const Lexicon& lexicon) {
    if (!post.office || !post.title) return false;
    if (post.office->key == office.key) return true;
    if (is_english(title) || post.title->post != title.post) return false;
    if (is_of_place_at_hand(*post.title) && !is_of_place_at_hand(title) && names_place(title)) return false;
    if (relation(title, *post.title, lexicon) != TitleRelation::same) return false;
    const std::string_view a = body_of(office);
    const std::string_view b = body_of(*post.office);
    return a.ends_with(b) || b.ends_with(a);
}

bool may_be_a_namesakes(const Title& title, TitleRelation relation, const Lexicon& lexicon) {
    if (relation != TitleRelation::unrelated_heads) return false;
    if (is_english(title)) return true;
    const std::u32string body = to_utf32(title.organisation);
    const bool of_state = lexicon.place_heads.contains(std::string_view(title.post)) || lexicon.local_bodies.ends(body);
    return !of_state || body.find_first_of(kLevels) == std::u32string::npos;
}

bool are_foreign_namesakes(std::string_view name, const Title& title, const RosterPost& listed,
                           const Lexicon& lexicon) {
    if (!listed.title || !is_transliterated(to_utf32(name), lexicon)) return false;
    const std::u32string here = country_of(title, lexicon);
    const std::u32string there = country_of(*listed.title, lexicon);
    return !here.empty() && !there.empty() && here != there;
}

bool are_of_two_tongues(std::string_view name, std::string_view other, const Lexicon& lexicon) {
    const auto foreign = [&](std::string_view one) {
        const std::u32string words = to_utf32(one);
        constexpr std::size_t kShortest = 4;  // 李克 may be written so
        return words.find(U'·') != std::u32string::npos ||
               (words.size() >= kShortest && is_transliterated(words, lexicon));
    };
    return foreign(name) != foreign(other);
}

bool is_acting(const Title& title) {
    constexpr std::string_view kActing[] = {"代", "代理", "临时"};
    return std::any_of(title.modifiers.begin(), title.modifiers.end(), [&](const std::string& modifier) {
        return std::find(std::begin(kActing), std::end(kActing), modifier) != std::end(kActing);
    });
}

}  // namespace kanwu
