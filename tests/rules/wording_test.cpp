#include "rules/wording.h"

#include "support/catch.h"

using namespace kanwu;

namespace {

Rule rule_with(const std::string& zh, const std::string& en) {
    Rule rule;
    rule.id = "x-rule";
    rule.check = "some-check";
    rule.place = "rules/x-rule.md";
    rule.messages[""] = {zh, en};
    rule.labels["post"] = {"此处称“{title}”", "“{title}” here"};
    return rule;
}

// Lines are the places' first bytes: enough for a test.
PlaceNumber number_of(const Place& place) { return {place.span.begin, 0, Counting::lines}; }

Finding finding_with(Arguments arguments) {
    Finding finding;
    finding.rule = "x-rule";
    finding.place = {"a.txt", {59, 60}};
    for (const Place& place : {Place{"a.txt", {53, 54}}, Place{"b.txt", {12, 13}}, Place{"a.txt", {57, 58}}})
        finding.related.push_back({place, "post", {}, {}});
    finding.arguments = std::move(arguments);
    return finding;
}

Sentence word(const std::string& zh, const std::string& en, Language language, Arguments arguments) {
    return word_message(finding_with(std::move(arguments)), rule_with(zh, en), language, number_of);
}

}  // namespace

TEST_CASE("words without arguments are one phrase", "[wording]") {
    CHECK(word("本段{{重复}}。", "x", Language::zh, {}) == Sentence{{"本段{重复}。", 0}});
}

TEST_CASE("a place in the same draft is named by its line and links to it", "[wording]") {
    const Arguments other{{"other", PlaceArgument{1, ""}}};
    CHECK(word("本段与{other}相同。", "Same as {other}.", Language::zh, other) ==
          Sentence{{"本段与", 0}, {"第53行", 1}, {"相同。", 0}});
    CHECK(word("本段与{other}相同。", "Same as {other}.", Language::en, other) ==
          Sentence{{"Same as ", 0}, {"line 53", 1}, {".", 0}});
}

TEST_CASE("a place says who speaks there", "[wording]") {
    const Arguments other{{"other", PlaceArgument{1, "市国资委闻道远"}}};
    CHECK(plain(word("与{other}同", "as {other}", Language::zh, other)) == "与第53行（市国资委闻道远）同");
    CHECK(plain(word("与{other}同", "as {other}", Language::en, other)) == "as line 53 (市国资委闻道远)");
}

TEST_CASE("a place in another draft names the draft", "[wording]") {
    const Arguments other{{"other", PlaceArgument{2, ""}}};
    CHECK(plain(word("与{other}同", "as {other}", Language::zh, other)) == "与另一稿 b.txt 第12行同");
    CHECK(plain(word("与{other}同", "as {other}", Language::en, other)) == "as b.txt line 12");
}

TEST_CASE("the finding's own place is words without a link", "[wording]") {
    CHECK(word("{here}有误", "x", Language::zh, {{"here", PlaceArgument{0, ""}}}) == Sentence{{"第59行有误", 0}});
}

TEST_CASE("a list of places is one phrase a place", "[wording]") {
    const Arguments places{{"places", PlacesArgument{{1, 3, 2}}}};
    CHECK(word("另见{places}。", "see {places}.", Language::zh, places) ==
          Sentence{
              {"另见", 0}, {"第53行", 1}, {"、", 0}, {"第57行", 3}, {"、", 0}, {"另一稿 b.txt 第12行", 2}, {"。", 0}});
    CHECK(plain(word("另见{places}。", "see {places}.", Language::en, places)) ==
          "see line 53, line 57 and b.txt line 12.");
}

TEST_CASE("arguments are words, never templates", "[wording]") {
    CHECK(plain(word("{name}", "x", Language::zh, {{"name", std::string("{other}{{")}})) == "{other}{{");
}

TEST_CASE("the same argument may be named twice", "[wording]") {
    CHECK(plain(word("{n}和{n}", "x", Language::zh, {{"n", std::string("甲")}})) == "甲和甲");
}

TEST_CASE("a finding is worded by its own variant", "[wording]") {
    Rule rule = rule_with("x", "x");
    rule.messages = {{"exact", {"同", "same"}}, {"near", {"近", "near"}}};
    Finding finding = finding_with({});
    finding.message = "near";
    CHECK(plain(word_message(finding, rule, Language::zh, number_of)) == "近");
}

TEST_CASE("labels of related places and fixes are worded", "[wording]") {
    Rule rule = rule_with("x", "x");
    RelatedPlace related;
    related.label = "post";
    related.arguments = {{"title", std::string("市教委主任")}};
    CHECK(word_label(related, rule, Language::zh) == "此处称“市教委主任”");
    CHECK(word_label(related, rule, Language::en) == "“市教委主任” here");
    rule.labels["replace"] = {"改正", "put right"};
    CHECK(word_fix({"replace", {}}, rule, Language::en) == "put right");
}

TEST_CASE("a message that names an argument its check does not supply is refused", "[wording]") {
    const std::vector<std::string> known{"name", "other", "title"};
    CHECK(check_placeholders(rule_with("{name}在{other}", "{name} in {other}"), known).has_value());
    const auto checked = check_placeholders(rule_with("{name}", "{nmae}"), known);
    REQUIRE_FALSE(checked);
    CHECK(to_string(checked.error()) ==
          "rules/x-rule.md: \"message.en\" names {nmae}, which the check \"some-check\" does not supply; did you mean "
          "\"name\"?");
    const auto label = check_placeholders(rule_with("{name}", "{name}"), {"name", "post"});
    REQUIRE_FALSE(label);
    CHECK(
        to_string(label.error()) ==
        "rules/x-rule.md: \"labels.post.zh\" names {title}, which the check \"some-check\" does not supply; known are "
        "name, post");
}

TEST_CASE("a place is numbered as readers of its format count", "[wording]") {
    CHECK(word_number({57, 0, Counting::lines}, Language::zh) == "第57行");
    CHECK(word_number({27, 0, Counting::paragraphs}, Language::zh) == "第27段");
    CHECK(word_number({14, 2, Counting::lines}, Language::zh) == "第2页第14行");
    CHECK(word_number({14, 2, Counting::lines}, Language::en) == "page 2 line 14");
    CHECK(word_number({27, 0, Counting::paragraphs}, Language::en) == "paragraph 27");
}
