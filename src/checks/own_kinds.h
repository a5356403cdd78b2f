// Who calls a body his own that is of another kind than his: a 粮食局局长 who says 我校, a city's bureau that says 我县.
#pragma once

#include <vector>

#include "checks/own_places.h"

namespace kanwu {

// One a quotation at most, in a speaker's own words between quotation marks, behind no word by which he quotes another or tells of
// another time. Every post he is given there must be of a body whose kind is known and another (data/own_kinds.txt). Who is above
// may be called one's own (我县 in a town), and not who is below (我县 in a city's bureau). Linear in the draft.
std::vector<OwnPlace> kinds_called_own(const Draft& draft, const Lexicon& lexicon);

}  // namespace kanwu
