// The exact set-similarity join: which earlier text is near to each.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/work_budget.h"
#include "duplicates/search_options.h"

namespace kanwu {

// witnesses[i] is the smallest p < i with jaccard(texts[p], texts[i]) >= threshold (shingle.h), or none; a witness is
// verified on the whole sets. Prefix, length and position filters (Chaudhuri, Ganti, Kaushik 2006; Bayardo, Ma, Srikant
// 2007; Xiao et al., PPJoin, WWW 2008) and signatures (signature.h). Rare shingles are joined where they lie
// (token_join.h); what many sets share is looked up set by set, and what a filter drops there it drops by the run: neither
// a phrase that all texts share nor texts that are all alike make it quadratic in practice.
// Sets are not kept: they are made anew for the few pairs that pass the filters. Some six bytes a code point at most.
// Spends a unit of the budget a shingle joined or looked up; and where many sets share it one a sixteen postings read,
// one a signature compared and one a sixteen shingles merged. Once it is spent, `complete` is false and the texts that were
// left have no witness. The same for any number of threads (parallel_budget.h). Stages: tally, prefixes, tokens, search.
struct NearWitnesses {
    std::vector<std::optional<std::uint32_t>> witnesses;
    bool complete = true;
};
NearWitnesses near_join(std::span<const std::u32string_view> texts, double threshold, const SearchOptions& options,
                        WorkBudget& budget, std::uint32_t witnesses = kAllAreWitnesses);

}  // namespace kanwu
