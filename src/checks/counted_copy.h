// What of a copy counts: all but set phrases.
#pragma once

#include <cstdint>
#include <vector>

#include "duplicates/copies.h"
#include "facts/prior.h"

namespace kanwu {

// Which code points of a normal form do not count; empty: all do.
using Uncounted = std::vector<bool>;

// Weights in thirds, all of them of what counts.
struct CountedCopy {
    std::uint64_t earlier_weight = 0, later_weight = 0;   // of the paragraphs
    std::uint64_t shared_weight = 0, longest_weight = 0;  // of all runs, of the heaviest
    std::vector<std::uint64_t> run_weights;               // of each run
    std::uint64_t shared_characters = 0;
    double alike =
        0;  // Comparison::similarity (jaccard where that has none), as if both were without what does not count

    std::uint64_t longer_weight() const { return earlier_weight > later_weight ? earlier_weight : later_weight; }
    // Of the paragraph that it takes more of; 0 where nothing counts.
    double larger_share() const;
    double share_of_later() const;
};

// A shared code point counts if it does at both places. O(n) in code points.
CountedCopy count(const Copy& copy, const Prior& prior, const Uncounted& earlier, const Uncounted& later);

}  // namespace kanwu
