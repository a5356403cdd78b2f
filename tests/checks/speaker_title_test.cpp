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

TEST_CASE("who is said to go from one post to the other has had both", "[checks]") {
    const auto draft = [](const std::string& between) {
        return "石桥镇镇长雷启鸣说，路要修。\n\n" + between + "\n\n双河镇党委书记雷启鸣说，桥要架。\n";
    };
    for (const std::string said :
         {"雷启鸣履新双河镇。", "雷启鸣到双河镇上任。", "雷启鸣当上了双河镇党委书记。", "一纸调令，雷启鸣去了双河镇。",
          "组织上把雷启鸣调到双河镇。", "雷启鸣轮岗到双河镇。", "雷启鸣刚到双河镇不久。", "雷启鸣离开石桥镇。",
          "石桥镇的干部群众送别雷启鸣。", "雷启鸣卸下石桥镇镇长的担子。", "如今，雷启鸣是双河镇党委书记。",
          "三年后，他成了双河镇党委书记。", "雷启鸣与罗锐对调。", "雷启鸣（挂职）接过话筒。"}) {
        CAPTURE(said);
        CHECK(conflicts(draft(said)).empty());
    }
    for (const std::string said :
         {"雷启鸣走访挂职干部。", "雷启鸣说，年轻人要轮岗。", "罗锐履新双河镇。", "雷启鸣离开会场。",
          "雷启鸣到了双河镇的工地。", "“我调到双河镇三年了。”罗锐告诉雷启鸣。", "罗锐当上了双河镇党委书记。",
          "如今，雷启鸣还在修路。", "雷启鸣履新石桥镇镇长一年。"}) {
        CAPTURE(said);
        CHECK(conflicts(draft(said)).size() == 1);
    }
}

TEST_CASE("who moved is told by the name and the post in English, too", "[checks][english]") {
    const auto draft = [](const std::string& between) {
        return "Owen Pryce, chief executive of Harbour Foods, said sales were up.\n\n" + between +
               "\n\n“It is a shorter walk,” said Owen Pryce, chief executive of Vell Group.\n";
    };
    for (const std::string said : {"Pryce joined Vell Group in May.", "Owen Pryce was promoted.",
                                   "He became chief executive of Vell Group.", "Pryce left Harbour Foods in May."}) {
        CAPTURE(said);
        CHECK(conflicts(draft(said)).empty());
    }
    for (const std::string said : {"Pryce joined the tour.", "Pryce left the hall.", "Ruth Alder joined Vell Group.",
                                   "Pryce said Ruth Alder had been promoted.", "Pryce named the ferry."}) {
        CAPTURE(said);
        CHECK(conflicts(draft(said)).size() == 1);
    }
}

TEST_CASE("a move is told beside the two places, not anywhere in the draft", "[checks]") {
    const std::string two = "石桥镇镇长雷启鸣说，路要修。\n\n双河镇党委书记雷启鸣说，桥要架。\n\n";
    const std::string apart = "水位退了。\n\n稻子熟了。\n\n";
    CHECK(conflicts(two + apart + "雷启鸣履新，是去年的事。\n").size() == 1);
    CHECK(conflicts(two + "雷启鸣履新，是去年的事。\n").empty());
    CHECK(conflicts("雷启鸣履新，是去年的事。\n\n" + apart + two).size() == 1);
}

TEST_CASE("who is said to become the chief is no deputy with two ranks", "[checks]") {
    const auto draft = [](const std::string& between) {
        return "县财政局副局长雷启鸣说，账要细。\n\n" + between + "县财政局局长雷启鸣说，钱要省。\n";
    };
    for (const std::string said :
         {"如今已是县财政局局长的雷启鸣又来了。", "一个月后，雷启鸣转正。", "新科县财政局局长雷启鸣下乡。",
          "当上县财政局局长后，雷启鸣常下乡。", "县财政局局长雷启鸣向宪法宣誓。"}) {
        CAPTURE(said);
        CHECK(conflicts(draft(said)).empty());
    }
    CHECK(conflicts(draft("雷启鸣下乡。")).size() == 1);
}

TEST_CASE("whom the draft calls another of the name is another", "[checks]") {
    const auto draft = [](const std::string& between) {
        return "县水利局局长雷启鸣说，坝要守。\n\n" + between + "县气象局局长雷启鸣说，雨要停。\n";
    };
    for (const std::string said :
         {"县气象局局长也叫雷启鸣。", "另一位雷启鸣管天。", "县里有两位雷启鸣。", "此雷启鸣非彼雷启鸣。",
          "“大雷启鸣”管水，“小雷启鸣”管天。", "雷启鸣（男）和雷启鸣（女）坐在一起。"}) {
        CAPTURE(said);
        CHECK(conflicts(draft(said)).empty());
    }
    for (const std::string said :
         {"另一位局长也来了。", "雷启鸣（男）又来了。", "两位局长坐在一起。", "来的也是雷启鸣。"}) {
        CAPTURE(said);
        CHECK(conflicts(draft(said)).size() == 1);
    }
}

TEST_CASE("a statement that stands three times is one voice for the post that it gives", "[checks]") {
    const std::string other = "石桥区委书记骆闻笛表示，老城更新要见实效。\n";
    const std::string copy = "市国资委党委书记骆闻笛表示，市国资委将深化改革。\n";
    const std::string fresh = "市国资委党委书记骆闻笛说，账要细算。\n市国资委党委书记骆闻笛还到一线看望了职工。\n";
    const auto marks = [](const std::string& draft) {
        const std::vector<Finding> found = conflicts(draft);
        REQUIRE(found.size() == 1);
        return found.front().place.span.begin;
    };
    CHECK(marks(other + copy + copy + copy) == other.size());
    CHECK(marks(other + copy + fresh) == 0);
}
