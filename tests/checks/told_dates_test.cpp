#include "checks/told_dates.h"

#include "support/catch.h"

using namespace kanwu;

TEST_CASE("a sentence that opens with a date tells of that date", "[checks]") {
    const std::string date = "2026-11-24";
    CHECK(told_date("2025年，", date) == "2025");
    CHECK(told_date("账要清。去年3月初，", date) == "2025-03");
    CHECK(told_date("在今年5月12日，", date) == "2026-05");
    CHECK(told_date("十二月，", date) == "2025-12");
    CHECK(told_date("In January, ", date) == "2026-01");
    CHECK(told_date("It rained. On 5 December, ", date) == "2025-12");
    CHECK(told_date("In March 2024, ", date) == "2024-03");
    CHECK(told_date("Last year, ", date) == "2025");
}

TEST_CASE("what stands beside a date makes it the date of something else", "[checks]") {
    for (const char* lead : {"", "2025年财政收入增长，", "去年以来，", "3月的报表里，", "今年3月。",
                             "In the March report, ", "四月天，"}) {
        CAPTURE(lead);
        CHECK(told_date(lead, "2026-11-24").empty());
    }
}
