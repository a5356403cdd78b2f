// Persons named without a post: 周岩表示，, “……。”周岩说。, 周岩：; and cues that stand later in a person's sentence.
#pragma once

#include <vector>

#include "attribution/attribution.h"
#include "attribution/lexicon.h"
#include "attribution/line.h"

namespace kanwu {

// Adds to the mentions with posts, which are in order, those of a name alone that opens a clause and speaks, and the cues of
// both that open a later clause of their sentence: 周岩到白鹭县检查尾矿库，强调……. Who has a post in this line is known by
// his name, or by the last part of one with dots; `known`: names that the draft gives elsewhere.
void add_bare_names(const Line& line, const Lexicon& lexicon, const WordSet* known, std::vector<Mention>& mentions);

}  // namespace kanwu
