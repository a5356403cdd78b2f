// Which English titles one person may have at the same time, and which posts a body has one of.
#pragma once

#include <optional>

#include "attribution/attribution.h"
#include "attribution/lexicon.h"
#include "attribution/offices.h"
#include "attribution/posts.h"

namespace kanwu {

// Whether the title is written in Latin letters.
bool is_english(const Title& title);

// As relation() in posts.h. Heads of unrelated bodies only where both posts are of one class (data/en_heads.txt) and the
// bodies' names share no word; all that a company's officers, members and chairs may hold together is compatible or unclear.
TitleRelation english_relation(const Title& a, const Title& b, const Lexicon& lexicon);

// As sole_office() in offices.h: mayor of Walton, chief executive of Larkfield Foods plc; of a body with a name alone.
std::optional<Office> english_office(const Title& title, const Lexicon& lexicon);

// Whether the title is marked as one of another time: former, acting, appointed.
bool is_english_past(const Title& title, const Lexicon& lexicon);

// Whether a name stands for the body, not its kind alone: Harbour Trust, but not the council.
bool names_english_body(std::string_view body, const Lexicon& lexicon);

// What a roster's post says against a title that its person is given: other bodies of one class (relation), a chief and a
// deputy; and, as one who has a roster is strict, chair and chief executive of one body, or the head of another body than
// that of which the roster has him at the head. `unclear` where it says nothing.
TitleRelation english_contradiction(const Title& title, const Title& listed, const Lexicon& lexicon);

// Whether a body has few who do what the title says: clinical director, head of research; without rank words.
bool is_english_duty(const Title& title, const Lexicon& lexicon);

// Whether two names in Latin letters may be of one person: a word of both, however written (Jane Roe, J. Roe, Mrs Roe).
bool may_be_one_person(std::string_view a, std::string_view b);

}  // namespace kanwu
