#include <algorithm>

#include "pipeline/pipeline.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

using namespace kanwu;
using test::TemporaryFolder;

namespace {

const std::string kGood = "全市水利系统将抓好水库除险加固，确保安全度汛；推进灌区改造，完善河湖长制。";

Outcome outcome_of(const std::string& bytes) {
    const TemporaryFolder folder;
    Request request;
    request.paths = {folder.write("page.txt", bytes)};
    request.only = {"bad-bytes"};
    return check(request);
}

std::string argument(const Finding& finding, const std::string& name) {
    const auto found = std::find_if(finding.arguments.begin(), finding.arguments.end(),
                                    [&](const auto& argument) { return argument.first == name; });
    return found == finding.arguments.end() ? "" : std::get<std::string>(found->second);
}

}  // namespace

TEST_CASE("bad bytes are an error at their place that names them", "[bad-bytes]") {
    const Outcome outcome = outcome_of(kGood + "\n\n甲\xFF\xFE乙" + kGood);
    REQUIRE(outcome.findings.size() == 1);
    const Finding& finding = outcome.findings[0];
    CHECK(finding.level == Level::error);
    CHECK(finding.message == "bytes");
    CHECK(argument(finding, "bytes") == "FF FE");
    CHECK(argument(finding, "offset") == std::to_string(kGood.size() + 5));
    CHECK(argument(finding, "encoding") == "UTF-8");
    CHECK(outcome.documents[0].position(finding.place.span.begin) == Position{3, 2, 2, 4, kGood.size() + 5});
    CHECK(outcome.exit_code == 1);
    CHECK(outcome.notifications.empty());
}

TEST_CASE("bad bytes of a page are told when it is traced, too", "[bad-bytes]") {
    const TemporaryFolder folder;
    Request request;
    request.paths = {folder.write("page.txt", kGood + "\xFF" + kGood)};
    request.against = {folder.write("source.txt", kGood)};
    request.trace = true;
    const auto findings = check(request).findings;
    const auto is_bad = [](const Finding& finding) { return finding.rule == "bad-bytes"; };
    REQUIRE(std::count_if(findings.begin(), findings.end(), is_bad) == 1);
    CHECK(std::find_if(findings.begin(), findings.end(), is_bad)->place.span.begin == kGood.size());
}

TEST_CASE("a bad byte of which the source tells what it was is one finding", "[bad-bytes]") {
    const TemporaryFolder folder;
    Request request;
    request.paths = {folder.write("page.txt", kGood.substr(0, 21) + "\xFF" + kGood.substr(24))};
    request.against = {folder.write("source.txt", kGood)};
    request.trace = true;
    const auto findings = check(request).findings;
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == "source-deviation");
    CHECK(findings[0].level == Level::error);
    CHECK(argument(findings[0], "there") == kGood.substr(21, 3));
}

TEST_CASE("a replacement character that the draft has, and NUL, are told as such", "[bad-bytes]") {
    const Outcome outcome = outcome_of("甲\uFFFD\uFFFD乙" + std::string(1, '\0') + kGood);
    REQUIRE(outcome.findings.size() == 2);
    CHECK(outcome.findings[0].message == "written");
    CHECK(outcome.findings[0].place.span == Span{3, 9});
    CHECK(outcome.findings[1].message == "nul");
    CHECK(argument(outcome.findings[1], "offset") == "12");
    CHECK(outcome.fingerprints[0] != outcome.fingerprints[1]);
}

TEST_CASE("a hundred places are told one by one, more are counted", "[bad-bytes]") {
    std::string page;
    for (int i = 0; i < 100; ++i) page += "甲\uFFFD";
    CHECK(outcome_of(page).findings.size() == 100);
    const Outcome outcome = outcome_of(page + page);
    REQUIRE(outcome.findings.size() == 1);
    CHECK(outcome.findings[0].message == "many");
    CHECK(argument(outcome.findings[0], "count") == "200");
}

TEST_CASE("bad bytes inside a very long line are told, with words around them for their identity", "[bad-bytes]") {
    const std::string line(5000, 'a');
    CHECK(outcome_of(line + "\uFFFD" + line).fingerprints == outcome_of(line + "a\uFFFD" + line).fingerprints);
    CHECK(outcome_of("b\uFFFD" + line).fingerprints != outcome_of("c\uFFFD" + line).fingerprints);
}

TEST_CASE("a guessed encoding is a note that does not change the exit code", "[bad-bytes]") {
    std::string bytes;
    for (int i = 0; i < 10; ++i) bytes += "\xBB\xE1\xD2\xE9\xD6\xB8\xB3\xF6\xA3\xAC";  // 会议指出，
    const Outcome outcome = outcome_of(bytes);
    REQUIRE(outcome.notifications.size() == 1);
    CHECK(outcome.notifications[0].id == "guessed-encoding");
    CHECK(outcome.notifications[0].level == Level::note);
    CHECK(outcome.notifications[0].message.starts_with("read as GB18030"));
    CHECK(outcome.exit_code == 0);
}
