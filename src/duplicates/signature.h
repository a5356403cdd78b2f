// A few bits for each set, from which follows how many elements two sets differ in at least.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/prefetch.h"

namespace kanwu {

// Bit i of a signature is the parity of the number of elements whose hash falls on it. Where a bit of two signatures
// differs, an element is in one set alone; so sets differ in at least as many elements as their signatures in bits.
// Of unrelated sets nearly as many differ as can: a cache line tells them apart. (Sandes, Teodoro, Melo, Bitmap filter:
// speeding up exact set similarity joins with bitwise operations, Information Systems 2020.)
// Three to six bits a code point, at most 8 KB a text.
class Signatures {
public:
    explicit Signatures(std::span<const std::u32string_view> texts);

    // Every element of the set once. Sets may be signed by different threads.
    void add(std::uint32_t set, std::uint64_t element) {
        Place& place = places_[set];
        const std::uint64_t bit = element & place.mask;
        words_[place.begin + bit / 64] ^= std::uint64_t{1} << bit % 64;
        ++place.size;
    }
    // How many elements were added.
    std::size_t size(std::uint32_t set) const { return places_[set].size; }

    // At most |a △ b|. O(bits / 64).
    std::size_t least_difference(std::uint32_t a, std::uint32_t b) const;
    // Two steps towards a signature: its place, then its bits.
    void prefetch_place(std::uint32_t set) const { prefetch(&places_[set]); }
    void prefetch_bits(std::uint32_t set) const { prefetch(&words_[places_[set].begin]); }

private:
    struct Place {
        std::uint32_t begin;  // in words_
        std::uint32_t mask;   // bits - 1; bits are a power of two
        std::uint32_t size;
    };
    std::vector<Place> places_;
    std::vector<std::uint64_t> words_;
};

}  // namespace kanwu
