// The checks of one run: drafts that may be compared with each other.
#pragma once

#include <vector>

#include "duplicates/copies.h"
#include "facts/prior.h"
#include "pipeline/isolation.h"
#include "pipeline/newsroom.h"
#include "rules/rule.h"

namespace kanwu {

// Copies, then every rule (configured, its check known), then what references add to that, then settling. Findings have
// the level that their check gave them, but for what comes from a reference (check_against.h), and no order yet. Words of an
// ignored phrase do not count; the roster says who holds which post. Pure.
// `from_references`: those of this run or of several; null: it looks for its own.
Checked check_run(const Prior& prior, const std::vector<Rule>& rules, const Newsroom& newsroom = {},
                  const SearchOptions& options = {}, const Copies* from_references = nullptr);

// What the drafts of several runs have from their references, found in one search.
Copies copies_of_runs(const std::vector<Prior>& runs, unsigned threads);

}  // namespace kanwu
