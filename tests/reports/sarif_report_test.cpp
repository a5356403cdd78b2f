#include "reports/sarif_report.h"

#include <nlohmann/json.hpp>

#include "made.h"
#include "support/catch.h"

namespace kanwu {
namespace {

using test::Made;
using Json = nlohmann::json;

std::string sarif_of(const Report& report, const SarifOptions& options = {}) {
    StringSink sink;
    write_sarif(report, options, sink);
    return sink.text;
}
Json run_of(const Report& report, const SarifOptions& options = {}) {
    return Json::parse(sarif_of(report, options))["runs"][0];
}

// startLine, startColumn, endLine, endColumn
std::vector<int> numbers(const Json& region) {
    return {region["startLine"], region["startColumn"], region["endLine"], region["endColumn"]};
}

const Json& physical(const Json& result) { return result["locations"][0]["physicalLocation"]; }

Document page() {
    return test::draft("drafts/a.txt",
                       "清河区委书记陶远表示，清河区将抓好落实。\n市国资委党委书记陶远表示，将深化改革。\n");
}

TEST_CASE("a finding is a result with its place, its words and a linked other place", "[sarif]") {
    Made made({page()});
    const Document& draft = made.drafts[0];
    Finding finding = test::conflict(draft, "市国资委党委书记", "清河区委书记", "清河区陶远");
    finding.marks = {test::words(draft, "市国资委")};
    finding.related[0].marks = {test::words(draft, "清河区委")};
    finding.folded = {"repeated-quotation"};
    made.add(finding);
    const Json result = run_of(made.report)["results"][0];
    CHECK(result["ruleId"] == "speaker-title-conflict");
    CHECK(result["ruleIndex"] == 1);
    CHECK(result["kind"] == "fail");
    CHECK(result["level"] == "error");
    CHECK(result["message"]["text"] == "陶远在此为“市国资委党委书记”，在[第1行（清河区陶远）](1)为“清河区委书记”。");
    CHECK(physical(result)["artifactLocation"] ==
          Json({{"uri", "drafts/a.txt"}, {"uriBaseId", "%SRCROOT%"}, {"index", 0}}));
    CHECK(numbers(physical(result)["region"]) == std::vector{2, 1, 2, 9});
    CHECK(physical(result)["region"]["snippet"]["text"] == "市国资委党委书记");
    CHECK(numbers(physical(result)["contextRegion"]) == std::vector{2, 1, 2, 20});
    CHECK(numbers(result["locations"][0]["annotations"][0]) == std::vector{2, 1, 2, 5});
    CHECK(result["locations"][0]["annotations"][0]["message"]["text"] == "所指的文字。");
    const Json related = result["relatedLocations"][0];
    CHECK(related["id"] == 1);
    CHECK(related["message"]["text"] == "此处称清河区委书记。");
    CHECK(numbers(related["physicalLocation"]["region"]) == std::vector{1, 1, 1, 7});
    CHECK(numbers(related["annotations"][0]) == std::vector{1, 1, 1, 5});
    CHECK(result["partialFingerprints"]["kanwu/finding/v1"] == "0123456789abcdef0123456789abcdef:1");
    CHECK(result["properties"]["folded"] == Json({"repeated-quotation"}));
}

TEST_CASE("columns are UTF-16 code units, lines end as the source map says, a BOM counts nowhere", "[sarif]") {
    Made made({test::draft("a.txt", "甲😀乙\r丙👨\u200d👩丁\r\n戊e\u0301己\n", 3)});
    const Document& draft = made.drafts[0];
    const Span cut{test::words(draft, "e").begin, test::words(draft, "e").end};  // half a cluster
    for (const Span span : {test::words(draft, "乙"), test::words(draft, "丁"), cut}) {
        made.add(test::repeat(test::place(draft, span), test::place(draft, test::words(draft, "甲"))));
    }
    const Json run = run_of(made.report);
    CHECK(run["columnKind"] == "utf16CodeUnits");
    CHECK(run["newlineSequences"] == Json({"\r\n", "\n", "\r"}));
    CHECK(numbers(physical(run["results"][0])["region"]) == std::vector{1, 4, 1, 5});
    CHECK(numbers(physical(run["results"][1])["region"]) == std::vector{2, 7, 2, 8});
    CHECK(numbers(physical(run["results"][2])["region"]) == std::vector{3, 2, 3, 4});
    CHECK(physical(run["results"][2])["region"]["snippet"]["text"] == "e\u0301");
}

TEST_CASE("columns are right anywhere in a long line", "[sarif]") {
    std::string text;
    for (int i = 0; i < 3000; ++i) text += i % 7 == 0 ? "😀" : i % 3 == 0 ? "x" : "字";
    Made made({test::draft("a.txt", text)});
    const Document& draft = made.drafts[0];
    for (std::uint32_t i = 1; i < 2900; i += 97) {
        std::uint32_t at = 0;
        for (std::uint32_t skip = i; skip > 0; --skip) {
            do ++at;
            while ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
        }
        made.add(test::repeat(test::place(draft, {at, at}), test::place(draft, {0, 4})));
    }
    const Json run = run_of(made.report);
    REQUIRE(run["results"].size() == made.report.findings.size());
    for (std::size_t i = 0; i < made.report.findings.size(); ++i) {
        const auto expected = draft.position(made.report.findings[i].place.span.begin).column_utf16;
        CHECK(physical(run["results"][i])["region"]["startColumn"] == expected);
    }
}

TEST_CASE("the context is cut in a paragraph without end", "[sarif]") {
    std::string text;
    for (int i = 0; i < 100000; ++i) text += "字";
    Made made({test::draft("a.txt", text)});
    const Document& draft = made.drafts[0];
    made.add(test::repeat(test::place(draft, {150000, 150003}), test::place(draft, {0, 3})));
    made.add(test::repeat(test::place(draft, {150003, 300000}), test::place(draft, {0, 3})));
    const Json run = run_of(made.report);
    CHECK(physical(run["results"][0])["contextRegion"]["snippet"]["text"].get<std::string>().size() < 4100);
    CHECK_FALSE(physical(run["results"][1])["region"].contains("snippet"));
}

TEST_CASE("paths are relative and percent-encoded, in every sentence too", "[sarif]") {
    Made made(
        {test::draft("/home/ed/稿 件/a.txt", "同一句话。\n"), test::draft("/home/ed/稿 件/b.txt", "同一句话。\n")});
    const Document &a = made.drafts[0], &b = made.drafts[1];
    made.add(test::repeat(test::place(b, test::line(b, 1)), test::place(a, test::line(a, 1))));
    made.report.notifications = {
        {"unreadable-input", Level::error, "/home/ed/c.txt", "", "/home/ed/c.txt 不是文本，请转换后再查"},
        {"check-gave-up", Level::error, "repeated-paragraph", b.path, "没有做完"}};
    const SarifOptions options{[](const std::string& path) { return path.substr(std::string("/home/ed/").size()); }};
    const std::string log = sarif_of(made.report, options);
    CHECK(log.find("/home/ed") == std::string::npos);
    const Json run = Json::parse(log)["runs"][0];
    CHECK(run["artifacts"][0]["location"]["uri"] == "%E7%A8%BF%20%E4%BB%B6/a.txt");
    CHECK(run["results"][0]["message"]["text"] == "本段与[另一稿 稿 件/a.txt 第1行](1)一字不差。");
    const Json told = run["invocations"][0]["toolExecutionNotifications"];
    CHECK(told[0]["message"]["text"] == "c.txt: c.txt 不是文本，请转换后再查。");
    CHECK(told[1]["message"]["text"] == "repeated-paragraph: 没有做完。");
    CHECK(told[1]["locations"][0]["physicalLocation"]["artifactLocation"]["index"] == 1);
}

TEST_CASE("artifacts tell length, encoding and hash, in the order of their paths", "[sarif]") {
    Made made({test::draft("b/x.txt", "甲"), test::draft("a.txt", "乙", 2), test::draft("stdin", "")});
    made.drafts[1].encoding = "UTF-16LE";
    const Json artifacts = run_of(made.report)["artifacts"];
    CHECK(artifacts[0] == Json({{"location", {{"uri", "a.txt"}, {"uriBaseId", "%SRCROOT%"}, {"index", 0}}},
                                {"length", 5},
                                {"mimeType", "text/plain"},
                                {"encoding", "UTF-16"},
                                {"hashes", {{"sha-256", std::string(64, 'a')}}}}));
    CHECK(artifacts[1]["location"]["uri"] == "b/x.txt");
    CHECK(artifacts[2]["location"]["uri"] == "stdin");
}

TEST_CASE("rules are described in the report's language, ordered by id", "[sarif]") {
    Made made({page()});
    made.rules[0].summary = std::string(3000, 'x');
    made.report.language = Language::en;
    const Json run = run_of(made.report);
    CHECK(run["language"] == "en-US");
    const Json rules = run["tool"]["driver"]["rules"];
    CHECK(rules[0]["id"] == "repeated-paragraph");
    CHECK(rules[0]["name"] == "RepeatedParagraph");
    CHECK(rules[0]["shortDescription"]["text"] == "The same paragraph twice.");
    CHECK(rules[0]["helpUri"] == "https://kanwu.example/rules/repeated-paragraph");
    CHECK(rules[0]["help"]["markdown"] == made.rules[1].manual);
    CHECK(rules[0]["defaultConfiguration"]["level"] == "error");
    CHECK(rules[0]["properties"] ==
          Json({{"tags", {"duplication"}}, {"precision", "very-high"}, {"problem.severity", "error"}}));
    CHECK(rules[1]["fullDescription"]["text"].get<std::string>().size() == 1000);
    CHECK(run["tool"]["driver"]["notifications"].size() == notification_kinds().size());
}

TEST_CASE("a clean run has results, none of them", "[sarif]") {
    Made made({page()});
    const Json run = run_of(made.report);
    CHECK(run["results"] == Json::array());
    CHECK(run["invocations"] ==
          Json({{{"executionSuccessful", true}, {"exitCode", 0}, {"toolExecutionNotifications", Json::array()}}}));
    CHECK(sarif_of(made.report).back() == '\n');
}

TEST_CASE("related places are all linked, and at most a hundred", "[sarif]") {
    std::string text;
    for (int i = 0; i < 150; ++i) text += "同一句话。\n";
    Made made({test::draft("a.txt", text)});
    const Document& draft = made.drafts[0];
    Finding finding = test::repeat(test::place(draft, test::line(draft, 2)), test::place(draft, test::line(draft, 1)));
    for (std::uint32_t line = 3; line <= 150; ++line) {
        finding.related.push_back({test::place(draft, test::line(draft, line)), "same", {}, {}});
    }
    made.add(finding);
    const Json result = run_of(made.report)["results"][0];
    CHECK(result["relatedLocations"].size() == 100);
    const std::string message = result["message"]["text"];
    CHECK_THAT(message, Catch::StartsWith("本段与[第1行](1)一字不差。另见[第3行](2)、[第4行](3)、") &&
                            Catch::EndsWith("[第101行](100)。"));
}

TEST_CASE("a fix says what it does and deletes no more than it should", "[sarif]") {
    Made made({test::draft("a.txt", "甲e\u0301乙\n甲\n")});
    const Document& draft = made.drafts[0];
    Finding finding = test::repeat(test::place(draft, test::line(draft, 1)), test::place(draft, test::line(draft, 2)));
    finding.fixes = {{"replace", {{test::place(draft, test::words(draft, "e")), "E"}}}};
    made.add(finding);
    const Json fix = run_of(made.report)["results"][0]["fixes"][0];
    CHECK(fix["description"]["text"] == "改成“十五五”。");
    const Json replacement = fix["artifactChanges"][0]["replacements"][0];
    CHECK(numbers(replacement["deletedRegion"]) == std::vector{1, 2, 1, 4});
    CHECK(replacement["insertedContent"]["text"] == "E\u0301");
}

TEST_CASE("results are ordered by path bytes, place, rule and fingerprint", "[sarif]") {
    Made made({test::draft("a/z.txt", "甲乙\n丙\n"), test::draft("b.txt", "甲乙\n丙\n")});
    const Document &z = made.drafts[0], &b = made.drafts[1];
    const Place other = test::place(b, test::line(b, 2));
    made.add(test::repeat(test::place(z, test::line(z, 1)), other));
    made.add(test::repeat(test::place(b, test::line(b, 1)), other));
    made.add(test::repeat(test::place(b, test::words(b, "甲")), other));
    Finding title = test::conflict(b, "甲", "乙", "");
    made.add(title);
    // The root turns the order of the two drafts around.
    const SarifOptions options{[](const std::string& path) { return path == "b.txt" ? "b.txt" : "z.txt"; }};
    std::vector<std::string> seen;
    const Json run = run_of(made.report, options);
    for (const Json& result : run["results"]) {
        const Json place = physical(result);
        seen.push_back(place["artifactLocation"]["uri"].get<std::string>() + ":" +
                       std::to_string(place["region"]["endColumn"].get<int>()) + ":" +
                       result["ruleId"].get<std::string>());
    }
    CHECK(seen == std::vector<std::string>{"b.txt:2:repeated-paragraph", "b.txt:2:speaker-title-conflict",
                                           "b.txt:3:repeated-paragraph", "z.txt:3:repeated-paragraph"});
}

}  // namespace
}  // namespace kanwu
