// From the words of an English paragraph to the values of attribution.h.
#pragma once

#include "attribution/attribution.h"
#include "attribution/english_holders.h"
#include "attribution/english_line.h"

namespace kanwu {

// One title as it is written there, of a body or of none.
Title english_title(const EnglishLine& line, const EnglishTitle& title);

// The person with titles and verb; how sure it is, as what it rests on has it: a full name beside a named body (or a mayor, who is of a town, whichever) is fair, and strong where a mark or the cue closes it.
Mention english_mention(const EnglishLine& line, const EnglishHolder& holder);

}  // namespace kanwu
