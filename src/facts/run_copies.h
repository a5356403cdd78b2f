// The copies among the paragraphs of a run.
#pragma once

#include <cstdint>

#include "base/work_budget.h"
#include "duplicates/copies.h"
#include "facts/prior.h"

namespace kanwu {

// Body paragraphs of N's weight >= `least_weight` (thirds) against each other; see find_copies.
Copies run_copies(const Prior& prior, std::uint64_t least_weight, WorkBudget& budget);

}  // namespace kanwu
