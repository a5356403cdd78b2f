// Who speaks of one place and calls another his own: 鹭湾区's bureau answers, 石磬区作为试点，我区将…….
#pragma once

#include <string>
#include <vector>

#include "attribution/lexicon.h"
#include "facts/prior.h"
#include "text/span.h"

namespace kanwu {

struct OwnPlace {
    Span called;          // the place that is called 我区
    Span own;             // what says whose words these are: the speaker's title, or the heading of an answer
    std::string speaker;  // 杏花镇镇长郁青山, or the heading
};

// One a paragraph at most. The place opens a clause and is said to act as something (作为) in the sentence whose next clause tells
// what 我 with its level does (我区将); the speaker is of another place of that level, by his title or by a heading that ends with 答复, three
// paragraphs above at most. Of a long sentence the last 900 bytes are read. Linear in the draft.
std::vector<OwnPlace> places_called_own(const Draft& draft, const Lexicon& lexicon);

}  // namespace kanwu
