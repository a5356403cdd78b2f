// A set of hashes that is filled, asked and emptied often.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace kanwu {

// Open addressing by the lowest bits; 0 and 1 count as one hash.
class HashSet {
public:
    // Empties it; makes room for `most` hashes.
    void clear(std::size_t most) {
        const std::size_t places = std::bit_ceil(2 * most + 2);
        places_.assign(places, 0);
        mask_ = places - 1;
    }
    // Whether it is new.
    bool add(std::uint64_t hash) {
        std::uint64_t& place = find(hash);
        if (place != 0) return false;
        place = stored(hash);
        return true;
    }
    bool contains(std::uint64_t hash) { return find(hash) != 0; }

private:
    static std::uint64_t stored(std::uint64_t hash) { return hash == 0 ? 1 : hash; }
    std::uint64_t& find(std::uint64_t hash) {
        hash = stored(hash);
        std::size_t at = hash & mask_;
        while (places_[at] != 0 && places_[at] != hash) at = (at + 1) & mask_;
        return places_[at];
    }

    std::vector<std::uint64_t> places_{0, 0};  // 0: free
    std::size_t mask_ = 1;
};

}  // namespace kanwu
