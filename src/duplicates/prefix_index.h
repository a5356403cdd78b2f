// From a token to the sets that hold it in their prefix.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/prefetch.h"
#include "duplicates/prefix.h"

namespace kanwu {

// A set with a token of its prefix: the largest set that may be near to it through the token (NearSizes::largest), its
// size, its number; packed so that numbers compare in this order, the largest reach first. Sizes from 65,535 on count as
// that: filters on such let pass, never drop. What reaches a set of some size is itself no smaller than what is near to it.
using PrefixEntry = std::uint64_t;
inline constexpr std::uint64_t kMostPrefixSize = 0xFFFF;
inline constexpr std::uint64_t packed_size(std::uint64_t size) {
    return size < kMostPrefixSize ? size : kMostPrefixSize;
}
inline constexpr PrefixEntry prefix_entry(std::uint64_t reach, std::uint64_t size, std::uint32_t set) {
    return (kMostPrefixSize - packed_size(reach)) << 48 | packed_size(size) << 32 | set;
}
inline constexpr std::uint64_t reach_of(PrefixEntry entry) { return kMostPrefixSize - (entry >> 48); }
inline constexpr std::uint64_t size_of(PrefixEntry entry) { return entry >> 32 & 0xFFFF; }
inline constexpr std::uint32_t set_of(PrefixEntry entry) { return static_cast<std::uint32_t>(entry); }

// Tokens by some of their bits: what falls together costs a comparison. Eight bytes a token and two to four for its bucket;
// twelve more for up to sixteen million tokens while it is made. O(n) but for the order within a bucket, O(b log b). The
// same for any number of threads.
class PrefixIndex {
public:
    PrefixIndex(const std::vector<Prefixes>& prefixes, const Signatures& signatures, const NearSizes& sizes,
                unsigned threads);

    // Ascending; holds at least every set with that token that is not alone with it.
    std::span<const PrefixEntry> bucket(std::uint32_t token) const {
        const std::size_t at = token & mask_;
        return {entries_.data() + begins_[at], begins_[at + 1] - begins_[at]};
    }

    // Two steps towards a bucket: its place, then what is in it.
    void prefetch_place(std::uint32_t token) const { kanwu::prefetch(&begins_[token & mask_]); }
    void prefetch_bucket(std::uint32_t token) const { kanwu::prefetch(entries_.data() + begins_[token & mask_]); }

private:
    void add_range(std::size_t first, std::size_t last, const std::vector<Prefixes>& prefixes,
                   const Signatures& signatures, const NearSizes& sizes, unsigned threads);

    std::uint32_t mask_ = 0;
    std::vector<std::uint32_t> begins_;  // of each bucket, and the end
    std::vector<PrefixEntry> entries_;
};

}  // namespace kanwu
