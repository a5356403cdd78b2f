// Of which place an official is whose title leaves the place out.
#include <string>

#include "pipeline/pipeline.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

using namespace kanwu;

namespace {

std::size_t conflicts(const std::string& text) {
    const test::TemporaryFolder folder;
    Request request;
    request.paths = {folder.write("draft.txt", text)};
    request.level = Level::note;
    request.only = {"post-holder-conflict"};
    return check(request).findings.size();
}

}  // namespace

TEST_CASE("under a dateline the guest of another place is no second holder", "[checks]") {
    for (const std::string said :
         {"县长罗锐率江口党政代表团来访。", "罗启岳赴江口考察。县长罗锐到县界迎接。", "隔壁县的县长罗锐也来取经。",
          "在对岸的江口，县长罗锐说，桥要架。", "培训班上，来自江口的县长罗锐第一次看见海。",
          "江口也来了人。县长罗锐说，桥要架。", "罗启岳与来访的县长罗锐座谈。", "电话那头，县长罗锐说，守住了。",
          "下游是江口，县长罗锐整夜没睡。", "两位县长握手。县长罗锐说，桥要架。",
          "省里开会，县长罗锐作典型发言，他来自江口。"}) {
        CAPTURE(said);
        CHECK(conflicts("本报望海讯 望海县县长罗启岳说，路要修。\n\n" + said + "\n") == 0);
    }
    for (const std::string said :
         {"县长罗锐率队到码头检查。", "县长罗锐前往石桥镇察看水渠。", "罗启岳赴一线察看。县长罗锐说，人要撤。",
          "县长罗锐会见江口党政代表团。", "来自各村的一百名代表到会。县长罗锐说，路要修。",
          "县长罗锐说，下游的群众已经转移。", "两位老人握手。县长罗锐说，房要补。", "在码头，县长罗锐说，船要进港。"}) {
        CAPTURE(said);
        CHECK(conflicts("本报望海讯 望海县县长罗启岳说，路要修。\n\n" + said + "\n") == 1);
    }
}

TEST_CASE("without a dateline a level is the place that is named before it, if no other is", "[checks]") {
    const std::string first = "望海县县长罗启岳说，路要修。\n\n";
    CHECK(conflicts(first + "县长罗锐说，桥要架。\n") == 1);
    CHECK(conflicts("县长罗锐说，桥要架。\n\n" + first) == 0);
    CHECK(conflicts(first + "江口县的稻子熟了。\n\n县长罗锐说，桥要架。\n") == 0);
    CHECK(conflicts(first + "稻子熟了。\n\n鱼也肥了。\n\n路通了。\n\n县长罗锐说，桥要架。\n") == 0);
    CHECK(conflicts(first + "江口新闻\n\n县长罗锐说，桥要架。\n") == 0);
    CHECK(conflicts("望海县县长罗启岳一行来访。\n\n县长罗锐参加座谈。\n") == 0);
    CHECK(conflicts(first + "县长罗锐说，我县也要修路。\n") == 0);
    CHECK(conflicts(first + "在江口，县长罗锐说，桥要架。\n") == 0);
    CHECK(conflicts(first + "江口：县长罗锐说，桥要架。\n") == 0);
    CHECK(conflicts(first + "会后，县长罗锐说，桥要架。\n") == 1);
    CHECK(conflicts(first + "在工地上，县长罗锐说，桥要架。\n") == 1);
    CHECK(conflicts("望海县县长罗启岳会见江口来的朋友。县长罗锐说，桥要架。\n") == 0);
    CHECK(conflicts("石桥镇镇长罗启岳说，路要修。\n\n柳湾的稻子熟了。镇长罗锐说，桥要架。\n") == 0);
}
