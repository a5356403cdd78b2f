// Checks, each by itself: what one does never touches another's findings.
#pragma once

#include <cstdint>
#include <vector>

#include "checks/check.h"
#include "findings/notification.h"

namespace kanwu {

struct Checked {
    std::vector<Finding> findings;
    std::vector<Notification> notifications;
};

// A notification that is there already is not told again.
void append(Checked& to, Checked more);

// Work that one check may spend on one run; a hundred million comparisons are a second or so.
inline constexpr std::uint64_t kCheckBudget = 100'000'000;

// Whether the check that the rule names sees one draft by itself: whatever else is in the run changes nothing.
// Precondition: `checks` has that name.
bool is_of_one_draft(const std::vector<Check>& checks, const Rule& rule);

// Runs the check that `input.rule` names. A document check sees every draft of the run in turn. If it throws or spends
// its budget, there are no findings but a notification of level error. Precondition: `checks` has that name.
Checked run_check(const std::vector<Check>& checks, const CheckInput& input, std::uint64_t budget = kCheckBudget);

}  // namespace kanwu
