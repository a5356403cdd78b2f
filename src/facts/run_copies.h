// The copies among the paragraphs of a run, and those that it has from its references.
#pragma once

#include <cstdint>

#include "base/work_budget.h"
#include "duplicates/copies.h"
#include "facts/prior.h"

namespace kanwu {

// Body paragraphs of the drafts of N's weight >= `least_weight` (thirds) against each other; see find_copies. Each draft
// by itself first, so that what it says twice is told of it whatever else is in the run; then what it has from the other
// drafts and not from itself: a stronger relation, or a run of weight >= kRunWeight that its own witnesses do not cover.
// By `later`, own witnesses first, then the strongest. Beside them the paragraphs that are several others put together.
Copies run_copies(const Prior& prior, std::uint64_t least_weight, WorkBudget& budget,
                  const SearchOptions& options = {});

// What the drafts have from references, each paragraph by itself: of the drafts of several runs at once the same as of each
// alone, and the references are read and indexed once. A reference is never the later one. By `later`, the strongest
// first. Unless the budget is spent, see find_copies_of.
Copies copies_from_references(const Prior& prior, std::uint64_t least_weight, WorkBudget& budget,
                              const SearchOptions& options = {});

// Of these what the drafts of `prior` have not from themselves, where `within` are their own copies: a copy that stands in a
// stronger relation than any in the drafts does, or shares a run of weight >= kRunWeight that none of them covers.
Copies reference_copies(const Prior& prior, const Copies& from_references, const Copies& within);

}  // namespace kanwu
