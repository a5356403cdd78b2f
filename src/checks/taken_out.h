// Paragraphs whose words stand in a longer paragraph of the draft, too: taken out to be seen.
#pragma once

#include <cstdint>
#include <vector>

#include "base/work_budget.h"
#include "facts/facts.h"

namespace kanwu {

// Of each of `few`, numbers of paragraphs, whether its normal form is a part of a longer one's. Those of less than sixteen
// code points are no part of anything. Linear in the draft, and in the places where one of `few` may begin.
std::vector<bool> taken_out(const std::vector<ParagraphFacts>& paragraphs, const std::vector<std::uint32_t>& few,
                            WorkBudget& budget);

}  // namespace kanwu
