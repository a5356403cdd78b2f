#include "config/config.h"
#include "support/catch.h"

using namespace kanwu;

namespace {
constexpr auto note = Level::note, warning = Level::warning, error = Level::error;
}

TEST_CASE("without a configured level a finding keeps its own", "[config]") {
    for (const Level found : {note, warning, error}) CHECK(effective_level(found, error, std::nullopt) == found);
}

TEST_CASE("a lower level caps and lifts nothing", "[config]") {
    CHECK(effective_level(error, error, warning) == warning);
    CHECK(effective_level(warning, error, warning) == warning);
    CHECK(effective_level(note, error, warning) == note);
    CHECK(effective_level(error, error, note) == note);
}

TEST_CASE("a higher level lifts the findings of the rule's own highest level alone", "[config]") {
    CHECK(effective_level(warning, warning, error) == error);
    CHECK(effective_level(note, warning, error) == note);
    CHECK(effective_level(note, note, warning) == warning);
}

TEST_CASE("the rule's own level changes nothing", "[config]") {
    for (const Level found : {note, warning}) CHECK(effective_level(found, warning, warning) == found);
}

TEST_CASE("a rule's level in kanwu.toml reaches its findings", "[config]") {
    Rule rule;
    rule.id = "copied-passage";
    rule.level = error;
    Config config;
    CHECK(effective_level(error, rule, config) == error);
    config.rules["copied-passage"].level = warning;
    CHECK(effective_level(error, rule, config) == warning);
}
