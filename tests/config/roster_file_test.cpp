#include "config/roster_file.h"

#include "attribution/lexicon.h"
#include "support/catch.h"

using namespace kanwu;

namespace {

std::string error_of(std::string_view text) {
    const auto roster = read_roster(text, "people.toml", builtin_lexicon());
    return roster ? "" : to_string(roster.error());
}

}  // namespace

TEST_CASE("a roster has names, posts, dates, ranks", "[roster]") {
    const auto roster = read_roster(
        "[[person]]\nname = \"陶　遠\"\nposts = [\"清河区委常务副书记\", \"总编室的老陶\"]\nfrom = \"2024-03\"\n"
        "until = \"2025\"\nrank = 3\n\n[[person]]\nname = \"周岩\"\nremoved = true\n",
        "people.toml", builtin_lexicon());
    REQUIRE(roster);
    REQUIRE(roster->people().size() == 2);
    const RosterPerson& first = roster->people()[0];
    REQUIRE(first.posts.size() == 2);
    REQUIRE(first.posts[0].title);
    CHECK(first.posts[0].title->organisation == "清河区委");
    CHECK(first.posts[0].title->modifiers == std::vector<std::string>{"常务", "副"});
    CHECK_FALSE(first.posts[1].title);
    CHECK(first.from == "2024-03");
    CHECK(first.until == "2025");
    CHECK(first.rank == 3U);
    CHECK_FALSE(first.removed);
    CHECK(roster->people()[1].removed);
    CHECK(roster->named("陶远") == std::vector<const RosterPerson*>{&first});
    CHECK(roster->named("陶源").empty());
}

TEST_CASE("an empty roster names nobody", "[roster]") {
    CHECK(read_roster("", "people.toml", builtin_lexicon()).value().empty());
    CHECK(read_roster("person = []\n", "people.toml", builtin_lexicon()).value().empty());
}

TEST_CASE("a roster with a fault is refused where it stands", "[roster]") {
    CHECK(error_of("[[persn]]\nname = \"陶远\"\n") ==
          "people.toml:1:3: unknown key \"persn\"; did you mean \"person\"?");
    CHECK(error_of("[person]\nname = \"陶远\"\n") ==
          "people.toml:1:1: \"person\" must be a list of tables, not a table; write [[person]] above each");
    CHECK(error_of("person = [1]\n") == "people.toml:1:11: \"person\" must be a table, not a number");
    CHECK(error_of("[[person]]\nposts = []\n") == "people.toml:1:1: the key \"name\" is missing");
    CHECK(error_of("[[person]]\nname = \"\"\n") == "people.toml:2:8: \"name\" must not be empty");
    CHECK(error_of("[[person]]\nname = \"陶远\"\npost = \"区长\"\n") ==
          "people.toml:3:1: unknown key \"post\"; did you mean \"posts\"?");
    CHECK(error_of("[[person]]\nname = \"陶远\"\nposts = \"清河区区长\"\n") ==
          "people.toml:3:9: \"posts\" must be a list of strings, not a string; write posts = [\"清河区委副书记\", "
          "\"清河区区长\"]");
    CHECK(error_of("[[person]]\nname = \"陶远\"\nposts = [[\"清河区\", \"区长\"]]\n") ==
          "people.toml:3:10: \"posts\" must hold strings only, not a list; write posts = [\"清河区委副书记\", "
          "\"清河区区长\"]");
    CHECK(error_of("[[person]]\nname = \"陶远\"\nposts = [\"清河区委副书记、区长\"]\n") ==
          "people.toml:3:10: \"清河区委副书记、区长\" must be one post; write each as a string of its own, body first");
    CHECK(error_of("[[person]]\nname = \"陶远\"\nfrom = \"2024年3月\"\n") ==
          "people.toml:3:8: \"from\" must be a date as \"2024-03\" or \"2024-03-15\", not \"2024年3月\"");
    CHECK_FALSE(error_of("[[person]]\nname = \"陶远\"\nfrom = \"2024-13\"\n").empty());
    CHECK_FALSE(error_of("[[person]]\nname = \"陶远\"\nfrom = 2024-03-15\n").empty());
    CHECK(error_of("[[person]]\nname = \"陶远\"\nuntil = \"2023\"\nfrom = \"2024-03\"\n") ==
          "people.toml:3:9: \"until\" must not be before \"from\", 2024-03");
    CHECK(error_of("[[person]]\nname = \"陶远\"\nuntil = \"2024\"\nfrom = \"2024-03\"\n").empty());
    CHECK(error_of("[[person]]\nnome = \"陶远\"\n") == "people.toml:2:1: unknown key \"nome\"; did you mean \"name\"?");
    CHECK(error_of("[[person]]\nname = \"陶远\"\nrank = 1.5\n") ==
          "people.toml:3:8: \"rank\" must be a whole number from 1 to 99999");
    CHECK(error_of("[[person]]\nname = \"陶远\"\nremoved = \"yes\"\n") ==
          "people.toml:3:11: \"removed\" must be true or false, not a string");
}

TEST_CASE("a post that cannot be read is told once, with its place, the others, and the cure", "[roster]") {
    std::optional<Error> unread;
    REQUIRE(
        read_roster("[[person]]\nname = \"陶远\"\nposts = [\"局长\", \"清河区委书记\"]\n\n[[person]]\nname = "
                    "\"Jane Roe\"\nposts = [\"chief executive\"]\n",
                    "people.toml", builtin_lexicon(), &unread));
    REQUIRE(unread);
    CHECK(
        to_string(*unread) ==
        "people.toml:3:10: \"局长\" does not read as a body and its post, so drafts are not compared with it (the same "
        "in line 7); write the body too, as in \"清河市财政局局长\" or \"mayor of Ashwick\"");
    CHECK(unread->chinese ==
          "“局长”读不出单位和职务，稿件不会和它比对（第7行也是）；请把单位写全，例如“清河市财政局局长”");
    REQUIRE(
        read_roster("[[person]]\nname = \"陶远\"\nposts = [\"副市长\"]\n", "people.toml", builtin_lexicon(), &unread));
    CHECK_FALSE(unread);
}

TEST_CASE("posts named after their level are those of the one place of that level", "[roster]") {
    const auto body = [](const std::string& posts) {
        const auto roster =
            read_roster("[[person]]\nname = \"陶远\"\nposts = [" + posts + "]\n", "people.toml", builtin_lexicon());
        return roster->people()[0].posts[0].title->organisation;
    };
    CHECK(body("\"市审计局局长\", \"清河市委书记\"") == "清河市审计局");
    CHECK(body("\"副市长\", \"清河市委书记\"") == "清河市");
    CHECK(body("\"市审计局局长\", \"清河市委书记\", \"云溪市委书记\"") == "市审计局");
    CHECK(body("\"市审计局局长\", \"清河区委书记\"") == "市审计局");
    CHECK(body("\"市南区教育局局长\", \"清河市委书记\"") == "市南区教育局");
}
