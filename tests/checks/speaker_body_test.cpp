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

TEST_CASE("where will means take, nobody plans", "[checks]") {
    const std::string tax = "市税务局局长顾念成说，减税办得快。\n";
    CHECK(count(tax + "清河机械厂厂长林见微说，市税务局将退税款打到了账上。\n") == 0);
    CHECK(count(tax + "市国资委主任陶远说，市税务局将税款退了。\n") == 0);
}
