#include "facts/changes.h"

#include <algorithm>
#include <string>
#include <vector>

#include "attribution/lexicon.h"
#include "readers/reader.h"
#include "support/catch.h"

using namespace kanwu;

namespace {

struct Text {
    explicit Text(const std::string& text, const std::string& path)
        : document(read_document(text, path, {}).value()), facts(extract(document, {&builtin_lexicon()})) {}
    Draft draft() const { return {&document, &facts}; }
    Document document;
    Facts facts;
};

// Each change as "kind earlier > later", moved ones as "moved".
std::vector<std::string> told(const std::string& earlier, const std::string& later) {
    const Text a(earlier, "a.txt");
    const Text b(later, "b.txt");
    Prior prior;
    prior.drafts = {a.draft(), b.draft()};
    const KnownNames known = known_names(prior, builtin_lexicon());
    std::vector<std::string> out;
    for (const Change& change :
         changes(compared_paragraph(a.draft(), 0, known), compared_paragraph(b.draft(), 0, known))) {
        const std::string kind = change.moved ? "moved" : change.fact ? std::string(to_string(*change.fact)) : "words";
        out.push_back(kind + " " + std::string(slice(a.document.text, change.earlier)) + " > " +
                      std::string(slice(b.document.text, change.later)));
    }
    return out;
}

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("a changed number is told whole, with its unit") {
    CHECK(told("今年全市改造老旧小区320个，惠及居民11万户。", "今年全市改造老旧小区350个，惠及居民11万户。") ==
          Told{"number 320 > 350"});
    CHECK(told("同比增长6.2%，增速居全省前列。", "同比增长6.5%，增速居全省前列。") == Told{"number 6.2% > 6.5%"});
    CHECK(told("新建学校六所，改扩建三所。", "新建学校八所，改扩建三所。") == Told{"number 六 > 八"});
    CHECK(told("全长百分之六点二的路段完工。", "全长百分之六点五的路段完工。") ==
          Told{"number 百分之六点二 > 百分之六点五"});
}

TEST_CASE("a changed date is told whole") {
    CHECK(told("会议定于2026年3月9日上午召开。", "会议定于2026年3月19日上午召开。") ==
          Told{"date 2026年3月9日 > 2026年3月19日"});
    CHECK(told("全市今年将新建公园。", "全市去年将新建公园。") == Told{"date 今年 > 去年"});
    CHECK(told("The room opens on Sundays.", "The room opens on Saturdays.") == Told{"date Sundays > Saturdays"});
    CHECK(told("図書館は日曜日も開館する。", "図書館は土曜日も開館する。") == Told{"date 日曜日 > 土曜日"});
    CHECK(told("The hearing opens on March 9 in Port Aldon.", "The hearing opens on March 19 in Port Aldon.") ==
          Told{"date March 9 > March 19"});
    CHECK(told("Port Aldon, 9 March 2026. The hearing opens.", "Port Aldon, 19 March 2026. The hearing opens.") ==
          Told{"date 9 March 2026 > 19 March 2026"});
}

TEST_CASE("a changed name, post or body is told as such") {
    CHECK(told("市财政局局长马跃说，要过紧日子。", "市财政局局长马越说，要过紧日子。") == Told{"name 马跃 > 马越"});
    CHECK(told("市财政局局长马跃说，要过紧日子。", "市教委局长马跃说，要过紧日子。") ==
          Told{"organisation 市财政局 > 市教委"});
    CHECK(told("市财政局局长马跃说，要过紧日子。", "市财政局副局长马跃说，要过紧日子。") ==
          Told{"title 局长 > 副局长"});
}

TEST_CASE("capitals tell names and bodies in English") {
    CHECK(told("The plan was signed by Mara Ellison on Tuesday.", "The plan was signed by Maria Ellison on Tuesday.") ==
          Told{"name Mara Ellison > Maria Ellison"});
    CHECK(told("The money comes from the Harbour Authority.", "The money comes from the Harvest Authority.") ==
          Told{"organisation Harbour Authority > Harvest Authority"});
}

TEST_CASE("other words are told as words, as short as they are") {
    CHECK(told("加快培育新质生产力，让产业强起来。", "加快培育新质生产，让产业强起来。") == Told{"words 力 > "});
    CHECK(told("加快培育新质生产力，让产业强起来。", "加快培育新质生产产力，让产业强起来。").size() == 1);
    CHECK(told("They will rebuild the bridge.", "They will repair the bridge.") == Told{"words rebuild > repair"});
}

TEST_CASE("a sentence that was left out is told once, whatever it holds") {
    CHECK(told("先修路。市财政局局长马跃说，拨款3亿元。后架桥。", "先修路。后架桥。").size() == 1);
}

TEST_CASE("a sentence that was moved is told as moved") {
    CHECK(told("先把山上的路修通修好。再把河上的桥一座一座架起来，让两岸的人走得近。最后种树。",
               "再把河上的桥一座一座架起来，让两岸的人走得近。先把山上的路修通修好。最后种树。") ==
          Told{"moved 先把山上的路修通修好。 > 先把山上的路修通修好。"});
}

TEST_CASE(
    "a long sentence that was moved over two short ones is told once, and so are neighbours that moved together") {
    const std::string path = "先把山上的路修通修好。";
    const std::string trees = "路边再种上两行香樟树。";
    const std::string bridge = "再把河上的桥一座一座架起来，让两岸的人走得近，让山里的货出得去，让孩子上学不用等渡船。";
    const std::string lamp = "最后给每个村口装一盏灯。";
    const std::string well = "村里的老井也要淘一淘。";
    CHECK(told(path + trees + bridge, bridge + path + trees) == Told{"moved " + bridge + " > " + bridge});
    CHECK(told(path + trees + bridge + lamp + well, bridge + lamp + well + path + trees) ==
          Told{"moved " + path + trees + " > " + path + trees});
}

TEST_CASE("a sentence that was moved and changed is told as moved, and what was changed in it beside") {
    const std::string roads = "今年全市改造农村公路460公里，惠及村民11万户。";
    const std::string changed = "今年全市改造农村公路640公里，惠及村民11万户。";
    const std::string bridge = "再把河上的桥一座一座架起来，让两岸的人走得近。";
    const std::string last = "最后种上两行香樟树，给每个村口装一盏灯。";
    CHECK(told(roads + bridge + last, bridge + last + changed) ==
          Told{"moved " + roads + " > " + changed, "number 460 > 640"});
}

TEST_CASE("a quotation that was moved is told as moved, with its closing mark") {
    const std::string path = "孩子们站在路边齐声欢呼，把花献给远方的客人。";
    CHECK(told("“友谊万岁！”" + path + "会见以后，双方一起种下香樟树。",
               path + "“友谊万岁！”会见以后，双方一起种下香樟树。") == Told{"moved “友谊万岁！” > “友谊万岁！”"});
}

TEST_CASE("a sentence that was moved and joined to the next one is told as moved") {
    const Told found = told("今年全市改造农村公路四百公里，惠及山区村民。再把河上的桥架起来。最后种上两行香樟树。",
                            "再把河上的桥架起来。今年全市改造农村公路四百公里，惠及山区村民，最后种上两行香樟树。");
    REQUIRE(found.size() == 2);
    CHECK(std::count_if(found.begin(), found.end(), [](const auto& one) { return one.starts_with("moved "); }) == 1);
}

TEST_CASE("a body that stands in the place of a shorter one is told as a body") {
    CHECK(told("水利部有关负责人出席活动并致辞。", "清河物流与采购联合会有关负责人出席活动并致辞。") ==
          Told{"organisation 水利部 > 清河物流与采购联合会"});
}

TEST_CASE("a number that two edits make is told once, and nothing beside it") {
    CHECK(told("各大商场陆续发放2000万元的消费券。", "各大商场陆续发放2200万元的消费券。") ==
          Told{"number 2000万 > 2200万"});
}

TEST_CASE("what went over the border of a fact is told with it") {
    CHECK(told("市财政局局长马跃国同市民座谈。", "市财政局局长马跃同国市民座谈。").size() == 1);
    CHECK(told("清河市原党组书记马跃说，要过紧日子。", "清河市党原组书记马跃说，要过紧日子。").size() == 1);
}

TEST_CASE("width, white space, case and script do not count as changes") {
    CHECK(told("改造老旧小区320个，ABC公司参与。", "改造老旧小区３２０ 个，abc公司參與。").empty());
}
