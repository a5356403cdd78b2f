// From a token that many sets share to those sets.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/prefetch.h"
#include "duplicates/prefix.h"

namespace kanwu {

// A set with a token of its prefix: the largest set that may be near to it through the token (NearSizes::largest), its
// size, its number; packed so that numbers compare in this order, the largest reach first.
using PrefixEntry = std::uint64_t;
inline constexpr PrefixEntry prefix_entry(const TokenHolder& holder) {
    return (kMostPrefixSize - holder.reach) << 48 | PrefixEntry{holder.size} << 32 | holder.set;
}
inline constexpr std::uint64_t reach_of(PrefixEntry entry) { return kMostPrefixSize - (entry >> 48); }
inline constexpr std::uint64_t size_of(PrefixEntry entry) { return entry >> 32 & 0xFFFF; }
inline constexpr std::uint32_t set_of(PrefixEntry entry) { return static_cast<std::uint32_t>(entry); }

// Eight bytes a holder, and twenty-four to forty-eight a token. O(h log h) to make.
class FrequentTokens {
public:
    FrequentTokens() = default;
    // The holders of a token stand together.
    explicit FrequentTokens(std::span<const std::vector<TokenHolder>> holders);

    bool empty() const { return entries_.empty(); }

    // Ascending; none where the token is not frequent.
    std::span<const PrefixEntry> holders(std::uint32_t token) const {
        std::size_t at = token & mask_;
        while (places_[at].end != 0 && places_[at].token != token) at = (at + 1) & mask_;
        return {entries_.data() + places_[at].begin, places_[at].end - places_[at].begin};
    }
    void prefetch(std::uint32_t token) const { kanwu::prefetch(&places_[token & mask_]); }

private:
    // Of a token in entries_; free where `end` is 0.
    struct Place {
        std::uint32_t token = 0, begin = 0, end = 0;
    };
    std::vector<Place> places_{1};  // open addressing by the lowest bits
    std::size_t mask_ = 0;
    std::vector<PrefixEntry> entries_;
};

}  // namespace kanwu
