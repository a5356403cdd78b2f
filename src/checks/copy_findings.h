// From the copies of a run to the findings of one copy rule.
#pragma once

#include <vector>

#include "checks/check.h"
#include "checks/copy_verdict.h"

namespace kanwu {

struct JudgedCopy {
    const Copy* copy = nullptr;
    CopyVerdict verdict;
};

// How a rule tells copies: which of those that are its to tell, and one of them in full.
struct CopyTeller {
    CopyRule rule = CopyRule::repeated_paragraph;
    bool (*wanted)(const JudgedCopy& judged, const CheckInput& input) = nullptr;
    Finding (*tell)(const JudgedCopy& judged, const CheckInput& input) = nullptr;
};

// One finding for each later copy in a group of connected paragraphs; above five copies one for the group, at the first
// later copy, with twenty of its places and how many there are. Spends a unit of the budget a copy.
std::vector<Finding> copy_findings(const CopyTeller& teller, const CheckInput& input, WorkBudget& budget);

}  // namespace kanwu
