// Which of many texts a text was made from: the best, not the earliest.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace kanwu {

// A source that may be that of a text.
struct SourceCandidate {
    std::uint32_t source = 0;
    std::uint64_t shared = 0;  // characters in shared runs of weight >= kRewrittenTileWeight
};

// Finds candidates by grams of three Han characters or six letters, each of which counts for as much as it is rare among
// the sources (inverse document frequency; Spärck Jones 1972), and verifies the best by their shared runs.
class SourceIndex {
public:
    // Views outlive the index. O(n log n) in code points.
    explicit SourceIndex(std::span<const std::u32string_view> sources);

    // At most eight candidates, the one that shares most first; of equals the earlier. Linear in the text and in
    // the postings of its grams, of which one that more than kMostPostings sources have counts for nothing.
    std::vector<SourceCandidate> candidates(std::u32string_view text) const;

    static constexpr std::size_t kMostPostings = 2'000;

private:
    struct Posting {
        std::uint64_t gram;
        std::uint32_t source;
        auto operator<=>(const Posting&) const = default;
    };
    std::span<const std::u32string_view> sources_;
    std::vector<Posting> postings_;
};

}  // namespace kanwu
