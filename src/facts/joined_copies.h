// A paragraph that is several others put together: one that was pasted a second time in pieces, or pieces that were
// merged.
#pragma once

#include <cstdint>
#include <vector>

#include "duplicates/copies.h"
#include "facts/prior.h"

namespace kanwu {

// Two to four body paragraphs of a draft that follow each other at once and whose N, one after the other, are the N of
// another body paragraph of weight >= `least_weight` (thirds): the first one of their own draft, else of the run. By `first`,
// a paragraph being part of one at most. Exact and complete but where two different paragraphs have one hash of 64 bits, of
// which the first is seen. O(n log n) in paragraphs, linear in code points. The same for
// any number of threads.
std::vector<JoinedCopy> joined_copies(const Prior& prior, std::uint64_t least_weight, unsigned threads = 1);

}  // namespace kanwu
