// A second look at what names someone whom another paragraph names clearly.
#include "attribution/named.h"
#include "attribution/made.h"
#include "support/catch.h"

using namespace kanwu;

namespace {

// The names in `line` where the draft has `first` too.
std::vector<std::string> names_beside(std::string_view first, std::string_view line) {
    const ParagraphAttribution known = test::read(first);
    const NamedPeople people({&known}, builtin_lexicon());
    std::vector<std::string> out;
    if (!people.worth_another_look(line)) return test::names(line);
    for (const Mention& mention : attribute(line, builtin_lexicon(), &people.names()).mentions)
        out.push_back(mention.name);
    return out;
}

using List = std::vector<std::string>;
constexpr std::string_view kOffice = "栗溪县文旅局局长于小满，到场。";

}  // namespace

TEST_CASE("a doubtful name speaks where the draft names it with an office", "[attribution]") {
    CHECK(names_beside(kOffice, "于小满表示，民宿要有人情味。") == List{"于小满"});
    CHECK(names_beside("一场雨下了三天。", "于小满表示，民宿要有人情味。").empty());
}

TEST_CASE("a name of the draft labels an answer", "[attribution]") {
    CHECK(names_beside(kOffice, "于小满：客人比去年多。") == List{"于小满"});
    CHECK(names_beside("一场雨下了三天。", "于小满：客人比去年多。").empty());
}

TEST_CASE("a name from abroad speaks where the draft names it with an office, by its last part too", "[attribution]") {
    const std::string_view minister = "诺瓦国外交部长韦尔德里纳昨天到访。";
    CHECK(names_beside(minister, "韦尔德里纳认为，两国合作前景广阔。") == List{"韦尔德里纳"});
    CHECK(names_beside("诺瓦国总统马尔科·科斯塔温到访。", "科斯塔温说，他是第三次来。") == List{"科斯塔温"});
    CHECK(names_beside("诺瓦国总统马尔科·库克到访。", "库克说，他是第三次来。") == List{"库克"});
}

TEST_CASE(
    "two characters that write names from abroad are a speaker where they open a sentence and nothing but speech "
    "follows",
    "[attribution]") {
    const std::string_view rain = "一场雨下了三天。";
    CHECK(names_beside(rain, "库克说，他是第三次来。") == List{"库克"});
    CHECK(names_beside(rain, "菲佐还表示，双方可以再谈。") == List{"菲佐"});
    CHECK(names_beside(rain, "古巴表示，双方可以再谈。").empty());
    CHECK(names_beside(rain, "双方听库克说，他是第三次来。").empty());
    CHECK(names_beside(rain, "库克说的是桥。").empty());
}

TEST_CASE("a name speaks behind the scene that opens the sentence, and with 还 before the verb", "[attribution]") {
    const std::string_view rain = "一场雨下了三天。";
    CHECK(names_beside(rain, "访问期间，骆闻笛介绍了堤防情况。") == List{"骆闻笛"});
    CHECK(names_beside(rain, "骆闻笛还强调，责任要到人。") == List{"骆闻笛"});
    CHECK(names_beside(rain, "骆闻笛在主持会议时指出，责任要到人。") == List{"骆闻笛"});
    CHECK(names_beside(rain, "骆闻笛在堤上走了一夜，水退了。").empty());
}

TEST_CASE("who is known may wish for something without a mark behind the verb", "[attribution]") {
    CHECK(names_beside(kOffice, "于小满希望各乡镇把民宿办出特色。") == List{"于小满"});
    CHECK(names_beside("一场雨下了三天。", "林正希望各乡镇把民宿办出特色。").empty());
}

TEST_CASE("where no doubtful name is known and none labels the paragraph, one look is enough", "[attribution]") {
    const ParagraphAttribution known = test::read("栗溪县文旅局局长林正南，到场。");
    const NamedPeople people({&known}, builtin_lexicon());
    CHECK_FALSE(people.worth_another_look("林正南表示，民宿要有人情味。"));
    CHECK(people.worth_another_look("林正南：客人比去年多。"));
}
