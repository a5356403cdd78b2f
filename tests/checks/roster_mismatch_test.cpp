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

TEST_CASE("one slip in a listed name is one finding", "[roster]") {
    CHECK(told("清河区委书记陶远说，要抓紧。\n\n清河区委书记陶源说，要改革。\n") == "roster-mismatch name error\n");
    CHECK(told("清河区委书记陶远说，要抓紧。\n\n清河区委书记程知秋说，要改革。\n") == "roster-mismatch name error\n");
}

TEST_CASE("the date of a draft is said by the option, by kanwu.toml, by its dateline, by its name", "[roster]") {
    const std::string roster = "[[person]]\nname = \"林正南\"\nposts = [\"市财政局局长\"]\nuntil = \"2025-06\"\n";
    const std::string words = "市财政局局长林正南说，账要公开。\n";
    const test::TemporaryFolder folder;
    folder.write("people.toml", roster);
    const auto messages = [&](const std::string& file, const std::string& text, const std::string& settings = "",
                              std::optional<std::string> date = std::nullopt) {
        folder.write("kanwu.toml", "roster = \"people.toml\"\n" + settings);
        Request request;
        request.paths = {folder.write(file, text)};
        request.date = std::move(date);
        std::string out;
        for (const Finding& finding : check(request).findings) out += finding.message;
        return out;
    };
    CHECK(messages("a.txt", words).empty());
    CHECK(messages("a.txt", words, "", "2025-07-01") == "ended");
    CHECK(messages("a.txt", words, "date = \"2025-07-01\"\n") == "ended");
    CHECK(messages("a.txt", words, "date = \"2025-07-01\"\n", "2025-06-30").empty());
    CHECK(messages("a.txt", "2025年7月1日　星期二\n\n" + words) == "ended");
    CHECK(messages("a.txt", "2025-07-01\n\n" + words) == "ended");
    CHECK(messages("a.txt", "2025年6月30日　星期一\n\n" + words).empty());
    CHECK(messages("20250701.txt", words) == "ended");
    CHECK(messages("20250701.txt", "2025年6月30日　星期一\n\n" + words).empty());
    CHECK(messages("a.txt", "7月1日　星期二\n\n" + words).empty());
}

TEST_CASE("a post that ended offers what was meant: a former one, or his successor", "[roster]") {
    const std::string roster =
        "[[person]]\nname = \"林正南\"\nposts = [\"市财政局局长\"]\nuntil = \"2025-06\"\n"
        "[[person]]\nname = \"程知秋\"\nposts = [\"市财政局局长\"]\nfrom = \"2025-06\"\n";
    const auto found = findings("2025年7月1日\n\n市财政局局长林正南说，账要公开。\n", roster);
    REQUIRE(found.size() == 1);
    CHECK(found[0].message == "ended-now");
    REQUIRE(found[0].fixes.size() == 2);
    CHECK(found[0].fixes[0].edits[0].replacement == "原");
    CHECK(found[0].fixes[0].edits[0].place.span.size() == 0);
    CHECK(found[0].fixes[1].edits[0].replacement == "程知秋");
    CHECK(findings("2025年7月1日\n\n市财政局局长程知秋说，账要公开。\n", roster).empty());
    const auto early = findings("2025年5月1日\n\n市财政局局长程知秋说，账要公开。\n", roster);
    REQUIRE(early.size() == 1);
    CHECK(early[0].message == "not-begun");
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
