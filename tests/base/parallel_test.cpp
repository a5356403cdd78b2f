#include "base/parallel.h"

#include <atomic>
#include <numeric>
#include <stdexcept>
#include <string>

#include "support/catch.h"

using namespace kanwu;

TEST_CASE("every index is visited once, with any number of threads", "[parallel]") {
    for (const unsigned threads : {0U, 1U, 2U, 7U}) {
        std::vector<int> visits(1000);
        parallel_for(visits.size(), threads, [&](std::size_t i) { ++visits[i]; });
        CHECK(visits == std::vector<int>(1000, 1));
    }
}

TEST_CASE("nothing to do is nothing done", "[parallel]") {
    parallel_for(0, 4, [](std::size_t) { FAIL("called"); });
}

TEST_CASE("more threads than items is no harm", "[parallel]") {
    std::atomic<int> calls{0};
    parallel_for(2, 64, [&](std::size_t) { ++calls; });
    CHECK(calls == 2);
}

TEST_CASE("the exception of the smallest index is the one that comes out, after all have run", "[parallel]") {
    for (const unsigned threads : {1U, 4U}) {
        std::atomic<int> calls{0};
        std::string message;
        try {
            parallel_for(100, threads, [&](std::size_t i) {
                ++calls;
                if (i % 10 == 3) throw std::runtime_error(std::to_string(i));
            });
        } catch (const std::runtime_error& error) {
            message = error.what();
        }
        CHECK(message == "3");
        CHECK(calls == 100);
    }
}

TEST_CASE("results stand in the order of the items", "[parallel]") {
    std::vector<int> items(257);
    std::iota(items.begin(), items.end(), 0);
    const auto doubled = parallel_map(items, 3, [](const int& item) { return 2 * item; });
    REQUIRE(doubled.size() == items.size());
    for (std::size_t i = 0; i < items.size(); ++i) CHECK(doubled[i] == 2 * items[i]);
}
