// Whether two who are named nearly alike, and have titles, are one person.
#pragma once

#include <optional>

#include "attribution/lexicon.h"
#include "attribution/similar_names.h"
#include "checks/people.h"
#include "facts/prior.h"
#include "findings/finding.h"

namespace kanwu {

// Who bears a title, and where.
struct Bearer {
    const Appearance& at;
    Title title;
};

// How loudly it may be told that two bearers with names so alike are one; none where they may well be two. O(title).
std::optional<Level> level_of_one_person(const Bearer& x, const Bearer& y, Likeness alike, const Draft& draft,
                                         const Lexicon& lexicon);

// Whether the titles are one post, in whatever words; not 董事长 and 总经理 of one company. O(title).
bool is_one_post(const Title& s, const Title& t, const Lexicon& lexicon);

// Whether the names are of three characters or more, and their first character is the same.
bool given_differs(const Appearance& x, const Appearance& y);

}  // namespace kanwu
