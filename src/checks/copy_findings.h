// From the copies of a run to the findings of one copy rule.
#pragma once

#include <optional>
#include <vector>

#include "checks/check.h"
#include "checks/copy_verdict.h"
#include "checks/counted_copy.h"

namespace kanwu {

struct JudgedCopy {
    const Copy* copy = nullptr;
    CopyVerdict verdict;
    CountedCopy counted;           // without the newsroom's set phrases
    Level level = Level::warning;  // how loud it is told
};

// How a rule tells copies: which of those that are its to tell, how loud, and one of them in full.
struct CopyTeller {
    CopyRule rule = CopyRule::repeated_paragraph;
    // None: not wanted. Asked once for each copy (its `level` is the answer), and once more without its formulas.
    std::optional<Level> (*level)(const JudgedCopy& judged, const CheckInput& input) = nullptr;
    Finding (*tell)(const JudgedCopy& judged, const CheckInput& input) = nullptr;
    // Exact copies whose paragraphs follow each other at both places, kLeastBlock or more of them: pasted in one go. Null:
    // the rule tells each by itself.
    Finding (*tell_block)(const std::vector<JudgedCopy>& block, const CheckInput& input) = nullptr;
};
inline constexpr std::size_t kLeastBlock = 3;

// A copy of a paragraph and one of its parts, where all parts are known (Copies::joined), is nobody's here.
// One finding for each block, and for each other wanted copy that is wanted without its formulas too; for all others one for each formula, at the
// first of them, with twenty of its places and how many there are. Between paragraphs of one draft formulas
// are those of the draft alone: what the other drafts of the run say changes no verdict inside it, but for the count.
// Spends a unit of the budget a copy and one a sixteen shared characters.
std::vector<Finding> copy_findings(const CopyTeller& teller, const CheckInput& input, WorkBudget& budget);

}  // namespace kanwu
