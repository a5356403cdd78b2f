// Phrases that everybody uses: where they stand in a text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/normal_form.h"

namespace kanwu {

// Four Han characters, or twelve letters: what is shorter is a word, and stands everywhere.
inline constexpr std::uint64_t kLightestPhrase = 4 * kWeightUnit;

// All phrases of a list, sought at once (Aho, Corasick, Efficient string matching: an aid to bibliographic search, 1975).
class SetPhrases {
public:
    SetPhrases() = default;
    // Normal forms, none of them empty. Linear in their code points, some 60 bytes each.
    explicit SetPhrases(const std::vector<std::u32string>& phrases);

    bool empty() const { return children_.empty(); }

    // Which code points of the normal form belong to a phrase; empty where there is no phrase on the list at all.
    // Linear.
    std::vector<bool> cover(std::u32string_view normal) const;

    // The same for another form of the text: which of its code points stand where `normal` has one of a phrase. What N
    // leaves out, marks for one, belongs to none.
    std::vector<bool> cover(const NormalText& normal, const NormalText& form) const;

private:
    // A node is a prefix of some phrase; 0 is the empty one.
    struct Node {
        std::uint32_t fallback = 0;  // the longest proper suffix that is a node too
        std::uint32_t longest = 0;   // the longest phrase that ends here, in code points; 0 for none
    };
    std::uint32_t child(std::uint32_t node, char32_t c) const;  // 0 for none
    std::uint32_t step(std::uint32_t node, char32_t c) const;   // along fallbacks, down to the root

    std::vector<Node> nodes_;
    std::unordered_map<std::uint64_t, std::uint32_t> children_;  // by node << 32 | code point
};

inline const SetPhrases kNoSetPhrases;

}  // namespace kanwu
