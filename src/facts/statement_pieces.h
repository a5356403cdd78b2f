// Statements of one draft that have some clauses in common: too few for a passage, but nobody says another's clauses.
#pragma once

#include <cstdint>
#include <vector>

#include "base/work_budget.h"
#include "duplicates/copies.h"
#include "facts/prior.h"

namespace kanwu {

// The pairs of the draft's statements that share pieces (pieces.h) and of which `known` names no copy or run: copies of the relation
// CopyRelation::pieces, by `later`, the heaviest first, then the earliest. A statement is a body paragraph of weight >=
// `least_weight` (thirds) that names its speaker, or the body whose plans it tells. Exact. Linear in code points; spends a
// unit a piece and what a pair weighs.
std::vector<Copy> statement_pieces(const Draft& draft, const std::vector<Copy>& known, std::uint64_t least_weight,
                                   WorkBudget& budget);

}  // namespace kanwu
