// Bodies that speak by what they publish, of which an earlier clause tells: 中宣部发出通知，要求……, 美洲议会通过决议，呼吁…….
#pragma once

#include <vector>

#include "attribution/attribution.h"
#include "attribution/lexicon.h"
#include "attribution/line.h"

namespace kanwu {

// Whether somebody is named within the span; `mentions` are in order.
bool names_somebody(Span span, const std::vector<Mention>& mentions);

// Who publishes something in a clause before `clause`, where a clause begins, in the same sentence; empty where nobody does, or
// where somebody is named between. Looks at few clauses.
Range publisher(std::size_t clause, const Line& line, const std::vector<Mention>& mentions, const Lexicon& lexicon);

}  // namespace kanwu
