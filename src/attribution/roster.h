// Who holds which post, as a newsroom knows it: what it says wins over every guess.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "attribution/attribution.h"
#include "attribution/posts.h"
#include "attribution/roster_posts.h"

namespace kanwu {

struct RosterPerson {
    std::string name;  // as written
    std::vector<RosterPost> posts;
    std::string from, until;  // 2024, 2024-03, 2024-03-15; empty where the roster does not say
    std::optional<std::uint32_t> rank;
    bool removed = false;  // holds none of the posts any more
    friend bool operator==(const RosterPerson&, const RosterPerson&) = default;
};

// A name as mentions have it: simplified, 陶　远 without blanks, Jane Roe with one.
std::u32string roster_key(std::string_view name);

class Roster {
public:
    Roster() = default;
    explicit Roster(std::vector<RosterPerson> people);

    bool empty() const { return people_.empty(); }
    const std::vector<RosterPerson>& people() const { return people_; }

    // The people of that name (of a Mention): two may bear it. None for a name that is not there.
    std::vector<const RosterPerson*> named(std::string_view name) const;

    // The people whose names are one slip from it (one_slip_apart), in their order. O(people).
    std::vector<const RosterPerson*> near(std::u32string_view name) const;

    friend bool operator==(const Roster& a, const Roster& b) { return a.people_ == b.people_; }

private:
    std::vector<RosterPerson> people_;
    std::vector<std::u32string> keys_;  // the names as attribution has them
    std::multimap<std::string, std::size_t, std::less<>> by_name_;
};

inline const Roster kNoRoster;

// Whether a person is in office on a date (2024, 2024-03, 2024-03-15; empty: nobody knows which), as far as both dates are
// known: a month says nothing against a day in it. Who was removed has left on any date.
enum class OfficeStanding : std::uint8_t { in_office, not_begun, ended };
OfficeStanding standing(const RosterPerson& person, std::string_view date);

// What a roster says of a title that a draft gives to one of its people.
struct RosterVerdict {
    enum class Says : std::uint8_t { nothing, yes, no } says = Says::nothing;
    const RosterPost* right = nullptr;                // of `no`: the post that stands against the title
    TitleRelation relation = TitleRelation::unclear;  // of `no`: how
};

// `people`: those of that name, not empty. yes: one of them has the post. no: none has, and one has a post that nobody
// holds beside it; or the title is that of a head, and all main posts are of other bodies. A title of another time (原,
// 拟任) is left to itself, and so is one that may stand beside the posts. O(posts).
RosterVerdict judge(const Title& title, const std::vector<const RosterPerson*>& people, const Lexicon& lexicon);

// Whether the roster decides between two people for one title: it gives it to one of them, and the other is not on it or
// has another post, which is told of him; or it gives it to both.
bool settles(const Roster& roster, const Title& title, std::string_view name, std::string_view other,
             const Lexicon& lexicon);

// Whether two names differ by one character put in, left out or taken for another, or by two neighbours in another order.
bool one_slip_apart(std::u32string_view a, std::u32string_view b);

}  // namespace kanwu
