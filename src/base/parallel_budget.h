// A parallel loop that spends one budget as the sequential loop would.
#pragma once

#include <cstddef>
#include <functional>

#include "base/work_budget.h"

namespace kanwu {

// As if body(i, thread, budget) were called for i = 0, 1, ... in turn until one throws BudgetSpent: the same is spent and
// the same i ends the loop for any number of threads. Returns that i, or `count`.
// Each body is given all that is left and counts for itself; what they spent is added up in their order, and the first
// that no longer fits is called again with what is left. So a body may be called twice, and bodies behind the returned i
// may have run: what they wrote does not count. It starts by taking back what it wrote before.
std::size_t parallel_within(WorkBudget& budget, std::size_t count, unsigned threads,
                            const std::function<void(std::size_t i, unsigned thread, WorkBudget& budget)>& body);

}  // namespace kanwu
