// Sentences that stand in another order in two versions of a paragraph.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace kanwu {

// Code points [begin, end) of a text.
struct Extent {
    std::uint32_t begin = 0, end = 0;
    bool empty() const { return begin == end; }
    std::uint32_t size() const { return end - begin; }
    friend bool operator==(const Extent&, const Extent&) = default;
};

// A sentence, or some in a row, in both texts.
struct Twin {
    Extent a, b;
};

// Sentences of two marked forms that stand in both, once in each, word for word or alike by kAlikeSentences, and not in one
// order: those that are not part of the longest sequence in one order, of equals the heaviest, for an editor who moves a
// long sentence over two short ones moved one. Neighbours that moved together are one. By their place in `b`.
// O(n² · sentence length) in sentences; of more than kMostSentences only those that are the same word for word.
std::vector<Twin> moved_sentences(std::u32string_view a, std::u32string_view b);

// Whether words that are gone at one place are those that are new at another: long enough, and alike.
bool is_moved(std::u32string_view gone, std::u32string_view put_in);

inline constexpr double kAlikeSentences = 0.6;
inline constexpr std::size_t kMostSentences = 100;

}  // namespace kanwu
