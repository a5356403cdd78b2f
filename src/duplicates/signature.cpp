#include "duplicates/signature.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "base/bits.h"

namespace kanwu {
namespace {

constexpr std::size_t kFewestBits = 64;
constexpr std::size_t kMostBits = 1 << 16;

}  // namespace

Signatures::Signatures(std::span<const std::u32string_view> texts) {
    places_.reserve(texts.size());
    std::size_t words = 0;
    for (const auto text : texts) {
        const std::size_t bits = std::clamp(std::bit_ceil(3 * text.size()), kFewestBits, kMostBits);
        places_.push_back({static_cast<std::uint32_t>(words), static_cast<std::uint32_t>(bits - 1), 0});
        words += bits / 64;
    }
    words_.resize(words);
}

std::size_t Signatures::least_difference(std::uint32_t a, std::uint32_t b) const {
    if (places_[a].mask > places_[b].mask) std::swap(a, b);
    const std::uint64_t* const small = &words_[places_[a].begin];
    const std::uint64_t* const large = &words_[places_[b].begin];
    const std::size_t words = (places_[a].mask + std::size_t{1}) / 64;
    const std::size_t folds = (places_[b].mask + std::size_t{1}) / 64 / words;
    std::size_t sum = 0;
    for (std::size_t i = 0; i < words; ++i) {
        std::uint64_t folded = small[i];  // parities of places that fall together add up
        for (std::size_t k = 0; k < folds; ++k) folded ^= large[k * words + i];
        sum += count_bits(folded);
    }
    return sum;
}

}  // namespace kanwu
