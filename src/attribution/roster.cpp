#include "attribution/roster.h"

#include <algorithm>
#include <utility>

#include "attribution/lexicon.h"
#include "attribution/line.h"
#include "attribution/same_body.h"
#include "attribution/title_kinds.h"
#include "attribution/titles.h"
#include "text/normal_form.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

// A name as mentions have it: simplified, without blanks.
std::u32string key_of(std::string_view name) {
    std::u32string out;
    for (const char32_t c : to_utf32(name))
        if (c != U' ' && c != U'\u3000') out += simplified(c);
    return out;
}

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

TitleRelation relation_of(const Title& title, const RosterPost& post, const Lexicon& lexicon) {
    if (post.title) return relation(title, *post.title, lexicon);
    return plain(title) == post.written ? TitleRelation::same : TitleRelation::unclear;
}

}  // namespace

Roster::Roster(std::vector<RosterPerson> people) : people_(std::move(people)) {
    for (std::size_t i = 0; i < people_.size(); ++i) {
        keys_.push_back(key_of(people_[i].name));
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

std::optional<Title> read_title(std::string_view post, const Lexicon& lexicon) {
    const Line line(post);
    const std::vector<TitleList> lists = title_lists(line, lexicon);
    if (lists.size() != 1 || lists.front().titles.size() != 1) return std::nullopt;
    const WrittenTitle& written = lists.front().titles.front();
    if (written.surface.begin != 0 || written.surface.end != line.size() || written.organisation.size() == 0)
        return std::nullopt;
    Title title;
    title.organisation = line.words(written.organisation);
    title.post = line.words(written.post);
    for (const Range modifier : written.modifiers) title.modifiers.push_back(line.words(modifier));
    title.span = line.span(written.surface);
    return title;
}

RosterPost read_post(std::string_view written, const Lexicon& lexicon) {
    RosterPost post{std::string(written), read_title(written, lexicon)};
    if (post.title) post.office = sole_office(*post.title, lexicon);
    return post;
}

RosterVerdict judge(const Title& given, const std::vector<const RosterPerson*>& people, const Lexicon& lexicon) {
    if (!of_today(given, lexicon)) return {};
    Title title = given;  // without 现任
    std::erase_if(title.modifiers,
                  [&](const std::string& modifier) { return lexicon.past.contains(std::string_view(modifier)); });
    RosterVerdict surest;  // of the posts that exclude the title
    RosterVerdict other;   // of those that are another body's, without a word on what goes together
    bool may_stand_beside = title.organisation.empty() || !exclusive(title, lexicon);
    for (const RosterPerson* const person : people) {
        for (const RosterPost& post : person->posts) {
            const TitleRelation found = relation_of(title, post, lexicon);
            const RosterVerdict no{RosterVerdict::Says::no, &post, found};
            if (found == TitleRelation::same) return {RosterVerdict::Says::yes, nullptr, found};
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
