// Small labelled cases: ../shared/cases/speaker_cases.jsonl, as far as they are about posts, or must stay silent.
#include <fstream>
#include <string>

#include <nlohmann/json.hpp>

#include "pipeline/pipeline.h"
#include "support/catch.h"
#include "support/shared.h"
#include "support/temporary_folder.h"

using namespace kanwu;
using nlohmann::json;

TEST_CASE("the labelled cases have a conflict of posts where they say so, and nowhere else", "[checks][shared]") {
    KANWU_NEEDS_SHARED("cases/speaker_cases.jsonl");
    std::ifstream lines(test::shared("cases/speaker_cases.jsonl"));
    std::size_t checked = 0;
    for (std::string line; std::getline(lines, line);) {
        const json label = json::parse(line);
        const auto expect = label["expect"].get<std::string>();
        if (expect != "speaker-title-conflict" && expect != "none") continue;
        const test::TemporaryFolder folder;
        Request request;
        request.paths = {folder.write("draft.txt", label["text"].get<std::string>() + "\n")};
        request.level = Level::warning;
        CAPTURE(label["id"].get<std::string>(), label["text"].get<std::string>());
        const Outcome outcome = check(request);
        ++checked;
        if (expect == "none") {
            CHECK(outcome.findings.empty());
            continue;
        }
        REQUIRE(outcome.findings.size() == 1);
        CHECK(outcome.findings[0].rule == expect);
        const bool error = label["severity"].get<std::string>() == "error";
        CHECK(outcome.findings[0].level == (error ? Level::error : Level::warning));
    }
    CHECK(checked > 30);
}
