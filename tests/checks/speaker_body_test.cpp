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
    request.only = {"speaker-body-mismatch"};
    return check(request).findings.size();
}

}  // namespace

TEST_CASE("another body's plans are told where its own head speaks in the draft", "[checks]") {
    const std::string league = "团市委书记郑怀瑾说，团市委将建设两百个青年之家。\n";
    const std::string words = "市国资委主任陶远表示，团市委将进一步完善青年发展政策。\n";
    CHECK(count(league + words) == 1);
    CHECK(count(words) == 0);
}

TEST_CASE("a plan may say when, how and with what", "[checks]") {
    const std::string company = "市供水集团总经理巫玉成说，漏损率降了。\n";
    CHECK(count(company + "市教育局局长盖文渊说，市供水集团今年将更换管网48公里。\n") == 1);
    CHECK(count(company + "市教育局局长盖文渊汇报，市供水集团将于三月前完成清淤。\n") == 1);
    CHECK(count(company + "市教育局局长盖文渊表示：“市供水集团将把泵站检修一遍。”\n") == 1);
    CHECK(count(company + "市教育局局长盖文渊说，去年他去过市供水集团，将来还要去。\n") == 0);
}

TEST_CASE("who leads a place may tell what its offices will do, and they what it will", "[checks]") {
    const std::string office = "市财政局局长闻道远说，资金已经下达。\n";
    CHECK(count(office + "市长郑怀瑾表示，市财政局将加大民生投入。\n") == 0);
    CHECK(count(office + "市委书记陆启平表示，市财政局将加大民生投入。\n") == 0);
    CHECK(count("市长郑怀瑾说，要过紧日子。\n市财政局局长闻道远表示，清河市将加大民生投入。\n") == 0);
}

TEST_CASE("neighbours of one rank do not speak for each other, and a zone is no neighbour", "[checks]") {
    CHECK(count("西岭区委书记吴亮表示，东岭区将坚持生态立区。\n") == 1);
    CHECK(count("白鹭县县长韩予安说，青石县将推动旅游升级。\n") == 1);
    CHECK(count("西岭区委书记吴亮表示，东岭新区将坚持生态立区。\n") == 0);
    CHECK(count("清河市市长郑怀瑾说，云溪区将坚持生态立区。\n") == 0);
}

TEST_CASE("a county and a district of one rank are neighbours where both speak", "[checks]") {
    const std::string district = "石溪区委书记伊文博说，城要更新。\n";
    const std::string words = "青澜县委书记裘振宇表示，石溪区将做大商贸产业。\n";
    CHECK(count(district + words) == 1);
    CHECK(count(words) == 0);
    CHECK(count("城东新区党工委书记伊文博说，城要更新。\n青澜县委书记裘振宇表示，城东新区将做大商贸产业。\n") == 0);
    CHECK(count("城东工业园区主任伊文博说，城要更新。\n青澜县委书记裘振宇表示，城东工业园区将做大商贸产业。\n") == 0);
    CHECK(count("白露景区主任伊文博说，城要更新。\n青澜县委书记裘振宇表示，白露景区将做大商贸产业。\n") == 0);
}

TEST_CASE("where will means take, nobody plans", "[checks]") {
    const std::string tax = "市税务局局长顾念成说，减税办得快。\n";
    CHECK(count(tax + "清河机械厂厂长林见微说，市税务局将退税款打到了账上。\n") == 0);
    CHECK(count(tax + "市国资委主任陶远说，市税务局将税款退了。\n") == 0);
}

TEST_CASE("a sentence that tells the body from the speaker's own is no mix-up", "[checks]") {
    const std::string chief = "望澜县县长罗启岳说，";
    CHECK(count(chief + "江泽县将举办花展。\n") == 1);
    CHECK(count(chief + "明年，江泽县将举办花展。\n") == 1);
    CHECK(count(chief + "围绕水陆联运，江泽县将建设泊位六个。\n") == 1);
    CHECK(count(chief + "望澜县山多。下一步，江泽县将建设泊位六个。\n") == 1);
    for (const char* words :
         {"上游的江泽县将举办花展。", "听说江泽县将举办花展。", "据通报，江泽县将举办花展。",
          "如果都不动，江泽县将举办花展。", "江泽县将举办花展，我们怎么办？", "江泽县将举办花展吗？",
          "望澜县办灯会，江泽县将举办花展。", "江泽县将举办花展，望澜办灯会。", "江泽县将举办花展。望澜县将办灯会。",
          "两县各办一样。江泽县将举办花展。", "已经跟江泽县谈好了。江泽县将举办花展。"})
        CHECK(count(chief + words + "\n") == 0);
    CHECK(count("江泽县代表团来访。" + chief + "江泽县将举办花展。\n") == 0);
}

