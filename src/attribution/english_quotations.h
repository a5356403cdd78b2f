// Quotations of an English paragraph and who says them.
#pragma once

#include <vector>

#include "attribution/attribution.h"
#include "attribution/line.h"

namespace kanwu {

// Outermost pairs of “ ”, of " " where these are even, and of ‘ ’ or ' ' as British papers have them; the marks themselves. An
// apostrophe closes none: ‘It is the tenants’ money,’ she said. Linear.
std::vector<Range> english_quoted(const Line& line);

// The quotations of the line, outermost marks only. The speaker stands right behind the words (“…,” said Jane Roe),
// right before them (Jane Roe said: “…”), speaks in the sentence before, or spoke the quotation before them in this paragraph (“…,” she said. “…”).
// Linear.
std::vector<Quotation> english_quotations(const Line& line, const std::vector<Mention>& mentions,
                                          const std::vector<AnonymousSource>& anonymous);

}  // namespace kanwu
