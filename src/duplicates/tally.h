// How often each hash occurs, about: one byte for each of many.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "base/prefetch.h"

namespace kanwu {

// Counts up to 255, in a table by the hash's upper bits (a count-min sketch of one row; Cormode, Muthukrishnan, 2005).
// A count is never too low: a hash whose count is 1 occurs once. It is too high where hashes share a place.
class Tally {
public:
    // For about so many hashes: one to two bytes each.
    explicit Tally(std::size_t hashes);

    void add(std::uint64_t hash) {
        std::uint8_t& count = counts_[place(hash)];
        if (count < 255) ++count;
    }
    std::uint8_t of(std::uint64_t hash) const { return counts_[place(hash)]; }
    void prefetch(std::uint64_t hash) const { kanwu::prefetch(&counts_[place(hash)]); }

    // Places are numbers below this; threads that add to different places do not meet.
    std::size_t places() const { return counts_.size(); }
    std::size_t place(std::uint64_t hash) const { return hash >> shift_; }

private:
    std::vector<std::uint8_t> counts_;
    unsigned shift_;
};

// Appends the hashes of a text to the vector.
using Hashes = std::function<void(std::u32string_view text, std::vector<std::uint64_t>& out)>;

// Of every hash of all texts, about one a code point. The same for any number of threads. O(n), and one place in memory a
// hash.
Tally tally_of(std::span<const std::u32string_view> texts, const Hashes& hashes, unsigned threads);

}  // namespace kanwu
