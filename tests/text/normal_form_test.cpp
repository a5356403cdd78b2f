#include "text/normal_form.h"

#include <random>

#include "support/catch.h"
#include "support/random_text.h"
#include "text/utf8.h"

using namespace kanwu;

namespace {

std::string n(std::string_view text) { return to_utf8(normal_form(text)); }

}  // namespace

TEST_CASE("punctuation and white space go, letters and numbers stay", "[normal-form]") {
    CHECK(n("“市国资委，将　深入 学习。”") == "市国资委将深入学习");
    CHECK(n("") == "");
    CHECK(n("——……！") == "");
}

TEST_CASE("width, case, script and zero-width characters do not matter", "[normal-form]") {
    CHECK(n("ＡＢＣ１２３") == "abc123");
    CHECK(n("Straße") == "strasse");
    CHECK(n("經濟發展") == n("经济发展"));
    CHECK(n("经\u200B济\uFEFF发\u00AD展") == n("经济发展"));
    CHECK(n("㈱") == "株");
    CHECK(n("①②") == "12");
}

TEST_CASE("a letter and its mark are one, however they are written", "[normal-form]") {
    CHECK(n("caf\u00E9") == n("cafe\u0301"));
    CHECK(n("e\u200D\u0301") == n("\u00E9"));  // the joiner goes first, then they meet
    CHECK(n("\u1112\u1161\u11AB") == n("한"));
}

TEST_CASE("marks that make a number another number are kept", "[normal-form]") {
    CHECK(n("1.5 %") == "1.5%");
    CHECK(n("15％") == "15%");
    CHECK(n("−5 ℃") == "-5°c");
    CHECK(n("5 ℃") == "5°c");
    CHECK(n("5–10人") == "5-10人");
    CHECK(n("5～10人") == "5-10人");
    CHECK(n("510人") == "510人");
    CHECK(n("2025/11/24 10:30") == "2025/11/2410:30");
    CHECK(n("3×4") == "3×4");
    CHECK(n("3‰") == "3‰");
    CHECK(n("½") == "1/2");
}

TEST_CASE("the same marks go where no number stands beside them", "[normal-form]") {
    CHECK(n("第1.加强领导") == "第1加强领导");
    CHECK(n("会议：10点") == "会议10点");
    CHECK(n("COVID-19") == "covid19");
    CHECK(n("召开——2025年") == "召开2025年");
    CHECK(n("a, -5") == "a5");
    CHECK(n("100%") == "100%");
    CHECK(n("%100") == "100");
}

TEST_CASE("each kept code point knows its span", "[normal-form]") {
    const std::string text = "“Ａ，e\u0301℃”";
    const NormalText normal = normal_form_with_spans(text, 100);
    CHECK(to_utf8(normal.code_points) == "aéc");  // no digit stands before the degree
    REQUIRE(normal.spans.size() == 3);
    CHECK(slice(text, {normal.spans[0].begin - 100, normal.spans[0].end - 100}) == "Ａ");
    CHECK(slice(text, {normal.spans[1].begin - 100, normal.spans[1].end - 100}) == "e\u0301");
    CHECK(slice(text, {normal.spans[2].begin - 100, normal.spans[2].end - 100}) == "℃");
}

TEST_CASE("a normal form is its own normal form, and its spans are monotone", "[normal-form][property]") {
    std::mt19937 random(7);
    for (int i = 0; i < 20000; ++i) {
        const std::string text = test::random_text(random, 40);
        CAPTURE(text);
        const NormalText with_spans = normal_form_with_spans(text);
        CHECK(with_spans.code_points == normal_form(text));
        CHECK(normal_form(to_utf8(with_spans.code_points)) == with_spans.code_points);
        for (std::size_t k = 0; k < with_spans.spans.size(); ++k) {
            const Span span = with_spans.spans[k];
            CHECK(span.begin < span.end);
            CHECK(span.end <= text.size());
            if (k == 0) continue;
            CHECK(with_spans.spans[k - 1].begin <= span.begin);
            CHECK(with_spans.spans[k - 1].end <= span.end);
        }
    }
}

TEST_CASE("a Han character weighs three thirds, a letter or digit one", "[normal-form]") {
    CHECK(weight(U"重庆2035") == 3 + 3 + 4);
    CHECK(weight(U"かな한글") == 12);
    CHECK(weight(U"abc") == 3);
}
