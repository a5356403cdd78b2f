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
