// Who speaks in a paragraph, also where it says no more than he.
#pragma once

#include <string>

#include "attribution/attribution.h"

namespace kanwu {

// The full name of the speaker of the paragraph, else of the first he, she or 这位乡长 who speaks and of whom the draft tells
// who is meant, else of whom it names as the speaker of all its quotations (市长算了一笔账：“……”); empty where nobody is known.
// Refers into `attribution`, or to a constant.
const std::string& speaking_person(const ParagraphAttribution& attribution);

}  // namespace kanwu
