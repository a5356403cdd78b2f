#include "checks/one_bearer.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "attribution/offices.h"
#include "attribution/posts.h"
#include "attribution/same_body.h"
#include "attribution/title_kinds.h"
#include "checks/draft_names.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

bool starts_alike(const Appearance& x, const Appearance& y) {
    return x.mention->name.starts_with(y.mention->name) || y.mention->name.starts_with(x.mention->name);
}

// Whether the names are long, and but for the surnames one.
bool surname_differs(const Appearance& x, const Appearance& y) {
    const std::u32string a = to_utf32(x.mention->name);
    const std::u32string b = to_utf32(y.mention->name);
    return a.size() == kShortestLongName && b.size() == kShortestLongName && a.substr(1) == b.substr(1);
}

// 镇长, 镇党委书记: two posts that are two persons' as a rule. Of an office one is often 局长 and 党组书记.
bool lead_one_place(const Title& s, const Title& t, const Lexicon& lexicon) {
    const auto is_head = [&](const Title& title) { return lexicon.place_heads.contains(std::string_view(title.post)); };
    return is_head(s) != is_head(t);
}

// 镇长 under 石桥代表团, 镇长 under 西浦代表团: of a village or town that is not named, in two sections; or with names that do not
// sound alike.
bool are_of_two_places(const Office& office, const Bearer& x, const Bearer& y, Likeness alike, const Draft& draft) {
    constexpr std::u32string_view kSmall = U"镇乡村";
    const char32_t level = to_utf32(office.key).front();
    if (office.naming != Naming::level || kSmall.find(level) == std::u32string_view::npos) return false;
    if (alike == Likeness::one_character) return true;
    const auto [first, last] = std::minmax(x.at.paragraph.ordinal, y.at.paragraph.ordinal);
    const auto& paragraphs = draft.facts->paragraphs;
    return std::any_of(paragraphs.begin() + first, paragraphs.begin() + last, [](const ParagraphFacts& between) {
        return between.role == Role::headline || between.role == Role::subhead;
    });
}

// 江陵桥梁勘测设计院现任总工程师岑雪楼, …总工程师岑雪褛: of one title, not of some village, and but for a character of the
// given name one.
bool are_of_one_title(const Bearer& x, const Bearer& y, const Lexicon& lexicon) {
    const Title& s = x.title;
    const Title& t = y.title;
    const bool one = s.post == t.post && s.organisation == t.organisation && s.modifiers == t.modifiers;
    return one && count_code_points(s.organisation) > 1 && !is_membership(t, lexicon) && given_differs(x.at, y.at) &&
           x.at.paragraph != y.at.paragraph;
}

Level loudest(const Bearer& x, const Bearer& y) {
    return std::min(x.at.sure, y.at.sure) == Confidence::strong ? Level::error : Level::warning;
}

// Of one office that one person at a time has.
std::optional<Level> of_one_office(const Office& office, const Bearer& x, const Bearer& y, Likeness alike,
                                   const Draft& draft) {
    if (are_of_two_places(office, x, y, alike, draft)) return std::nullopt;
    // 华清, 华标: two people as often as one, and two holders of the office in any case (post-holder-conflict).
    if (alike == Likeness::one_character && count_code_points(x.at.mention->name) < kShortestLongName)
        return std::nullopt;
    const bool kind = office.naming == Naming::kind;
    // A character more at the end may belong to what follows: 独孤城笑, 汪海洋溢着.
    if (alike == Likeness::one_more && starts_alike(x.at, y.at)) {
        const Appearance& longer = x.at.mention->name.size() > y.at.mention->name.size() ? x.at : y.at;
        return kind || !rests_on(*longer.mention, Ground::closed) ? std::nullopt : std::optional(Level::warning);
    }
    if (!kind || alike == Likeness::one_sound) return loudest(x, y);
    // Two heads of two such bodies with names so alike: hardly, where they are of three characters.
    return given_differs(x.at, y.at) ? std::optional(Level::warning) : std::nullopt;
}

// Of one title, whoever else may have it. `sounds`: whether the names do.
std::optional<Level> of_same_title(const Bearer& x, const Bearer& y, bool sounds, const Lexicon& lexicon) {
    const bool named = !x.title.organisation.empty() && !y.title.organisation.empty();
    // Of 记者 and 委员 there are many, and two may stand beside each other.
    const bool beside = x.at.paragraph == y.at.paragraph;
    // 由席建平老师执裁，由席建萍老师执裁: two, as the sentence has it.
    if (beside && !named && !exclusive(y.title, lexicon)) return std::nullopt;
    const bool certain = named && !is_membership(y.title, lexicon) && !beside;
    if (!sounds) return certain ? std::optional(Level::warning) : std::nullopt;
    return certain ? loudest(x, y) : Level::warning;
}

}  // namespace

bool is_one_post(const Title& s, const Title& t, const Lexicon& lexicon) {
    const auto a = sole_office(s, lexicon);
    const auto b = sole_office(t, lexicon);
    return (a && b && a->key == b->key) || relation(s, t, lexicon) == TitleRelation::same ||
           (s.post == t.post && s.organisation == t.organisation);
}

bool given_differs(const Appearance& x, const Appearance& y) {
    const std::u32string a = to_utf32(x.mention->name);
    return a.size() >= kShortestLongName && a[0] == to_utf32(y.mention->name)[0];
}

std::optional<Level> level_of_one_person(const Bearer& x, const Bearer& y, Likeness alike, const Draft& draft,
                                         const Lexicon& lexicon) {
    const Title& s = x.title;
    const Title& t = y.title;
    const bool sounds = alike == Likeness::one_sound;
    if (std::min(x.at.sure, y.at.sure) == Confidence::weak && !sounds) return std::nullopt;
    const auto a = sole_office(s, lexicon);
    const auto b = sole_office(t, lexicon);
    if (a && b && a->key == b->key) return of_one_office(*a, x, y, alike, draft);
    const bool twice = alike == Likeness::one_twice;
    if (alike == Likeness::one_character && are_of_one_title(x, y, lexicon)) return Level::warning;
    if (!sounds && !twice && !surname_differs(x.at, y.at)) return std::nullopt;
    const TitleRelation found = relation(s, t, lexicon);
    if (found == TitleRelation::same) return of_same_title(x, y, sounds || twice, lexicon);
    const bool one_body =
        s.organisation.empty() || t.organisation.empty() || same_body(s.organisation, t.organisation, lexicon);
    const bool heads = exclusive(s, lexicon) && exclusive(t, lexicon);
    const bool led_by_one = found == TitleRelation::compatible && one_body && heads && !lead_one_place(s, t, lexicon);
    return (sounds || twice) && led_by_one ? std::optional(Level::warning) : std::nullopt;
}

}  // namespace kanwu
