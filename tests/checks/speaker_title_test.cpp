#include <string>

#include "pipeline/pipeline.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

using namespace kanwu;

namespace {

// The findings of one draft on posts, notes included.
std::vector<Finding> conflicts(const std::string& text) {
    const test::TemporaryFolder folder;
    Request request;
    request.paths = {folder.write("draft.txt", text)};
    request.level = Level::note;
    request.only = {"speaker-title-conflict"};
    return check(request).findings;
}

}  // namespace

TEST_CASE("the surest of several conflicts of one name is told", "[checks]") {
    const auto found = conflicts(
        "县委书记、市教委主任林正来到现场。\n市教委主任林正来到学校。\n市商务局局长林正来到港口。\n"
        "市教委主任林正说，学校已开学。\n市商务局局长林正说，港口已开通。\n");
    REQUIRE(found.size() == 1);
    CHECK(found[0].level == Level::error);
}

TEST_CASE("what follows a name decides how loud a conflict is", "[checks]") {
    const auto level = [](const std::string& text) { return conflicts(text).at(0).level; };
    CHECK(level("市教委主任林正南说，学校已开学。\n市商务局局长林正南说，港口已开通。\n") == Level::error);
    CHECK(level("市教委主任林正南来到学校。\n市商务局局长林正南说，港口已开通。\n") == Level::warning);
    CHECK(level("市教委主任林正来到学校。\n市商务局局长林正说，港口已开通。\n") == Level::note);
}

TEST_CASE("a very frequent name and a company's posts are a warning at most", "[checks]") {
    CHECK(conflicts("李庄村党支部书记张伟说，大棚丰收。\n三河卫生院院长张伟说，药品齐全。\n").at(0).level ==
          Level::warning);
    CHECK(conflicts("华星集团董事长林正南说，产能翻番。\n华星集团总经理助理林正南说，将继续投入。\n").at(0).level ==
          Level::warning);
}

TEST_CASE("who holds both bodies at one place holds them everywhere", "[checks]") {
    CHECK(conflicts("省委政法委书记、省公安厅厅长林正南说，要值守。\n省公安厅党委书记林正南说，要落实。\n").empty());
    CHECK(conflicts("副市长、市公安局局长林正南说，要值守。\n市公安局党委书记林正南说，要落实。\n").empty());
    CHECK(conflicts("市财政局党组书记、局长林正南说，钱已拨付。\n市财政局副局长林正南说，钱已到位。\n").size() == 1);
}

TEST_CASE("a country and its adjective are one, another country is not", "[checks][english]") {
    const auto draft = [](const std::string& first, const std::string& second) {
        return first + " foreign minister Jane Whitcombe said the treaty would hold.\n\nLater " + second +
               " foreign minister Jane Whitcombe said so again.\n";
    };
    CHECK(conflicts(draft("Norway's", "Norwegian")).empty());
    CHECK(conflicts(draft("Norway's", "Portugal's")).size() == 1);
}

TEST_CASE("a mayor who is a deputy mayor elsewhere is told, whatever the town", "[checks][english]") {
    const auto draft = [](const std::string& second) {
        return "Mayor Jane Whitcombe said the bridge would open in May.\n\n" + second +
               " Jane Whitcombe will cut the ribbon, the town said.\n";
    };
    CHECK(conflicts(draft("Deputy Mayor")).size() == 1);
    CHECK(conflicts(draft("Mayor")).empty());
    CHECK(conflicts(draft("Former Deputy Mayor")).empty());
}

TEST_CASE("one name with thousands of posts does not exhaust the check", "[checks]") {
    std::string text;
    for (int i = 0; i < 3000; ++i)
        text += i % 2 ? "市教委主任林正南说，学校已开学。\n" : "市商务局局长林正南说，港口已开通。\n";
    text += "市教委主任、市商务局局长林正南说，都好。\n";
    CHECK(conflicts(text).empty());
}
