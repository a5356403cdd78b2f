// Small labelled cases: ../shared/cases/speaker_cases.jsonl, as far as their rules exist, or they must stay silent.
#include <algorithm>
#include <fstream>
#include <set>
#include <string>

#include <nlohmann/json.hpp>

#include "pipeline/pipeline.h"
#include "support/catch.h"
#include "support/shared.h"
#include "support/temporary_folder.h"

using namespace kanwu;
using nlohmann::json;

namespace {

// Of rules that are not written yet.
const std::set<std::string> kNoRuleYet = {
    "title-form",   "session-form",           "quotation-marks", "broken-paragraph", "count-mismatch",
    "date-weekday", "undefined-abbreviation", "ordinal-gap",     "arithmetic",       "approximate-number"};

Outcome outcome_of(const json& label) {
    const test::TemporaryFolder folder;
    Request request;
    request.paths = {folder.write("draft.txt", label["text"].get<std::string>() + "\n")};
    request.level = Level::warning;
    return check(request);
}

// The rules that the label names: one or the other, a bar between.
bool names(const std::string& expect, const std::string& rule) {
    return ("|" + expect + "|").find("|" + rule + "|") != std::string::npos;
}

}  // namespace

TEST_CASE("the labelled cases have the findings that they say, and no other", "[checks][shared]") {
    KANWU_NEEDS_SHARED("cases/speaker_cases.jsonl");
    std::ifstream lines(test::shared("cases/speaker_cases.jsonl"));
    std::size_t checked = 0;
    for (std::string line; std::getline(lines, line);) {
        const json label = json::parse(line);
        const auto expect = label["expect"].get<std::string>();
        if (kNoRuleYet.contains(expect)) continue;
        CAPTURE(label["id"].get<std::string>(), label["text"].get<std::string>());
        const Outcome outcome = outcome_of(label);
        ++checked;
        if (expect == "none") {
            CHECK(outcome.findings.empty());
            continue;
        }
        REQUIRE(outcome.findings.size() == 1);
        CHECK(names(expect, outcome.findings[0].rule));
        const bool error = label["severity"].get<std::string>() == "error";
        CHECK(outcome.findings[0].level == (error ? Level::error : Level::warning));
    }
    CHECK(checked >= 40);
}