TEST_CASE("what nobody plans, shares or gives himself is no plan", "[checks]") {
    for (const char* words : {"停水两天", "率先通车", "通高铁", "于下月撤县设市", "划归望澜县管辖", "承担一半投资",
                              "接收分流的学生", "提供车辆", "投入两亿元"})
        CHECK(count(std::string("望澜县县长罗启岳说，江泽县将") + words + "。\n") == 0);
}

TEST_CASE("words behind a closed quotation are the paper's", "[checks]") {
    const std::string other = "市交通局局长陆启平说，车已经买好。\n";
    CHECK(count("“天冷了。”市文旅局局长罗绮说，市交通局将推出夜间专线。\n" + other) == 1);
    CHECK(count("“天冷了。”市文旅局局长罗绮说。市交通局将推出夜间专线。\n" + other) == 0);
}

TEST_CASE("who pays, audits or leads may tell another's plans, and who is above what those below will do", "[checks]") {
    const std::string other = "市供水集团总经理巫玉成说，漏损率降了。\n";
    const std::string words = "下一步，市供水集团将更换管网48公里。\n";
    CHECK(count(other + "市教育局局长盖文渊说，漏损要降。" + words) == 1);
    CHECK(count(other + "市水利局局长盖文渊说，漏损要降。" + words) == 0);
    CHECK(count(other + "市财政局局长盖文渊说，漏损要降。" + words) == 0);
    CHECK(count(other + "指挥部副指挥长、市教育局局长盖文渊说，漏损要降。" + words) == 0);
    CHECK(count("文学院院长巫玉成说，楼旧了。\n海陵大学校长盖文渊说，文学院将新建一座楼。\n") == 0);
    CHECK(count("文学院院长巫玉成说，楼旧了。\n理学院院长盖文渊说，文学院将新建一座楼。\n") == 1);
}

TEST_CASE("a place that one's own county looks to is not called its own", "[checks]") {
    const std::string chief = "望澜县县长罗启岳说，江泽县作为";
    CHECK(count(chief + "全省试点，我县将以此为契机改造老路。\n") == 1);
    CHECK(count(chief + "渠尾，我县历来用水最省。\n") == 1);
    for (const char* words : {"省会，我县要主动对接。", "邻县，我县将完善路网。", "产业强县，我县一直对标学习。",
                              "产业强县，我县将主动承接其产业转移。", "产业强县，我县将派三十名干部过去。"})
        CHECK(count(chief + words + "\n") == 0);
}

TEST_CASE("a body of another kind than the speaker's is not called his own", "[checks]") {
    CHECK(count("县粮食局局长叶知秋说：“我校已经划出操场。”\n") == 1);
    CHECK(count("县自来水公司经理叶知秋说：“粮仓不拆。请配合我大队执法。”\n") == 1);
    CHECK(count("市文旅局局长叶知秋说：“我县财政拿出三百万元。”\n") == 1);
    for (const char* words :
         {"县教育局局长叶知秋说：“我校已经划出操场。”", "县公安局局长叶知秋说：“我大队昨夜查车。”",
          "县文旅局局长叶知秋说：“我县拿出三百万元。”", "县粮食局局长叶知秋说，我校有操场。",
          "县粮食局局长叶知秋说：“他告诉我，‘我校有操场’。”", "县粮食局局长叶知秋说：“我校对了三遍。”",
          "县人大代表、县粮食局局长叶知秋说：“我校缺操场。”", "市场监督管理局局长叶知秋说：“我县查了六百家店。”",
          "县第一小学校长、县教科所所长叶知秋说：“我校缺操场。”"})
        CHECK(count(std::string(words) + "\n") == 0);
}
