#include "pipeline/isolation.h"

#include <stdexcept>

#include "attribution/lexicon.h"
#include "support/catch.h"

using namespace kanwu;

namespace {

std::vector<Finding> one_a_draft(const Draft& draft, const CheckInput& input, WorkBudget& budget) {
    budget.spend(10);
    Finding finding;
    finding.rule = input.rule.id;
    finding.place = {draft.facts->document, {}};
    return {finding};
}
std::vector<Finding> throws(const CheckInput&, WorkBudget&) { throw std::runtime_error("a bug"); }

const std::vector<Check> kChecks{{"one-a-draft", one_a_draft, {}}, {"throws", throws, {}}};

Checked run(const std::string& check, std::uint64_t budget = 1000) {
    Document a, b;
    Facts facts_a, facts_b;
    facts_a.document = "a.txt";
    facts_b.document = "b.txt";
    Prior prior;
    prior.drafts = {{&a, &facts_a}, {&b, &facts_b}};
    Rule rule;
    rule.id = "house-rule";
    rule.check = check;
    return run_check(kChecks, {rule, prior, {}, builtin_lexicon()}, budget);
}

}  // namespace

TEST_CASE("a document check sees every draft of the run", "[isolation]") {
    const Checked checked = run("one-a-draft");
    REQUIRE(checked.findings.size() == 2);
    CHECK(checked.findings[1].place.document == "b.txt");
    CHECK(checked.notifications.empty());
}

TEST_CASE("a check that throws costs its own findings, and a notification says so", "[isolation]") {
    const Checked checked = run("throws");
    CHECK(checked.findings.empty());
    REQUIRE(checked.notifications.size() == 1);
    CHECK(checked.notifications[0].id == "check-gave-up");
    CHECK(checked.notifications[0].level == Level::error);
    CHECK(checked.notifications[0].place == "house-rule");
    CHECK(checked.notifications[0].message == "gave up: a bug; its findings are missing, all others stand");
}

TEST_CASE("a check that spends its budget stops at the same place every time", "[isolation]") {
    const Checked checked = run("one-a-draft", 15);
    CHECK(checked.findings.empty());
    REQUIRE(checked.notifications.size() == 1);
    CHECK(checked.notifications[0].message ==
          "gave up: the work budget is spent; its findings are missing, all others stand");
}
