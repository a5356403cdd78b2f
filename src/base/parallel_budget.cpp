#include "base/parallel_budget.h"

#include <atomic>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/parallel.h"

namespace kanwu {

std::size_t parallel_within(WorkBudget& budget, std::size_t count, unsigned threads,
                            const std::function<void(std::size_t i, unsigned thread, WorkBudget& budget)>& body) {
    const std::uint64_t limit = budget.left();
    std::vector<std::optional<std::uint64_t>> spent(count);  // by those that fitted
    std::atomic<bool> over = false;  // no later body can fit: spares their work, decides nothing
    std::atomic<std::uint64_t> total = 0;
    parallel_for_threads(count, threads, [&](std::size_t i, unsigned thread) {
        if (over) return;
        WorkBudget own(limit);
        try {
            body(i, thread, own);
            spent[i] = limit - own.left();
            if ((total += *spent[i]) > limit) over = true;
        } catch (const BudgetSpent&) {
            over = true;
        }
    });
    for (std::size_t i = 0; i < count; ++i) {
        if (spent[i] && *spent[i] <= budget.left()) {
            budget.spend(*spent[i]);
            continue;
        }
        try {
            body(i, 0, budget);
        } catch (const BudgetSpent&) {
            return i;
        }
    }
    return count;
}

}  // namespace kanwu
