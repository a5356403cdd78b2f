// From a token to the sets that hold it in their prefix.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/prefetch.h"
#include "duplicates/prefix.h"

namespace kanwu {

// A set with a token of its prefix: its size, the largest set that may be near to it through the token
// (NearSizes::largest), its number; packed so that numbers compare in this order. Sizes from 65,535 on count as that:
// filters on such let pass, never drop.
using PrefixEntry = std::uint64_t;
inline constexpr std::uint64_t kMostPrefixSize = 0xFFFF;
inline constexpr PrefixEntry prefix_entry(std::uint64_t size, std::uint64_t reach, std::uint32_t set) {
    const auto packed = [](std::uint64_t n) { return n < kMostPrefixSize ? n : kMostPrefixSize; };
    return packed(size) << 48 | packed(reach) << 32 | set;
}
inline constexpr std::uint64_t size_of(PrefixEntry entry) { return entry >> 48; }
inline constexpr std::uint64_t reach_of(PrefixEntry entry) { return entry >> 32 & 0xFFFF; }
inline constexpr std::uint32_t set_of(PrefixEntry entry) { return static_cast<std::uint32_t>(entry); }

// Tokens by some of their bits: what falls together costs a comparison. Eight bytes a token, and two to four more; O(n)
// but for the order within a bucket, O(b log b). Each thread fills a part of the buckets.
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
    template <class Fetch, class Visit>
    void for_each_token(std::uint64_t first, std::uint64_t last, Fetch fetch, Visit visit) const;

    const std::vector<Prefixes>& prefixes_;
    std::uint32_t mask_ = 0;
    std::vector<std::uint32_t> begins_;  // of each bucket, and the end
    std::vector<PrefixEntry> entries_;
};

}  // namespace kanwu
