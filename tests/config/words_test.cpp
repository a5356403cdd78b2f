#include "config/words.h"

#include "attribution/attribution.h"
#include "attribution/offices.h"
#include "attribution/posts.h"
#include "config/config.h"
#include "support/catch.h"

using namespace kanwu;

namespace {

MoreWords words(std::string_view lexicon) {
    const auto config = read_config("[lexicon]\n" + std::string(lexicon), "kanwu.toml", {});
    INFO((config ? "" : to_string(config.error())));
    REQUIRE(config);
    return config->words;
}

std::string error_of(std::string_view lexicon) {
    const auto config = read_config("[lexicon]\n" + std::string(lexicon), "kanwu.toml", {});
    return config ? "" : to_string(config.error());
}

Title title(std::string_view words, const Lexicon& lexicon) {
    const ParagraphAttribution found = attribute(std::string(words) + "林正南说，要抓紧。", lexicon);
    REQUIRE(found.mentions.size() == 1);
    REQUIRE(found.mentions[0].titles.size() == 1);
    return found.mentions[0].titles[0];
}

}  // namespace

TEST_CASE("a newsroom's own posts are read, and those that it calls exclusive are heads", "[config]") {
    const Lexicon lexicon = extended_lexicon(words("exclusive-posts = [\"首席数据官\"]\n"));
    CHECK(title("市财政局首席数据官", lexicon).post == "首席数据官");
    CHECK(relation(title("市财政局首席数据官", lexicon), title("市水利局局长", lexicon), lexicon) ==
          TitleRelation::unrelated_heads);
    CHECK(lexicon.content != builtin_lexicon().content);
    CHECK(attribute("市财政局首席数据官林正南说，要抓紧。", builtin_lexicon()).mentions.size() != 1);
}

TEST_CASE("a membership of the newsroom goes with any post", "[config]") {
    const Lexicon lexicon = extended_lexicon(words("membership-posts = [\"领航员\"]\n"));
    CHECK(relation(title("市财政局领航员", lexicon), title("市水利局局长", lexicon), lexicon) ==
          TitleRelation::compatible);
}

TEST_CASE("surnames, endings of bodies and cue verbs are extended", "[config]") {
    const Lexicon lexicon =
        extended_lexicon(words("surnames = [\"仉\"]\norganisations = [\"数据港\"]\ncues = [\"直言\"]\n"));
    const ParagraphAttribution found = attribute("清河数据港主任仉远直言，账要算清。", lexicon);
    REQUIRE(found.mentions.size() == 1);
    CHECK(found.mentions[0].name == "仉远");
    CHECK(found.mentions[0].titles[0].organisation == "清河数据港");
    REQUIRE(found.mentions[0].cue);
    CHECK(found.mentions[0].cue->verb == "直言");
}

TEST_CASE("words in traditional characters are those of the lists", "[config]") {
    CHECK(words("posts = [\"首席數據官\"]\n") == MoreWords{{"posts", "首席数据官\n"}});
}

TEST_CASE("a short name and the long one are one body", "[config]") {
    const Lexicon lexicon = extended_lexicon(words("bodies = {\"文投集团\" = \"文化旅游发展集团\"}\n"));
    const Title brief = title("清河文投集团董事长", lexicon);
    const Title whole = title("清河文化旅游发展集团董事长", lexicon);
    CHECK(relation(brief, whole, lexicon) == TitleRelation::same);
    CHECK(sole_office(brief, lexicon)->key == sole_office(whole, lexicon)->key);
    CHECK(sole_office(brief, builtin_lexicon())->key != sole_office(whole, builtin_lexicon())->key);
}

TEST_CASE("bodies of a joint group are led by one person of one place", "[config]") {
    const Lexicon lexicon = extended_lexicon(words("joint = [[\"市财政局\", \"统计局\"]]\n"));
    CHECK(relation(title("市财政局局长", lexicon), title("市统计局局长", lexicon), lexicon) ==
          TitleRelation::compatible);
    CHECK(relation(title("县财政局局长", lexicon), title("市统计局局长", lexicon), lexicon) ==
          TitleRelation::unrelated_heads);
}

TEST_CASE("a post of heads is one that a body has one of", "[config]") {
    const Lexicon lexicon = extended_lexicon(words("heads = {\"首席数据官\" = [\"局\", \"集团\"]}\n"));
    CHECK(sole_office(title("清河市财政局首席数据官", lexicon), lexicon));
    CHECK_FALSE(sole_office(title("清河大学首席数据官", lexicon), lexicon));
}

TEST_CASE("faults of a lexicon are told with their place and the cure", "[config]") {
    CHECK(error_of("surname = [\"仉\"]\n") == "kanwu.toml:2:1: unknown key \"surname\"; did you mean \"surnames\"?");
    CHECK(error_of("posts = \"塔长\"\n").find("kanwu.toml:2:9: ") == 0);
    CHECK(error_of("posts = [\"塔长\", \"首席 数据官\"]\n") ==
          "kanwu.toml:2:16: \"首席 数据官\" in \"lexicon.posts\" is no word; write it without blanks");
    CHECK(error_of("posts = [\"\"]\n").find("is no word") != std::string::npos);
    CHECK(error_of("joint = [\"市数据局\", \"市政务办\"]\n") ==
          "kanwu.toml:2:9: \"lexicon.joint\" must be a list of lists of two bodies or more, [[\"市数据局\", "
          "\"市政务办\"]]");
    CHECK(error_of("bodies = [\"文投集团\"]\n").find("kanwu.toml:2:10: ") == 0);
    CHECK(error_of("joint_bodies = [[\"市数据局\", \"市政务办\"]]\n").find("unknown key") != std::string::npos);
}

TEST_CASE("the date of the drafts is a day", "[config]") {
    CHECK(read_config("date = \"2026-11-24\"\n", "kanwu.toml", {})->date == "2026-11-24");
    CHECK(to_string(read_config("date = \"2026-11\"\n", "kanwu.toml", {}).error()) ==
          "kanwu.toml:1:8: \"date\" must be a day as \"2024-03-15\", not \"2026-11\"");
}
