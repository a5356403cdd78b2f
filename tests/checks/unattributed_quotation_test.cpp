#include <string>

#include "pipeline/pipeline.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

using namespace kanwu;

namespace {

std::size_t count(const std::string& text) {
    const test::TemporaryFolder folder;
    Request request;
    request.paths = {folder.write("draft.txt", text)};
    request.only = {"unattributed-quotation"};
    return check(request).findings.size();
}

const std::string kQuotation = "“管线要入地，停车要有位，老人出门要有坡道，这些都写进了合同，谁也不许含糊。”\n";

}  // namespace

TEST_CASE("what a meeting says in the next paragraph lends the quotation no speaker", "[checks]") {
    CHECK(count(kQuotation + "全会提出，要健全考核办法，以实绩论英雄，让干部有奔头、有劲头。\n") == 1);
    CHECK(count(kQuotation + "与会同志表示，要健全考核办法，以实绩论英雄。\n") == 0);
}

TEST_CASE("a pronoun, a letter or a colon beside the quotation tells whose it is", "[checks]") {
    CHECK(count(kQuotation) == 1);
    CHECK(count(kQuotation + "他说到做到，年底七个片区全部完工。\n") == 0);
    CHECK(count("街道办贴出了承诺：\n" + kQuotation) == 0);
    CHECK(count(kQuotation + "这封信贴在居委会的墙上，贴了三年。\n") == 0);
}

TEST_CASE("two who speak in turns are known by their questions", "[checks]") {
    const std::string question = "“改造期间住在哪里？”\n";
    CHECK(count("敲开三楼的门，屋里堆着纸箱。\n" + question + kQuotation) == 0);
    CHECK(count("改造以后，老人们盼着什么呢？\n" + kQuotation) == 0);
    CHECK(count("敲开三楼的门，屋里堆着纸箱。\n" + kQuotation + question) == 0);
    CHECK(count("敲开三楼的门，屋里堆着纸箱。\n" + kQuotation + "电梯里的灯何时修好？\n") == 1);
}

TEST_CASE("a quotation in another script is not looked at", "[checks]") {
    CHECK(
        count("“Мы уберём все провода под землю, покрасим каждую линию, и никто больше не будет ходить по грязи.”\n") ==
        0);
}

TEST_CASE("words behind the closing mark, or an opening mark alone, are no whole quotation", "[checks]") {
    CHECK(count("“管线要入地，停车要有位，老人出门要有坡道。”这是合同里的头三条，谁也不许含糊。\n") == 0);
    CHECK(count("“管线要入地，停车要有位，老人出门要有坡道，这些都写进了合同。\n" + kQuotation) == 0);
}

TEST_CASE("on a page of statements nobody lends his neighbour a speaker, whatever lead and end it has", "[checks]") {
    const auto statement = [](const std::string& who) {
        return who + "表示：“今冬的渠道要分三段清，每一段都由一名班子成员包到底，春灌之前全线通水。”\n";
    };
    const std::string before =
        statement("河湾镇党委书记顾长庚") + statement("石桥乡乡长麻立春") + statement("丁家坪镇镇长宋玉兰");
    const std::string behind =
        statement("双龙乡党委书记费国梁") + statement("茅田乡乡长苏小满") + statement("南岭镇镇长闵学工");
    const std::string lead = "会议结束后，各乡镇连夜传达学习会议精神。\n连日来，本报记者走进部分乡镇。\n";
    CHECK(count(lead + before + kQuotation + behind + "据统计，七个乡镇的方案已经完成报备。\n") == 1);
    CHECK(count(lead + statement("河湾镇党委书记顾长庚") + kQuotation + "镇里的渠道有四十二公里。\n") == 0);
}
