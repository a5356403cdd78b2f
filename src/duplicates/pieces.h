// Pieces: a few clauses, whole at both places, that are too short to be a passage and yet were taken over.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/work_budget.h"
#include "text/normal_form.h"

namespace kanwu {

// A run of whole clauses of this weight that is the shortest from where it begins, or to where it ends, is a piece: what two
// texts share in a row is covered by pieces that they share.
inline constexpr std::uint64_t kPieceWeight = 15 * kWeightUnit;
// Lighter pieces together are no sign of anything, see bench/RESULTS.md.
inline constexpr std::uint64_t kLeastPieces = 24 * kWeightUnit;
// What more texts than these say is a set phrase of theirs, and no piece.
inline constexpr std::size_t kMostPieceTexts = 3;

// A text with its clauses.
struct ClausedText {
    std::u32string_view normal;       // N
    std::vector<std::uint32_t> ends;  // of the clauses, in code points of N: rising, the last is its size
};

// A text, and an earlier one that shares pieces with it. By `later`, then `earlier`.
struct SharedPieces {
    std::uint32_t earlier = 0, later = 0;  // numbers of texts
    std::uint64_t weight = 0;              // of what all of the pieces cover in `later`, in thirds
    friend bool operator==(const SharedPieces&, const SharedPieces&) = default;
};

// Every pair of texts that shares pieces of kLeastPieces or more: strings of code points that are a piece of each of the two,
// and of no more than kMostPieceTexts texts. Exact: pieces are compared, not their hashes. Linear in code points and in
// pairs, which are three a piece at most. Spends a unit a clause.
std::vector<SharedPieces> shared_pieces(std::span<const ClausedText> texts, WorkBudget& budget);

}  // namespace kanwu
