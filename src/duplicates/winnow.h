// Winnowing (Schleimer, Wilkerson, Aiken: Local algorithms for document fingerprinting, SIGMOD 2003), on weights.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/normal_form.h"

namespace kanwu {

// A shared run of this weight always shares a fingerprint: forty Han characters.
inline constexpr std::uint64_t kRunWeight = 40 * kWeightUnit;
// The weight of the grams that are hashed; half of a run keeps one fingerprint for about ten characters.
inline constexpr std::uint64_t kGramWeight = 20 * kWeightUnit;

struct Fingerprint {
    std::uint64_t hash = 0;      // of the gram (RollingHash)
    std::uint32_t position = 0;  // of its first code point in N
    friend bool operator==(const Fingerprint&, const Fingerprint&) = default;
};

// Of every shortest window of weight >= kRunWeight the gram with the smallest hash, the rightmost of equals; by position.
// Guarantee: two texts that share a run of weight >= kRunWeight have a fingerprint of that run in common, since window
// and grams are content. Linear but for adversarial text, where it is at worst twenty times that.
std::vector<Fingerprint> winnow(std::u32string_view normal);

}  // namespace kanwu
