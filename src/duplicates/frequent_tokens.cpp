#include "duplicates/frequent_tokens.h"

#include <algorithm>
#include <bit>

namespace kanwu {

FrequentTokens::FrequentTokens(std::span<const std::vector<TokenHolder>> holders) {
    std::vector<Place> tokens;
    for (const std::vector<TokenHolder>& some : holders) {
        for (const TokenHolder& holder : some) {
            const auto at = static_cast<std::uint32_t>(entries_.size());
            if (&holder == some.data() || holder.token != tokens.back().token) tokens.push_back({holder.token, at, at});
            entries_.push_back(prefix_entry(holder));
            ++tokens.back().end;
        }
    }
    places_.resize(std::bit_ceil(2 * tokens.size() + 1));
    mask_ = places_.size() - 1;
    for (const Place& place : tokens) {
        std::sort(entries_.begin() + place.begin, entries_.begin() + place.end);
        std::size_t at = place.token & mask_;
        while (places_[at].end != 0) at = (at + 1) & mask_;
        places_[at] = place;
    }
}

}  // namespace kanwu
