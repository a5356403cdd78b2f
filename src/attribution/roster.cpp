#include "attribution/roster.h"

#include <algorithm>
#include <utility>

#include "attribution/english_posts.h"
#include "attribution/lexicon.h"
#include "attribution/same_body.h"
#include "attribution/title_kinds.h"
#include "text/normal_form.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr char32_t kFirstHan = U'\u2E80';

// A letter or the full stop of an initial.
bool is_latin_letter(char32_t c) { return c == U'.' || (c < kFirstHan && c > U' '); }

bool excludes(TitleRelation relation) {
    return relation == TitleRelation::unrelated_heads || relation == TitleRelation::rank_differs ||
           relation == TitleRelation::rarely_together;
}

// A membership, 河长, 兼: what people hold beside what they are.
bool is_beside_others(const Title& title, const Lexicon& lexicon) {
    return is_membership(title, lexicon) || lexicon.ex_officio_posts.contains(std::string_view(title.post)) ||
           past(title, lexicon) || is_side_post(title, lexicon);
}

// The head of a body and an office of another one that is no deputy's: 副市长 is often 市公安局局长 as well. `found` is
// their relation; heads that are compatible are led by one hand.
bool apart(const Title& head, const Title& listed, TitleRelation found, const Lexicon& lexicon) {
    const bool hand_in_hand =
        found == TitleRelation::compatible && (exclusive(listed, lexicon) || is_deputy(listed, lexicon));
    return !hand_in_hand && head.post != listed.post && !same_body(head.organisation, listed.organisation, lexicon);
}

std::string plain(const Title& title) {
    std::string out = title.organisation;
    for (const std::string& modifier : title.modifiers) out += modifier;
    return out + title.post;
}

// 国家主席 of 越南国家主席.
bool is_said_without_country(const Title& title, const RosterPost& post, const Lexicon& lexicon) {
    const bool abroad = lexicon.countries.longest_at(to_utf32(post.title->organisation), 0) > 0;
    return abroad && title.modifiers == post.title->modifiers && post.written.ends_with(plain(title));
}

TitleRelation relation_of(const Title& title, const RosterPost& post, const Lexicon& lexicon) {
    if (post.title && is_said_without_country(title, post, lexicon)) return TitleRelation::same;
    if (post.title) return relation(title, *post.title, lexicon);
    return plain(title) == post.written ? TitleRelation::same : TitleRelation::unclear;
}

}  // namespace

std::u32string roster_key(std::string_view name) {
    std::u32string out;
    bool blank = false;
    for (const char32_t c : to_utf32(name)) {
        const bool is_blank = c == U' ' || c == U'\u3000';
        if (!is_blank && blank && !out.empty() && is_latin_letter(out.back()) && is_latin_letter(c)) out += U' ';
        if (!is_blank) out += simplified(c);
        blank = is_blank;
    }
    return out;
}

Roster::Roster(std::vector<RosterPerson> people) : people_(std::move(people)) {
    for (std::size_t i = 0; i < people_.size(); ++i) {
        keys_.push_back(roster_key(people_[i].name));
        by_name_.emplace(to_utf8(keys_.back()), i);
    }
}

std::vector<const RosterPerson*> Roster::named(std::string_view name) const {
    std::vector<const RosterPerson*> out;
    const auto [begin, end] = by_name_.equal_range(name);
    for (auto at = begin; at != end; ++at) out.push_back(&people_[at->second]);
    return out;
}

std::vector<const RosterPerson*> Roster::near(std::u32string_view name) const {
    std::vector<const RosterPerson*> out;
    for (std::size_t i = 0; i < people_.size(); ++i)
        if (one_slip_apart(keys_[i], name)) out.push_back(&people_[i]);
    return out;
}

OfficeStanding standing(const RosterPerson& person, std::string_view date) {
    if (person.removed) return OfficeStanding::ended;
    // Compared as far as both are written.
    const auto before = [](std::string_view a, std::string_view b) {
        const std::size_t size = std::min(a.size(), b.size());
        return a.substr(0, size) < b.substr(0, size);
    };
    if (before(date, person.from)) return OfficeStanding::not_begun;
    return before(person.until, date) ? OfficeStanding::ended : OfficeStanding::in_office;
}

RosterVerdict judge(const Title& given, const std::vector<const RosterPerson*>& people, const Lexicon& lexicon) {
    if (!of_today(given, lexicon) || is_english_past(given, lexicon) || is_announced(given)) return {};
    Title title = given;  // without 现任
    std::erase_if(title.modifiers,
                  [&](const std::string& modifier) { return lexicon.past.contains(std::string_view(modifier)); });
    RosterVerdict surest;  // of the posts that exclude the title
    RosterVerdict other;   // of those that are another body's, without a word on what goes together
    bool may_stand_beside = title.organisation.empty() || !(is_english(title) || exclusive(title, lexicon));
    for (const RosterPerson* const person : people) {
        for (const RosterPost& post : person->posts) {
            const TitleRelation found = relation_of(title, post, lexicon);
            const RosterVerdict no{RosterVerdict::Says::no, &post, found};
            if (found == TitleRelation::same) return {RosterVerdict::Says::yes, nullptr, found};
            if (post.title && is_english(*post.title)) {
                const TitleRelation against = english_contradiction(title, *post.title, lexicon);
                RosterVerdict& verdict = against == TitleRelation::compatible ? other : surest;
                if (against == TitleRelation::unclear) may_stand_beside = true;
                else if (verdict.right == nullptr) verdict = {RosterVerdict::Says::no, &post, against};
                continue;
            }
            if (excludes(found) && surest.right == nullptr) surest = no;
            if (!post.title || is_beside_others(*post.title, lexicon)) continue;
            if (!apart(title, *post.title, found, lexicon)) may_stand_beside = true;
            else if (other.right == nullptr) other = no;
        }
    }
    if (surest.right != nullptr) return surest;
    return may_stand_beside ? RosterVerdict{} : other;
}

bool settles(const Roster& roster, const Title& title, std::string_view name, std::string_view other,
             const Lexicon& lexicon) {
    const auto a = roster.named(name);
    const auto b = roster.named(other);
    if (a.empty() && b.empty()) return false;
    using Says = RosterVerdict::Says;
    const Says x = a.empty() ? Says::no : judge(title, a, lexicon).says;
    const Says y = b.empty() ? Says::no : judge(title, b, lexicon).says;
    return x != Says::nothing && y != Says::nothing && (x == Says::yes || y == Says::yes);
}

bool one_slip_apart(std::u32string_view a, std::u32string_view b) {
    while (!a.empty() && !b.empty() && a.front() == b.front()) a.remove_prefix(1), b.remove_prefix(1);
    while (!a.empty() && !b.empty() && a.back() == b.back()) a.remove_suffix(1), b.remove_suffix(1);
    if (a.size() + b.size() == 1) return true;
    if (a.size() != b.size()) return false;
    return a.size() == 1 || (a.size() == 2 && a[0] == b[1] && a[1] == b[0]);
}

}  // namespace kanwu
