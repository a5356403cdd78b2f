// The page that started kanwu, attributed by hand: ../shared/cases/seed_statements.json.
#include <fstream>
#include <map>
#include <sstream>

#include <nlohmann/json.hpp>

#include "attribution/attribution.h"
#include "attribution/lexicon.h"
#include "support/catch.h"
#include "support/shared.h"

using namespace kanwu;
using nlohmann::json;

namespace {

struct Page {
    json truth;
    std::vector<std::string> lines;
    std::map<int, ParagraphAttribution> by_line;
};

Page read_page() {
    Page page;
    page.truth = json::parse(std::ifstream(test::shared("cases/seed_statements.json")));
    std::ifstream in(test::shared("drafts/" + page.truth["source"].get<std::string>()));
    for (std::string line; std::getline(in, line);) page.lines.push_back(line);
    for (std::size_t i = 0; i < page.lines.size(); ++i)
        page.by_line[static_cast<int>(i + 1)] = attribute(page.lines[i], builtin_lexicon());
    return page;
}

std::string words(const json& value) { return value.get<std::string>(); }

Span span_of(const json& pair) { return {pair[0].get<std::uint32_t>(), pair[1].get<std::uint32_t>()}; }

void check_titles(const json& want, const std::vector<Title>& have) {
    REQUIRE(have.size() == want.size());
    for (std::size_t i = 0; i < have.size(); ++i) {
        CHECK(have[i].organisation == words(want[i]["org"]));
        CHECK(have[i].post == words(want[i]["post"]));
        CHECK(have[i].modifiers == want[i]["mods"].get<std::vector<std::string>>());
        CHECK(have[i].span == span_of(want[i]["u8"]));
    }
}

}  // namespace

TEST_CASE("the page's statements have the speakers and titles that a reader gives them", "[attribution][shared]") {
    KANWU_NEEDS_SHARED("cases/seed_statements.json");
    const Page page = read_page();
    std::size_t titles = 0;
    for (const json& statement : page.truth["statements"]) {
        const ParagraphAttribution& found = page.by_line.at(statement["line"]);
        CAPTURE(statement["line"].get<int>());
        REQUIRE(found.mentions.size() == 1);
        const Mention& mention = found.mentions[0];
        CHECK(mention.name == words(statement["name"]));
        CHECK(mention.name_span == span_of(statement["name_u8"]));
        REQUIRE(mention.cue);
        CHECK(mention.cue->verb == words(statement["verb"]));
        CHECK(mention.confidence == Confidence::strong);
        check_titles(statement["titles"], mention.titles);
        titles += mention.titles.size();
        REQUIRE(found.body_subject);
        CHECK(found.body_subject->body == words(statement["body_subject"]));
        if (statement["lead_quote"].is_null()) continue;
        REQUIRE_FALSE(found.quotations.empty());
        const std::string& line = page.lines[statement["line"].get<std::size_t>() - 1];
        CHECK(slice(line, found.quotations[0].inner) == words(statement["lead_quote"]["text"]));
        CHECK(found.quotations[0].speaker == 0U);
        CHECK(found.quotations[0].whole_sentence);
    }
    CHECK(page.truth["statements"].size() == 19);
    CHECK(titles == 39);
}

TEST_CASE("nobody else speaks on the page, and its anonymous sources are known", "[attribution][shared]") {
    KANWU_NEEDS_SHARED("cases/seed_statements.json");
    const Page page = read_page();
    std::size_t speakers = 0;
    for (const auto& [line, attribution] : page.by_line)
        for (const Mention& mention : attribution.mentions) speakers += mention.cue.has_value();
    CHECK(speakers == 19);
    for (const json& source : page.truth["non_person_attributions"]) {
        const auto& anonymous = page.by_line.at(source["line"]).anonymous;
        CAPTURE(source["line"].get<int>());
        REQUIRE(anonymous.size() == 1);
        CHECK(anonymous[0].subject == words(source["subject"]));
        CHECK(anonymous[0].cue.verb == words(source["verb"]));
    }
}
