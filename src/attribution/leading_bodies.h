// The four bodies that lead a place: the party's committee, the government, the assembly and the consultative conference.
#pragma once

#include "attribution/attribution.h"
#include "attribution/lexicon.h"

namespace kanwu {

// Whether the titles are of two of the four, of one place, that nobody has together: who oversees a government or confers
// beside it is nobody of it (市长, and 市人大常委会主任 or 市政协主席), the secretary does not chair the conference, nor does
// anybody have both secretariats (市委秘书长, 市政府秘书长). A secretary who chairs the assembly is custom, and a deputy secretary
// is often the mayor. Chiefs of today alone: a deputy may go from one to the other. Asked both ways alike. O(length of the names).
bool are_of_two_powers(const Title& a, const Title& b, const Lexicon& lexicon);

// Whether both are of the secretariats of committee and government, in whatever rank: two bodies, though they are of one place.
bool are_of_two_secretariats(const Title& a, const Title& b, const Lexicon& lexicon);

// Whether they are the heads of places of two levels, one of which at least is not named: 省长, 市长.
bool are_heads_of_two_levels(const Title& a, const Title& b, const Lexicon& lexicon);

}  // namespace kanwu
