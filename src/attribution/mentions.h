// Persons with their titles and cue verbs.
#pragma once

#include <vector>

#include "attribution/attribution.h"
#include "attribution/lexicon.h"
#include "attribution/line.h"

namespace kanwu {

// In the order of the text; no two share a character of a name. Of each title list: a name right behind it (市长周岩), in
// front of it (李岩局长; 周岩（市财政局局长）; linked_titles.h); besides, a name that opens a clause and goes on with a cue verb (周岩表示，);
// one of `known` also where it is doubtful (于小满表示，) or labels an answer (于小满：).
std::vector<Mention> mentions(const Line& line, const Lexicon& lexicon, const WordSet* known = nullptr);

}  // namespace kanwu
