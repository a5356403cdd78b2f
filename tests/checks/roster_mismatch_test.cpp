#include <string>

#include "pipeline/pipeline.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

using namespace kanwu;

namespace {

const std::string kRoster =
    "[[person]]\nname = \"陶远\"\nposts = [\"清河区委书记\"]\n[[person]]\nname = \"林正南\"\nposts = "
    "[\"市教委主任\", \"市商务局局长\"]\n[[person]]\nname = \"张伟\"\nposts = [\"市财政局局长\"]\n"
    "[[person]]\nname = \"苗立冬\"\nremoved = true\n[[person]]\nname = \"顾念成\"\nposts = [\"清河市副市长\"]\n";

// The findings of one draft, beside a roster.
std::vector<Finding> findings(const std::string& text, const std::string& roster = kRoster) {
    const test::TemporaryFolder folder;
    folder.write("kanwu.toml", "roster = \"people.toml\"\n");
    folder.write("people.toml", roster);
    Request request;
    request.paths = {folder.write("draft.txt", text)};
    request.level = Level::note;
    return check(request).findings;
}

std::string told(const std::string& text) {
    std::string out;
    for (const Finding& finding : findings(text))
        out += finding.rule + " " + finding.message + " " + std::string(to_string(finding.level)) + "\n";
    return out;
}

}  // namespace

TEST_CASE("the right post and the right name are a suggested edit", "[roster]") {
    const auto post = findings("市国资委党委书记陶远表示，将深化改革。\n");
    REQUIRE(post.size() == 1);
    REQUIRE(post[0].fixes.size() == 1);
    CHECK(post[0].fixes[0].edits[0].replacement == "清河区委书记");
    CHECK(post[0].fixes[0].edits[0].place.span == Span{0, 24});
    const auto name = findings("清河区委书记陶源表示，将深化改革。\n");
    REQUIRE(name.size() == 1);
    CHECK(name[0].fixes[0].edits[0].replacement == "陶远");
    CHECK(name[0].fixes[0].edits[0].place.span == Span{18, 24});
}

TEST_CASE("what the roster settles no other rule tells", "[roster]") {
    const std::string both = "市教委主任林正南说，学校已开学。\n\n市商务局局长林正南说，港口已开通。\n";
    CHECK(told(both).empty());
    CHECK(findings(both, "").at(0).rule == "speaker-title-conflict");
    CHECK(told("清河区委书记陶远说，要抓紧。\n\n市国资委党委书记陶远说，要改革。\n") == "roster-mismatch post error\n");
    // It knows neither of these posts.
    CHECK(findings("市水务局局长陶远说，要节水。\n\n市国资委党委书记陶远说，要改革。\n",
                   "[[person]]\nname = \"陶远\"\nposts = [\"市委委员\"]\n")
              .at(0)
              .rule == "speaker-title-conflict");
}

TEST_CASE("how loud a mismatch is depends on how sure the mention is", "[roster]") {
    CHECK(told("市水务局局长林正南来到港口。\n") == "roster-mismatch post warning\n");
    CHECK(told("李庄村党支部书记张伟说，大棚丰收。\n").find("error") == std::string::npos);
    CHECK(told("清河市副市长顾念城说，要抓紧。\n") == "roster-mismatch name warning\n");
    CHECK(told("清河市副市长许文昭说，要抓紧。\n").empty());
}

TEST_CASE("who has one of his posts at a place may hold more there", "[roster]") {
    const std::string roster = "[[person]]\nname = \"周明南\"\nposts = [\"国务院总理\"]\n";
    CHECK(findings("白鹭县县长周明南说，要抓紧。\n", roster).at(0).level == Level::warning);
    CHECK(findings("国务院总理、白鹭县县长周明南说，要抓紧。\n", roster).empty());
}

TEST_CASE("a removed person is told in office and as a speaker, not as a former holder", "[roster]") {
    CHECK(told("市总工会主席苗立冬说，要关心职工。\n") == "roster-mismatch removed error\n");
    CHECK(told("市总工会原主席苗立冬说，要关心职工。\n").empty());
}

TEST_CASE("without a roster nothing is compared with it", "[roster]") {
    CHECK(findings("市国资委党委书记陶远表示，将深化改革。\n", "").empty());
}
