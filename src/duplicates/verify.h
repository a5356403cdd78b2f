// What two normal forms have in common, computed from them alone.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "duplicates/shared_runs.h"
#include "duplicates/winnow.h"

namespace kanwu {

// Shorter runs are chance or a set phrase; they do not count as taken over.
inline constexpr std::uint64_t kTileWeight = 10 * kWeightUnit;

// Between two texts that are known to be one, changed all over, shorter ones count too.
inline constexpr std::uint64_t kRewrittenTileWeight = 4 * kWeightUnit;

struct Comparison {
    double jaccard = 0;                // of the shingle sets
    std::optional<double> similarity;  // 1 - Levenshtein / longer; none where both are longer than 20,000 code points,
                                       // or where nobody asked for it
    std::vector<SharedRun> runs;       // disjoint, of weight >= `least`, by place in b; of equal texts the whole
    std::uint64_t shared_weight = 0;   // of all runs, in thirds
    friend bool operator==(const Comparison&, const Comparison&) = default;
};

// The similarity costs most: of a passage its runs say what there is to say.
enum class WantSimilarity : std::uint8_t { always, without_runs };

// Pure. O(|a| + |b|) but for the similarity, which is O(|a| · |b| / 64).
Comparison verify(std::u32string_view a, std::u32string_view b, std::uint64_t least = kTileWeight,
                  WantSimilarity similarity = WantSimilarity::always);

}  // namespace kanwu
