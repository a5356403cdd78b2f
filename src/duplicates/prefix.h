// What of each set two near sets must have in common: its rarest shingles.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "duplicates/blocks.h"
#include "duplicates/search_options.h"
#include "duplicates/signature.h"

namespace kanwu {

// The sizes at which two sets can have a Jaccard similarity of a threshold. Both are near only if they have
// threshold / (1 + threshold) · (a + b) shingles in common.
class NearSizes {
public:
    explicit NearSizes(double threshold) : threshold_(threshold) {}

    double threshold() const { return threshold_; }
    // The smallest set that may be near to one of `size`.
    std::size_t smallest(std::size_t size) const;
    // The largest one, where the first shingle in common has `position` rarer ones before it in the set of `size`: what
    // is left of it, size - position, must hold all that is needed. 0 for none.
    std::size_t largest(std::size_t size, std::size_t position) const;
    // How many of the rarest shingles of a set can be the first one in common.
    std::size_t prefix_length(std::size_t size) const;
    // How many elements two near sets differ in at most.
    std::size_t most_different(std::size_t a, std::size_t b) const;

private:
    double threshold_;
};

// The prefixes of a block of sets. A token is 32 bits of a shingle's hash: a collision costs a comparison.
struct Prefixes {
    Block sets;
    std::vector<std::uint32_t> alone;  // shingles of each set that no other has: they come first and match nothing
    std::vector<std::uint32_t> ends;   // of its tokens: the rest of its prefix, the rarest first
    std::vector<std::uint32_t> tokens;

    std::span<const std::uint32_t> tokens_of(std::uint32_t set) const {
        const std::uint32_t i = set - sets.begin;
        const std::uint32_t begin = i == 0 ? 0 : ends[i - 1];
        return {tokens.data() + begin, ends[i] - begin};
    }
    std::uint32_t alone_of(std::uint32_t set) const { return alone[set - sets.begin]; }
};

// Sizes from 65,535 on count as that: filters on such let pass, never drop.
inline constexpr std::uint64_t kMostPrefixSize = 0xFFFF;
inline constexpr std::uint16_t packed_size(std::size_t size) {
    return static_cast<std::uint16_t>(size < kMostPrefixSize ? size : kMostPrefixSize);
}

// A set that holds a token in its prefix; of sizes packed: the largest set that may be near to it through the token
// (NearSizes::largest), and its own.
struct TokenHolder {
    std::uint32_t token, set;
    std::uint16_t reach, size;
};

// By their signatures.
bool may_be_near(std::uint32_t a, std::uint32_t b, const Signatures& signatures, const NearSizes& sizes);

// Of the shingles of every text; signs each set. The order of shingles is that of their frequency in all texts (as the
// tally counts it; up to 255), then of 56 bits of their hashes: one order for all sets, which decides about speed alone.
// O(n); two bytes a code point, and four a token.
std::vector<Prefixes> make_prefixes(std::span<const std::u32string_view> texts, const NearSizes& sizes,
                                    Signatures& signatures, const SearchOptions& options);

}  // namespace kanwu
