// One accident is one finding.
#pragma once

#include <vector>

#include "facts/prior.h"
#include "findings/finding.h"
#include "rules/rule.h"

namespace kanwu {

// What follows from a copy is told by the copy: a finding of a rule tagged "attribution" whose places all stand in the
// paragraphs of one finding of a rule tagged "duplicate" is folded under it, and the louder level counts; so is one on
// the whole paragraph that the copy is in (a quotation without a speaker), not one on the paragraph that was copied. What
// is told inside one draft is folded only under a copy inside it. Where two "duplicate" rules have the same to tell of the
// same words (message and identity), the first tells it for both. The fact that differs between two copies (a rule tagged
// "difference" too) says more than that they are copies: a copy of the same paragraphs is folded under it, unless the
// copy is an error: then it is the other way round. Of two rules tagged "post" that tell of one name under one title, the
// one with a label "holder" stands, and shows the post's other holder. Order in, order out. O(n²) in the findings of a run at worst.
std::vector<Finding> settle(std::vector<Finding> findings, const std::vector<Rule>& rules, const Prior& prior);

}  // namespace kanwu
