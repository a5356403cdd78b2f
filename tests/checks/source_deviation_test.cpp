#include <tuple>

#include "pipeline/pipeline.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

using namespace kanwu;
using test::TemporaryFolder;

namespace {

// What a trace says of a page that has other words than its source.
std::vector<Finding> traced(const std::string& page, const std::string& source) {
    const TemporaryFolder folder;
    Request request;
    request.paths = {folder.write("page.txt", page)};
    request.against = {folder.write("source.txt", source)};
    request.trace = true;
    request.level = Level::note;
    return check(request).findings;
}

const std::string kAsSent =
    "市水利局局长顾念成说，全市水利系统将抢抓枯水期，加快推进3座中型水库除险加固，确保汛期前全部完工。\n";

std::string with(const std::string& old, const std::string& fresh) {
    std::string page = kAsSent;
    return page.replace(page.find(old), old.size(), fresh);
}

}  // namespace

TEST_CASE("another mark between clauses is a note, a mark that asks or a lost one is not", "[checks]") {
    for (const auto& [old, fresh, level] : {std::tuple{"说，", "说：", Level::note},
                                            {"期，", "期；", Level::note},
                                            {"完工。", "完工？", Level::warning},
                                            {"3座", "5座", Level::error}}) {
        CAPTURE(fresh);
        const auto findings = traced(with(old, fresh), kAsSent);
        REQUIRE(findings.size() == 1);
        CHECK(findings[0].rule == "source-deviation");
        CHECK(findings[0].level == level);
    }
}
