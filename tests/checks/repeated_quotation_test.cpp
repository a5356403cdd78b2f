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

TEST_CASE("a slogan within a sentence, a motto on a wall and one's own words again are none", "[checks]") {
    CHECK(repeated("“干就干一流、争就争第一。”市商务局局长韩予安说。\n市外办主任林正南也表示，“干就干一流、争就争第一”"
                   "，外事不例外。\n") == 0);
    CHECK(repeated("“绿水青山就是金山银山。”这句话刻在石头上，县长林正南说，人人记得。\n"
                   "“绿水青山就是金山银山。”县委书记韩予安说。\n") == 0);
    CHECK(repeated("“企业的难处在哪里，服务就跟到哪里。”林正南说。\n“企业的难处在哪里，服务就跟到哪里。”市税务局局长林"
                   "正南说。\n") == 0);
}
