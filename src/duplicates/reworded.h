// A passage that was worded anew: what two texts have in common in one stretch of each, run by run.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "duplicates/shared_runs.h"
#include "text/normal_form.h"

namespace kanwu {

// Runs of weight >= kRewrittenTileWeight that follow each other in both texts, from the first to the last.
struct RewordedPassage {
    std::vector<SharedRun> runs;
    std::uint64_t weight = 0;  // of the runs, in thirds
};

// Of a passage that was gone over more than half is left, see bench/RESULTS.md. What is shorter is a set phrase.
inline constexpr std::uint64_t kRewordedWeight = 42 * kWeightUnit;
inline constexpr double kLeastOfAStretch = 0.6;

// The chain of runs that stands best for one passage: its weight less what stands between its runs in either text, half of it,
// is the greatest of all chains. None where it weighs less than kRewordedWeight, fills less than kLeastOfAStretch of the
// longer stretch, or holds a run of kRunWeight: that is a passage word for word. (Local alignment: Smith, Waterman, Identification of common molecular subsequences, 1981; by fragments:
// Abouelhoda, Ohlebusch, Chaining algorithms for multiple genome comparison, 2005.) O(|a| + |b| + runs²).
std::optional<RewordedPassage> reworded_passage(std::u32string_view a, std::u32string_view b);

}  // namespace kanwu
