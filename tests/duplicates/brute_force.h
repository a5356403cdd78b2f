// The contract of duplicates/copies.h as a program: every pair compared, by definition and without any index. The oracle
// beside the engine.
#pragma once

#include <string>
#include <vector>

#include "duplicates/copies.h"
#include "duplicates/pieces.h"

namespace kanwu::test {

// A shared run found by dynamic programming: the largest weight of a common substring, in thirds. O(|a| · |b|).
std::uint64_t longest_shared_weight(std::u32string_view a, std::u32string_view b);

// Jaccard of the sets of shingle strings, not of their hashes.
double jaccard_by_definition(std::u32string_view a, std::u32string_view b);

// Levenshtein by the full table.
std::size_t edit_distance_by_definition(std::u32string_view a, std::u32string_view b);

// The strongest relation of each later paragraph and its earliest witness.
struct Expected {
    std::size_t earlier, later;
    CopyRelation relation;
    friend bool operator==(const Expected&, const Expected&) = default;
};
std::vector<Expected> every_pair_compared(const std::vector<std::u32string>& texts);

// The contract of duplicates/pieces.h: the pieces of every pair of texts compared as strings.
std::vector<SharedPieces> every_pair_of_pieces(const std::vector<ClausedText>& texts);

// A clause ends behind each code point that `ends` is true of, and at the end of the text.
template <class Ends>
ClausedText claused(std::u32string_view text, Ends ends) {
    ClausedText out{text, {}};
    for (std::uint32_t i = 0; i < text.size(); ++i)
        if (ends(text[i]) || i + 1 == text.size()) out.ends.push_back(i + 1);
    return out;
}

}  // namespace kanwu::test
