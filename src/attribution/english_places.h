// Names of places that begin like a post and a surname.
#pragma once

#include "attribution/english_names.h"
#include "attribution/english_titles.h"

namespace kanwu {

// Bishop Lane, Senator Creek, Queen Anne's Gate; in Bishop Auckley: whether the post and the one word behind it are the name of
// a street, a place or a thing, where they do not speak. O(1).
bool names_english_place(const EnglishLine& line, const EnglishTitles& list, const EnglishName& name);

}  // namespace kanwu
