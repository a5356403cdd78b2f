// Persons of an English paragraph with their titles and cue verbs, and sources without a name.
#pragma once

#include <vector>

#include "attribution/attribution.h"
#include "attribution/lexicon.h"
#include "attribution/line.h"

namespace kanwu {

struct EnglishAttribution {
    std::vector<Mention> mentions;
    std::vector<AnonymousSource> anonymous;
};

// Jane Roe, director of X, said; X director Jane Roe; said Jane Roe; according to Jane Roe; Mr Roe added; a spokesperson
// for X said. Both in the order of the text. Linear.
EnglishAttribution english_attribution(const Line& line, const Lexicon& lexicon);

}  // namespace kanwu
