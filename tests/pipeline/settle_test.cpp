#include "pipeline/settle.h"

#include "support/catch.h"

using namespace kanwu;

namespace {

// One draft of ten paragraphs of ten bytes.
struct Fixture {
    Fixture() {
        facts.document = "a.txt";
        for (std::uint32_t i = 0; i < 10; ++i) {
            facts.paragraphs.emplace_back();
            facts.paragraphs.back().span = {i * 10, i * 10 + 10};
        }
        prior.drafts = {{&document, &facts}};
        rules.resize(3);
        rules[0].id = "copy";
        rules[0].tags = {"duplicate", "attribution"};
        rules[1].id = "person";
        rules[1].tags = {"attribution"};
        rules[2].id = "fact";
        rules[2].tags = {"duplicate", "difference"};
    }
    Finding finding(const std::string& rule, Level level, std::uint32_t paragraph,
                    std::vector<std::uint32_t> others) const {
        Finding out;
        out.rule = rule;
        out.identity = rule;
        out.level = level;
        out.place = {"a.txt", {paragraph * 10 + 1, paragraph * 10 + 4}};
        for (const std::uint32_t other : others)
            out.related.push_back({{"a.txt", {other * 10 + 2, other * 10 + 5}}, "", {}, {}});
        return out;
    }
    std::vector<Finding> settled(std::vector<Finding> findings) const {
        return settle(std::move(findings), rules, prior);
    }

    Document document;
    Facts facts;
    Prior prior;
    std::vector<Rule> rules;
};

}  // namespace

TEST_CASE("what follows from a copy is folded under it, and the louder level counts", "[settle]") {
    const Fixture f;
    const auto out = f.settled({f.finding("person", Level::error, 5, {2}), f.finding("copy", Level::warning, 5, {2})});
    REQUIRE(out.size() == 1);
    CHECK(out[0].rule == "copy");
    CHECK(out[0].level == Level::error);
    CHECK(out[0].folded == std::vector<std::string>{"person"});
}

TEST_CASE("a conflict that reaches beyond the copied paragraphs is told by itself", "[settle]") {
    const Fixture f;
    CHECK(f.settled({f.finding("person", Level::error, 5, {2, 7}), f.finding("copy", Level::warning, 5, {2})}).size() ==
          2);
    CHECK(f.settled({f.finding("person", Level::error, 6, {2}), f.finding("copy", Level::warning, 5, {2})}).size() ==
          2);
}

TEST_CASE("a fault inside one paragraph does not follow from its copy", "[settle]") {
    const Fixture f;
    CHECK(f.settled({f.finding("person", Level::error, 5, {}), f.finding("copy", Level::warning, 5, {2})}).size() == 2);
}

TEST_CASE("two copies are two findings", "[settle]") {
    const Fixture f;
    CHECK(f.settled({f.finding("copy", Level::error, 5, {2}), f.finding("copy", Level::warning, 6, {2})}).size() == 2);
}

TEST_CASE("the fact that differs between two copies says more than that they are copies", "[settle]") {
    const Fixture f;
    const auto out = f.settled({f.finding("fact", Level::warning, 5, {2}), f.finding("copy", Level::warning, 5, {2})});
    REQUIRE(out.size() == 1);
    CHECK(out[0].rule == "fact");
    CHECK(out[0].folded == std::vector<std::string>{"copy"});
}

TEST_CASE("a copy that must not be printed stands before the fact that differs in it", "[settle]") {
    const Fixture f;
    const auto out = f.settled({f.finding("fact", Level::warning, 5, {2}), f.finding("copy", Level::error, 5, {2})});
    REQUIRE(out.size() == 1);
    CHECK(out[0].rule == "copy");
}

TEST_CASE("a fact that differs in one of many copies is told beside them", "[settle]") {
    const Fixture f;
    CHECK(f.settled({f.finding("fact", Level::warning, 5, {2}), f.finding("copy", Level::warning, 5, {2, 7})}).size() ==
          2);
}

TEST_CASE("what is said of a whole paragraph follows from the copy in it, not from the one made of it", "[settle]") {
    const Fixture f;
    const auto whole = [&](std::uint32_t paragraph) {
        Finding finding = f.finding("person", Level::warning, paragraph, {});
        finding.place.span = {paragraph * 10, paragraph * 10 + 10};
        return finding;
    };
    const Finding copy = f.finding("copy", Level::error, 5, {2});
    const auto settled = f.settled({copy, whole(5)});
    REQUIRE(settled.size() == 1);
    CHECK(settled[0].folded == std::vector<std::string>{"person"});
    CHECK(f.settled({copy, whole(2)}).size() == 2);
}

TEST_CASE("a name under another's title is one finding that shows the post's other holder", "[pipeline]") {
    Fixture fixture;
    fixture.rules.resize(2);
    fixture.rules[0].id = "one-post";
    fixture.rules[0].tags = {"attribution", "post"};
    fixture.rules[1].id = "two-posts";
    fixture.rules[1].tags = {"attribution", "post"};
    fixture.rules[1].labels["holder"] = {};
    const auto found = fixture.settled({fixture.finding("one-post", Level::error, 5, {3}),
                                        fixture.finding("two-posts", Level::warning, 5, {1}),
                                        fixture.finding("one-post", Level::error, 7, {3})});
    REQUIRE(found.size() == 2);
    CHECK(found[0].rule == "two-posts");
    CHECK(found[0].level == Level::error);
    CHECK(found[0].folded == std::vector<std::string>{"one-post"});
    REQUIRE(found[0].related.size() == 2);
    CHECK(found[0].related[1].label == "holder");
    CHECK(found[1].rule == "one-post");
}
