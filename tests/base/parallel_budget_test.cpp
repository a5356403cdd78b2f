#include "base/parallel_budget.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "support/catch.h"

using namespace kanwu;

namespace {

struct Ended {
    std::size_t at;
    std::uint64_t left;
    friend bool operator==(const Ended&, const Ended&) = default;
};

// Body i spends i % 7 units one by one, and writes down how many it could.
Ended run(std::uint64_t limit, std::size_t count, unsigned threads, std::vector<unsigned>& written) {
    written.assign(count, 0);
    WorkBudget budget(limit);
    const std::size_t at = parallel_within(budget, count, threads, [&](std::size_t i, unsigned, WorkBudget& own) {
        written[i] = 0;
        for (std::size_t k = 0; k < i % 7; ++k) {
            own.spend(1);
            ++written[i];
        }
    });
    return {at, budget.left()};
}

}  // namespace

TEST_CASE("a shared budget ends at the same place for any number of threads", "[parallel-budget]") {
    for (const std::uint64_t limit : {0U, 1U, 20U, 21U, 22U, 150U, 1000U}) {
        std::vector<unsigned> alone;
        const Ended expected = run(limit, 60, 1, alone);
        for (const unsigned threads : {2U, 5U}) {
            std::vector<unsigned> together;
            CHECK(run(limit, 60, threads, together) == expected);
            const std::size_t counted = std::min<std::size_t>(expected.at + 1, 60);
            CHECK(std::vector(alone.begin(), alone.begin() + static_cast<std::ptrdiff_t>(counted)) ==
                  std::vector(together.begin(), together.begin() + static_cast<std::ptrdiff_t>(counted)));
        }
    }
}

TEST_CASE("a budget that suffices is spent as the bodies spend it", "[parallel-budget]") {
    std::vector<unsigned> written;
    CHECK(run(1000, 60, 3, written) == Ended{60, 1000 - (8 * 21 + 0 + 1 + 2 + 3)});
    CHECK(run(0, 1, 3, written) == Ended{1, 0});
    CHECK(run(21, 8, 3, written) == Ended{8, 0});
    CHECK(run(20, 8, 3, written).at == 6);
}
