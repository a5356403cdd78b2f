// Paragraphs that say an earlier one again in other words: few runs are left, but most characters, in their order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/work_budget.h"
#include "duplicates/search_options.h"

namespace kanwu {

// Random edits of 30 % of the characters leave 0.71 (1st percentile), unrelated paragraphs are at most 0.25 alike.
inline constexpr double kRewrittenSimilarity = 0.6;
// Longer texts are no paragraphs of prose, and an alignment is quadratic: they take no part. 5,000² / 64 steps are 1 ms.
inline constexpr std::size_t kLongestRewritten = 5'000;

// Worded anew throughout, its clauses in another order: an alignment loses what moved, but many runs of weight >=
// kRewrittenTileWeight are left, in all more than half of the longer text. Of the news no two paragraphs are so
// (bench/RESULTS.md). Linear, as tile() is.
inline constexpr std::size_t kLeastRuns = 8;
inline constexpr double kLeastInRuns = 0.52;
bool is_worded_anew(std::u32string_view a, std::u32string_view b);

// witnesses[i] is a p < i with similarity(texts[p], texts[i]) >= threshold (similarity.h), else one that texts[i] words anew,
// or none: a witness is verified. Only texts[i] with `searched[i]` get one; every text can be one.
// The search is bounded, not exact: of each text the thirty-two rarest grams (three Han characters or six letters) that
// two to sixty-four texts have are its seeds; the eight earlier texts that have most of them are compared. The earliest
// that is similar is the witness, else the earliest that has a third of the seeds and is worded anew. (Shared q-grams as a
// filter: Ukkonen, Approximate string matching with q-grams and maximal matches, 1992; Sutinen, Tarhio 1995. The bag of
// characters as a bound: Bartolini, Ciaccia, Patella 2002.)
// Edits make grams that no other text has: they must not take the place of seeds, so only shared grams count.
// Linear in code points but for the alignments, eight a text at most, and two chains of runs. Spends one unit of the budget
// sixteen grams, one a posting read, one sixteen characters compared and one sixteen words of an alignment; once it is spent
// `complete` is false and the texts that were left have no witness. The same for any number of threads (parallel_budget.h).
struct RewrittenWitnesses {
    std::vector<std::optional<std::uint32_t>> witnesses;
    std::vector<std::optional<std::uint32_t>> passages;  // of texts without one: see reworded.h
    bool complete = true;
};
RewrittenWitnesses rewritten_join(std::span<const std::u32string_view> texts, const std::vector<bool>& searched,
                                  double threshold, const SearchOptions& options, WorkBudget& budget,
                                  std::uint32_t witnesses = kAllAreWitnesses);

}  // namespace kanwu
