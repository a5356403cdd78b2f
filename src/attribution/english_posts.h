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

// Whether a body has few who do what the title says: clinical director, head of research; without rank words.
bool is_english_duty(const Title& title, const Lexicon& lexicon);

// Whether two names in Latin letters may be of one person: a word of both, however written (Jane Roe, J. Roe, Mrs Roe).
bool may_be_one_person(std::string_view a, std::string_view b);

}  // namespace kanwu
