#include "pipeline/run_examples.h"

#include "checks/check.h"
#include "rules/rule_file.h"
#include "rules/wording.h"
#include "support/catch.h"

using namespace kanwu;

TEST_CASE("every rule does what the examples on its page say", "[rules]") {
    for (const Rule& rule : builtin_rules()) {
        CAPTURE(rule.id);
        for (const std::string& fault : run_examples(rule, builtin_rules())) FAIL_CHECK(fault);
    }
}

TEST_CASE("every rule names a check, and in its messages only what that check supplies", "[rules]") {
    for (const Rule& rule : builtin_rules()) {
        CAPTURE(rule.id);
        const auto& checks = all_checks();
        const auto check =
            std::find_if(checks.begin(), checks.end(), [&](const Check& c) { return c.name == rule.check; });
        REQUIRE(check != checks.end());
        const auto known = check_placeholders(rule, check->arguments);
        CHECK((known.has_value() ? "" : known.error().message) == "");
    }
}

TEST_CASE("an example that is wrong is told, in both directions", "[rules]") {
    Rule rule = builtin_rules().front();
    REQUIRE_FALSE(rule.examples.empty());
    for (Example& example : rule.examples)
        for (ExampleMark& mark : example.marks) mark.span.end -= 3;
    const auto faults = run_examples(rule, builtin_rules());
    const auto says = [&](std::string_view words) {
        return std::any_of(faults.begin(), faults.end(),
                           [&](const std::string& f) { return f.find(words) != std::string::npos; });
    };
    CHECK(says("no finding"));
    CHECK(says("no mark for"));
}
