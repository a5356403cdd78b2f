// A limit on counted work, so that a stage that meets hostile input stops at the same place on every machine.
#pragma once

#include <cstdint>
#include <exception>

namespace kanwu {

// Thrown by WorkBudget::spend; the pipeline turns it into a notification and drops the findings of that check alone.
struct BudgetSpent : std::exception {
    const char* what() const noexcept override { return "the work budget is spent"; }
};

// Counts units of work that the spender defines (comparisons, code points); never seconds.
class WorkBudget {
public:
    explicit WorkBudget(std::uint64_t limit) : left_(limit) {}

    // True while the work fits; what does not fit spends all that was left.
    bool try_spend(std::uint64_t units) {
        const bool fits = units <= left_;
        left_ = fits ? left_ - units : 0;
        return fits;
    }

    void spend(std::uint64_t units) {
        if (!try_spend(units)) throw BudgetSpent{};
    }

    std::uint64_t left() const { return left_; }

private:
    std::uint64_t left_;
};

}  // namespace kanwu
