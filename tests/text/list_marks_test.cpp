#include "text/list_marks.h"

#include "support/catch.h"

using namespace kanwu;

namespace {

bool go_on(std::string_view above, std::string_view below) {
    const auto first = list_mark(above);
    const auto second = list_mark(below);
    return first && second && follows(*first, *second);
}

}  // namespace

TEST_CASE("marks of lists are known in every way that they are typed", "[list_marks]") {
    CHECK(go_on("一、抓春耕", "二、保供水"));
    CHECK(go_on("十九、抓春耕", "二十、保供水"));
    CHECK(go_on("（一）抓春耕", "（二）保供水"));
    CHECK(go_on("1.抓春耕", "2.保供水"));
    CHECK(go_on("９．抓春耕", "１０．保供水"));
    CHECK(go_on("3) spring", "4) water"));
    CHECK(go_on("④抓春耕", "⑤保供水"));
    CHECK(go_on("• spring", "• water"));
    CHECK(go_on("·抓春耕", "·保供水"));
    CHECK(go_on("- spring", "- water"));
}

TEST_CASE("a mark goes up to the words behind it", "[list_marks]") {
    CHECK(list_mark("1. 抓春耕")->size_bytes == 3);
    CHECK(list_mark("（十二）　抓春耕")->size_bytes == std::string_view("（十二）　").size());
    CHECK(list_mark("①抓春耕")->size_bytes == 3);
    CHECK(list_mark("-  spring")->size_bytes == 3);
}

TEST_CASE("a list goes on with the next number in the same style, and with nothing else", "[list_marks]") {
    CHECK_FALSE(go_on("一、抓春耕", "三、保供水"));
    CHECK_FALSE(go_on("一、抓春耕", "（二）保供水"));
    CHECK_FALSE(go_on("1.抓春耕", "2、保供水"));
    CHECK_FALSE(go_on("• spring", "- water"));
}

TEST_CASE("numbers and dashes of prose are no marks", "[list_marks]") {
    CHECK_FALSE(list_mark("1.5亿元"));
    CHECK_FALSE(list_mark("2026.11.27"));
    CHECK_FALSE(list_mark("一是抓春耕"));
    CHECK_FALSE(list_mark("——全会侧记"));
    CHECK_FALSE(list_mark("-5℃"));
    CHECK_FALSE(list_mark("（记者 何一）"));
    CHECK_FALSE(list_mark("12"));
    CHECK_FALSE(list_mark(""));
}
