#include <string>

#include "pipeline/pipeline.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

using namespace kanwu;

namespace {

std::size_t repeated(const std::string& text) {
    const test::TemporaryFolder folder;
    Request request;
    request.paths = {folder.write("draft.txt", text)};
    request.level = Level::note;
    request.only = {"repeated-quotation"};
    return check(request).findings.size();
}

}  // namespace

TEST_CASE("one sentence in two mouths is told, whatever its marks", "[checks]") {
    CHECK(repeated("“企业的难处在哪里，服务就跟到哪里。”市税务局局长林正南说。\n"
                   "「企業的難處在哪裡，服務就跟到哪裡！」市商务局局长韩予安说。\n") == 1);
    CHECK(repeated("\"企业的难处在哪里，服务就跟到哪里。\"市税务局局长林正南说。\n"
                   "会上，市商务局局长韩予安说：“企业的难处在哪里，服务就跟到哪里。”\n") == 1);
}

TEST_CASE("he and she are whom the draft says they are", "[checks]") {
    const std::string words = "“企业的难处在哪里，服务就跟到哪里。”";
    const std::string first =
        "市税务局局长林正南赞成试点。" + words + "他说。\n\n窗口前排起了队，号已经叫到一百二十。\n\n";
    CHECK(repeated(first + "市商务局局长韩予安主持会议。会后她对记者说：" + words + "\n") == 1);
    CHECK(repeated(first + "市税务局局长林正南主持会议。会后他对记者说：" + words + "\n") == 0);
}

TEST_CASE("a slogan within a sentence, a motto on a wall and one's own words again are none", "[checks]") {
    CHECK(repeated("“干就干一流、争就争第一。”市商务局局长韩予安说。\n市外办主任林正南也表示，“干就干一流、争就争第一”"
                   "，外事不例外。\n") == 0);
    CHECK(repeated("“绿水青山就是金山银山。”这句话刻在石头上，县长林正南说，人人记得。\n"
                   "“绿水青山就是金山银山。”县委书记韩予安说。\n") == 0);
    CHECK(repeated("“企业的难处在哪里，服务就跟到哪里。”林正南说。\n“企业的难处在哪里，服务就跟到哪里。”市税务局局长林"
                   "正南说。\n") == 0);
}

TEST_CASE("who tells, learns or reads another's words says nothing of his own", "[checks]") {
    const std::string words = "“账是一笔一笔记下来的，错一笔就要错一年。”";
    const std::string first = words + "老支书田满仓说。\n";
    CHECK(repeated(first + "村会计顾念成说：" + words + "\n") == 1);
    for (const std::string lead : {"村会计顾念成学着老支书的样子说：", "村会计顾念成记得老支书的话：",
                                   "村会计顾念成重复了一遍：", "村会计顾念成说，田满仓有一句口头禅："}) {
        CAPTURE(lead);
        CHECK(repeated(first + lead + words + "\n") == 0);
    }
    CHECK(repeated(first + words + "村会计顾念成跟着念。\n") == 0);
    CHECK(repeated(words + "这是老支书田满仓生前常说的。\n村会计顾念成说：" + words + "\n") == 0);
    CHECK(repeated(first + "老支书的话他都记得。村会计顾念成说：" + words + "\n") == 1);
}

TEST_CASE("formulas and sayings are everybody's, plain speech is not", "[checks]") {
    const auto two = [](const std::string& words) {
        return repeated("“" + words + "”支队长方知远说。\n大队长韩予安说：“" + words + "”\n");
    };
    for (const char* words :
         {"请党和人民放心，保证完成任务！", "对起诉书指控的事实和罪名有无异议？", "国家兴亡，匹夫有责。",
          "隐患在前，整改在先。", "不积跬步，无以至千里。", "民之所盼，政之所向。"}) {
        CAPTURE(words);
        CHECK(two(words) == 0);
    }
    for (const char* words : {"隐患不过夜，整改的账要天天算。", "夜里巡堤要两个人，少一个都不行。",
                              "砖缝差一丝，铁水就认得你。", "科技创新不是选择题，而是必答题。"}) {
        CAPTURE(words);
        CHECK(two(words) == 1);
    }
}
