// What one statement has of another, clause by clause: what nobody says who did not take it over.
#pragma once

#include <cstddef>
#include <cstdint>

#include "checks/check.h"

namespace kanwu {

// Clauses in the shared runs of a copy that are whole at both places. Weights in thirds.
struct TakenClauses {
    std::size_t count = 0;           // but for those that prove nothing
    std::uint64_t weight = 0;        // of these
    std::uint64_t own_weight = 0;    // of those among them that hold no number or date: facts may be known to both
    std::uint64_t stock_weight = 0;  // of those that everybody says (lexicon: `stock_words`)
};

// But for those on the newsroom's list. What everybody says, what stands in a quotation that both have (repeated-quotation tells
// it), and what a sentence cites behind the name of a work (按照《…条例》，禁止……) proves nothing. O(n) in code points.
TakenClauses taken_clauses(const Copy& copy, const CheckInput& input);

}  // namespace kanwu
