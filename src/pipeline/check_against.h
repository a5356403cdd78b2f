// What the references of a run say against its drafts.
#pragma once

#include <vector>

#include "facts/prior.h"
#include "pipeline/isolation.h"
#include "pipeline/newsroom.h"
#include "rules/rule.h"

namespace kanwu {

// After the drafts have been checked among themselves, which gave `told`; `copies` are reference_copies. Never a finding
// on a reference. A copy in another's mouth has the level that its check gives it; one in the same voice, or in none, is
// a note: references are where such text comes from. What a rule told already at the same place is not told again.
// Precondition: each rule's check is known. Pure.
Checked check_against(const Prior& prior, const std::vector<Rule>& rules, const Copies& copies,
                      const std::vector<Finding>& told, const Newsroom& newsroom);

}  // namespace kanwu
