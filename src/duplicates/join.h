// The exact set-similarity join: which earlier set is near to each.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/work_budget.h"
#include "duplicates/shingle.h"

namespace kanwu {

// witnesses[i] is the smallest p < i with jaccard(sets[p], sets[i]) >= threshold, or none; a witness is verified on the
// whole sets. Prefix, length and position filters (Chaudhuri, Ganti, Kaushik 2006; Bayardo, Ma, Srikant 2007; Xiao et
// al., PPJoin, WWW 2008), shingles that one set alone has left out. The order of shingles is that of their frequency
// here; it decides about speed alone. Spends a unit of the budget a run of postings or a candidate
// looked at and one a sixteen shingles merged; once it is spent, `complete` is false and the sets that were left have no witness.
struct NearWitnesses {
    std::vector<std::optional<std::uint32_t>> witnesses;
    bool complete = true;
};
NearWitnesses near_join(std::span<const Shingles> sets, double threshold, WorkBudget& budget);

}  // namespace kanwu
