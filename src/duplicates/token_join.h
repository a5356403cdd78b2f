// The join of sets through the tokens that few of them hold.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "duplicates/frequent_tokens.h"
#include "duplicates/prefix.h"
#include "duplicates/signature.h"

namespace kanwu {

struct TokenWitnesses {
    // Of each set the first that is near to it, verified, among those that share a token with it which few sets hold; or
    // kNoSet.
    std::vector<std::uint32_t> witnesses;
    // The other tokens: what many sets hold must be searched set by set, with a look at what is found.
    FrequentTokens frequent;
};
inline constexpr std::uint32_t kNoSet = 0xFFFFFFFF;

// A radix join (Shatdal, Kant, Naughton, Cache conscious algorithms for relational query processing, VLDB 1994; Manegold,
// Boncz, Kersten, Optimizing main-memory join on modern hardware, TKDE 2002): tokens are laid into partitions that fit the
// cache, and the holders of a token meet there. An index that is looked up at random costs a miss a token, three times as
// much in all. Pairs pass by size and position of the token in both sets, then by signature; few are left to verify.
// O(t) for t tokens, since few is a constant, beside what is verified; twelve bytes for each of sixteen million tokens at
// once. The same for any number of threads.
TokenWitnesses join_tokens(std::span<const std::u32string_view> texts, const std::vector<Prefixes>& prefixes,
                           const Signatures& signatures, const NearSizes& sizes, unsigned threads,
                           std::uint32_t witnesses = kAllAreWitnesses);

}  // namespace kanwu
