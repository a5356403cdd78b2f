#include "base/work_budget.h"

#include "support/catch.h"

using namespace kanwu;

TEST_CASE("work that fits is taken from what is left", "[budget]") {
    WorkBudget budget(10);
    budget.spend(4);
    CHECK(budget.left() == 6);
    CHECK(budget.try_spend(6));
    CHECK(budget.left() == 0);
    CHECK(budget.try_spend(0));
}

TEST_CASE("work that does not fit spends all that was left", "[budget]") {
    WorkBudget budget(10);
    CHECK_FALSE(budget.try_spend(11));
    CHECK(budget.left() == 0);
    CHECK_FALSE(budget.try_spend(1));
}

TEST_CASE("spending too much throws", "[budget]") {
    WorkBudget budget(1);
    CHECK_THROWS_AS(budget.spend(2), BudgetSpent);
}
