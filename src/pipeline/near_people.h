// People whose names are one slip apart.
#pragma once

#include "findings/people_table.h"

namespace kanwu {

// Sets Person::near: the earliest person whose name differs by one character put in, left out or taken for another, or by
// two neighbours in another order; of names of three to twenty characters those of people in one draft or with a post in
// common, of names of two characters (周岩, 周延) those with a post in common alone: by chance very many people are one
// character apart. Looks at no more than eight namesakes a form. Linear in mentions and characters.
void mark_near_people(PeopleTable& table);

}  // namespace kanwu
