#include "facts/fact_value.h"

#include <utility>

#include "support/catch.h"
#include "text/utf8.h"

using namespace kanwu;

namespace {

std::string value(SlotKind kind, const std::string& words) { return to_utf8(fact_value(kind, to_utf32(words))); }
std::string number(const std::string& words) { return value(SlotKind::number, words); }
std::string date(const std::string& words) { return value(SlotKind::date, words); }

}  // namespace

TEST_CASE("a number is one number in digits, in Han numerals and with units", "[fact-value]") {
    const std::pair<const char*, const char*> same[] = {{"三百", "300"},
                                                        {"3百", "300"},
                                                        {"1,200", "一千二百"},
                                                        {"1200万", "一千二百万"},
                                                        {"1.5亿", "150000000"},
                                                        {"6.20", "6.2"},
                                                        {"百分之六点二", "6.2%"},
                                                        {"两", "2"},
                                                        {"十一", "11"},
                                                        {"二十", "20"},
                                                        {"第十四", "第14"},
                                                        {"一百零五", "105"},
                                                        {"万", "10000"},
                                                        {"3万亿", "三万亿"},
                                                        {"007", "7"},
                                                        {"0", "零"},
                                                        {"five", "5"},
                                                        {"三点五亿", "350000000"}};
    for (const auto& [a, b] : same) {
        CAPTURE(a, b);
        CHECK(number(a) == number(b));
    }
}

TEST_CASE("other numbers stay other numbers", "[fact-value]") {
    const std::pair<const char*, const char*> other[] = {{"320", "350"}, {"3万", "3亿"},  {"1.5", "15"},
                                                         {"5%", "5"},    {"第3", "3"},    {"3:2", "2:3"},
                                                         {"十", "百"},   {"5-10", "510"}, {"two", "three"}};
    for (const auto& [a, b] : other) {
        CAPTURE(a, b);
        CHECK(number(a) != number(b));
    }
    CHECK(number("3:2") == "3:2");
    CHECK(number("1.2.3") == "1.2.3");
}

TEST_CASE("a date is one date in digits, in Han numerals and with dashes", "[fact-value]") {
    CHECK(date("昨日") == date("昨天"));
    CHECK(date("三月九日") == date("3月9日"));
    CHECK(date("3月9号") == date("03月09日"));
    CHECK(date("二〇二六年三月九日") == date("2026-03-09"));
    CHECK(date("2026/3") == date("2026年3月"));
    CHECK(date("今天") != date("昨天"));
    CHECK(date("3月9日") != date("3月19日"));
    CHECK(date("周六") != date("周日"));
    CHECK(date("15:30") != date("15:20"));
}

TEST_CASE("what is no number is as it is", "[fact-value]") {
    CHECK(value(SlotKind::name, "万一") == "万一");
    CHECK(value(SlotKind::organisation, "第三医院") == "第三医院");
    CHECK(number("") == "");
    CHECK(number("一二三四五六七八九十一二三四五六七八九十") == "一二三四五六七八九十一二三四五六七八九十");
}

TEST_CASE("a rounded number is near the exact one, with or without a percent sign", "[fact-value]") {
    const auto rounded = [](const char32_t* x, const char32_t* y) { return rounds(x, y) && rounds(y, x); };
    CHECK(rounded(U"20%", U"23%"));
    CHECK(rounded(U"20", U"17"));
    CHECK(rounded(U"58.6", U"58.62"));
    CHECK(rounded(U"8600", U"8632"));
    CHECK_FALSE(rounded(U"20%", U"12%"));
    CHECK_FALSE(rounded(U"20", U"12"));
    CHECK_FALSE(rounded(U"8700", U"8632"));
}

TEST_CASE("a slip of the pen exchanges two digits or changes one of several", "[fact-value]") {
    CHECK(slip_digits(U"412", U"421") == 2);
    CHECK(slip_digits(U"18600", U"16800") == 2);  // the zeros at the ends do not count
    CHECK(slip_digits(U"96.1%", U"91.6%") == 2);
    CHECK(slip_digits(U"2013", U"2011") == 2);
    CHECK(slip_digits(U"23", U"32") == 1);
    CHECK(slip_digits(U"23", U"24") == 0);
    CHECK(slip_digits(U"412", U"387") == 0);
    CHECK(slip_digits(U"412", U"1412") == 0);
    CHECK(slip_digits(U"第123", U"第132") == 0);
    CHECK(slip_digits(U"96.1%", U"961") == 0);
    CHECK(slip_digits(U"", U"") == 0);
}
