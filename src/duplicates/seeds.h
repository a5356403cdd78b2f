// Seeds: the grams by which a text finds others that are made of the same words.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/prefetch.h"
#include "duplicates/search_options.h"
#include "text/normal_form.h"

namespace kanwu {

// Three Han characters, or six letters: of 30 % random edits a third of such grams survives, and a ninth. (Of nine letters
// one in twenty-five: of ten English copies with every third letter changed half were lost.) In halves of a Han character.
inline constexpr std::uint64_t kSeedWeight = 6;
inline std::uint64_t seed_weight(char32_t c) { return weight(c) == kWeightUnit ? 2 : 1; }
// Grams that more texts have are set phrases; that one text alone has, mostly made by edits. Neither finds a source.
inline constexpr std::size_t kMostTextsOfASeed = 64;
inline constexpr std::size_t kMostSeeds = 32;

// The seeds of every searched text, and all texts that have them. Grams are told apart by 32 bits of their hash: a
// collision costs a comparison, never a wrong witness. O(n) in code points (radix sort); while it is made some ten bytes a
// gram, of many texts at most 64 million grams at once. The same for any number of threads.
class SeedIndex {
public:
    // Texts longer than `longest` have no grams. Of texts that are no witnesses none counts but the one at hand.
    SeedIndex(std::span<const std::u32string_view> texts, const std::vector<bool>& searched, std::size_t longest,
              unsigned threads = 1, std::uint32_t witnesses = kAllAreWitnesses);

    // The rarest grams of a text, by number; at most kMostSeeds.
    std::span<const std::uint32_t> seeds(std::uint32_t text) const {
        return {&seeds_[text * kMostSeeds], counts_[text]};
    }
    // The texts that have the gram, ascending.
    std::span<const std::uint32_t> texts(std::uint32_t gram) const {
        return {&members_[begins_[gram]], begins_[gram + 1] - begins_[gram]};
    }

    // Two steps towards the texts of a gram: their place, then the first of them.
    void prefetch_place(std::uint32_t gram) const { prefetch(&begins_[gram]); }
    void prefetch_texts(std::uint32_t gram) const { prefetch(&members_[begins_[gram]]); }

private:
    void add_shared(std::span<const std::u32string_view> texts, std::size_t longest, std::size_t round,
                    std::size_t rounds, unsigned threads);
    void choose(std::size_t texts, const std::vector<bool>& searched, unsigned threads);

    std::uint32_t witnesses_;
    std::vector<std::uint32_t> members_;    // texts, gram by gram
    std::vector<std::uint32_t> begins_{0};  // of each gram in members_, and the end
    std::vector<std::uint8_t> rarities_;    // of each gram: how many texts count
    std::vector<std::uint32_t> seeds_;      // grams, kMostSeeds places a text
    std::vector<std::uint8_t> counts_;      // of seeds, a text
};

}  // namespace kanwu
