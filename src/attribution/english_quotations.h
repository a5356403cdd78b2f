// Quotations of an English paragraph and who says them.
#pragma once

#include <vector>

#include "attribution/attribution.h"
#include "attribution/line.h"

namespace kanwu {

// The quotations of the line, outermost marks only. The speaker stands right behind the words (“…,” said Jane Roe),
// right before them (Jane Roe said: “…”), or spoke the quotation before them in this paragraph (“…,” she said. “…”).
// Linear.
std::vector<Quotation> english_quotations(const Line& line, const std::vector<Mention>& mentions,
                                          const std::vector<AnonymousSource>& anonymous);

}  // namespace kanwu
