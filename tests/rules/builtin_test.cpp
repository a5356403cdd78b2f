#include <algorithm>
#include <set>

#include "rules/message_template.h"
#include "rules/rule_file.h"
#include "rules/wording.h"
#include "support/catch.h"

using namespace kanwu;

namespace {

const Rule& builtin(std::string_view id) {
    const auto& rules = builtin_rules();
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const Rule& rule) { return rule.id == id; });
    REQUIRE(found != rules.end());
    return *found;
}

std::set<std::string> arguments_of(const std::string& text) {
    std::set<std::string> out;
    for (const TemplatePiece& piece : parse_template(text).pieces) {
        if (piece.is_argument) out.insert(piece.text);
    }
    return out;
}

using Names = std::set<std::string>;

}  // namespace

TEST_CASE("the built-in rules stand in the order of their ids", "[rules]") {
    const auto& rules = builtin_rules();
    REQUIRE_FALSE(rules.empty());
    CHECK(std::is_sorted(rules.begin(), rules.end(), [](const Rule& a, const Rule& b) { return a.id < b.id; }));
    for (const char* id : {"copied-passage", "repeated-paragraph", "repeated-quotation", "speaker-title-conflict"})
        CHECK(builtin(id).place == "rules/" + std::string(id) + ".md");
}

TEST_CASE("every built-in rule has a manual page and examples of both kinds", "[rules]") {
    for (const Rule& rule : builtin_rules()) {
        INFO(rule.id);
        CHECK(rule.manual.rfind("# " + rule.title.zh + "\n", 0) == 0);
        CHECK_FALSE(rule.summary.empty());
        const auto marked = std::count_if(rule.examples.begin(), rule.examples.end(),
                                          [](const Example& e) { return !e.marks.empty(); });
        CHECK(marked >= 3);
        CHECK(static_cast<std::ptrdiff_t>(rule.examples.size()) - marked >= 3);
    }
}

TEST_CASE("the examples of a built-in rule are marked where their heading says so", "[rules]") {
    for (const Rule& rule : builtin_rules()) {
        for (const Example& example : rule.examples) {
            INFO(example.place);
            CHECK((example.section == "应当指出" || example.section == "不应指出"));
            const bool finds = std::any_of(example.marks.begin(), example.marks.end(),
                                           [&](const ExampleMark& mark) { return mark.rule == rule.id; });
            CHECK(finds == (example.section == "应当指出"));
        }
    }
}

TEST_CASE("marks of the built-in examples name built-in rules and cut no code point", "[rules]") {
    for (const Rule& rule : builtin_rules()) {
        for (const Example& example : rule.examples) {
            for (const ExampleMark& mark : example.marks) {
                INFO(example.place);
                if (!mark.rule.empty()) builtin(mark.rule);
                const std::string& text = example.files.at(mark.file).text;
                REQUIRE(mark.span.end <= text.size());
                CHECK(!mark.span.empty());
                CHECK((static_cast<unsigned char>(text[mark.span.begin]) & 0xC0) != 0x80);
            }
        }
    }
}

TEST_CASE("both languages of a built-in text name the same arguments", "[rules]") {
    for (const Rule& rule : builtin_rules()) {
        for (const auto* texts : {&rule.messages, &rule.labels}) {
            for (const auto& [name, text] : *texts) {
                INFO(rule.id << " " << name);
                CHECK(arguments_of(text.zh) == arguments_of(text.en));
            }
        }
    }
}

// What the checks supply: a change here is a change of src/checks.
TEST_CASE("the built-in messages name the arguments that their checks supply", "[rules]") {
    const auto arguments = [](std::string_view id, const std::string& variant) {
        return arguments_of(builtin(id).messages.at(variant).zh);
    };
    CHECK(arguments("repeated-paragraph", "exact") == Names{"other"});
    CHECK(arguments("repeated-paragraph", "near") == Names{"other", "percent", "shared"});
    CHECK(arguments("repeated-paragraph", "rewritten") == Names{"other", "percent"});
    CHECK(arguments("repeated-paragraph", "group") == Names{"count", "places"});
    CHECK(arguments("copied-passage", "other-speaker") == Names{"here", "other", "share", "shared", "there"});
    CHECK(arguments("copied-passage", "same-speaker") == Names{"other", "share", "shared"});
    CHECK(arguments("copied-passage", "group") == Names{"count", "places", "shared"});
    CHECK(arguments("repeated-quotation", "") == Names{"here", "other", "quote", "there"});
    CHECK(arguments("post-holder-conflict", "") == Names{"name", "other", "other_name", "title"});
    CHECK(arguments("name-variant", "one-post") == Names{"name", "other", "other_name", "title"});
    CHECK(arguments("name-variant", "seen-once-sound") == Names{"name", "other", "other_name"});
    CHECK(arguments("speaker-body-mismatch", "neighbour") == Names{"speaker", "subject"});
    CHECK(arguments("speaker-body-mismatch", "speaks-elsewhere") == Names{"other", "speaker", "subject"});
    CHECK(arguments("unattributed-quotation", "").empty());
    CHECK(arguments("speaker-title-conflict", "two-posts") == Names{"name", "other", "other_title", "title"});
    CHECK(arguments("speaker-title-conflict", "two-posts-more") ==
          Names{"name", "other", "other_title", "places", "title"});
    CHECK(arguments("speaker-title-conflict", "rare") == Names{"name", "other", "other_title", "title"});
    CHECK(arguments("speaker-title-conflict", "rare-more") == Names{"name", "other", "other_title", "places", "title"});
    CHECK(arguments("speaker-title-conflict", "rank") == Names{"name", "other", "other_title", "title"});
    CHECK(arguments("speaker-title-conflict", "rank-more") == Names{"name", "other", "other_title", "places", "title"});
}

TEST_CASE("the manual of a built-in rule tells every parameter with its default", "[rules]") {
    for (const Rule& rule : builtin_rules()) {
        for (const auto& [name, value] : rule.parameters) {
            INFO(rule.id << " " << name);
            REQUIRE(std::holds_alternative<double>(value));
            std::string number = std::to_string(std::get<double>(value));
            number.erase(number.find_last_not_of('0') + 1);
            if (number.back() == '.') number.pop_back();
            CHECK(rule.manual.find("| `" + name + "` | " + number + " |") != std::string::npos);
        }
    }
}
