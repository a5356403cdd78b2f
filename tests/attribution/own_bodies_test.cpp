#include "attribution/own_bodies.h"

#include "attribution/made.h"
#include "support/catch.h"

using namespace kanwu;

namespace {

// The organisations of all titles, once the line has been read with the draft's own bodies.
std::vector<std::string> organisations(std::string_view line) {
    ParagraphAttribution found = test::read(line);
    settle_bodies(line, {&found}, builtin_lexicon());
    std::vector<std::string> out;
    for (const Mention& mention : found.mentions)
        for (const Title& title : mention.titles) {
            CHECK(std::string(slice(line, title.span)).find(title.post) != std::string::npos);
            out.push_back(title.organisation);
        }
    return out;
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("a body that is set off plainly once gives its left edge to the other places", "[attribution]") {
    CHECK(organisations("栖州市水利局局长周岩说，水位已退。大家夜访栖州市水利局局长周岩，水位仍高。") ==
          List{"栖州市水利局", "栖州市水利局"});
    CHECK(organisations("栖州市水利局党组书记、局长周岩说，水位已退。夜访栖州市水利局党组书记、局长周岩。") ==
          List{"栖州市水利局", "栖州市水利局", "栖州市水利局", "栖州市水利局"});
}

TEST_CASE("a province before a body that is named in full is a part of the name", "[attribution]") {
    CHECK(organisations("栖州市水利局局长周岩说，水位已退。这是江南省栖州市水利局局长周岩的话。") ==
          List{"栖州市水利局", "江南省栖州市水利局"});
}

TEST_CASE("a body in short is no measure for others", "[attribution]") {
    CHECK(organisations("市水利局局长周岩说，水位已退。这是栖州市水利局局长周岩的话。") ==
          List{"市水利局", "栖州市水利局"});
}

TEST_CASE("a zone without its place is no measure for one of a place", "[attribution]") {
    CHECK(organisations("高新区党工委书记周岩说，水位已退。澄湾高新区党工委书记林正南说，水位仍高。") ==
          List{"高新区党工委", "澄湾高新区党工委"});
}

TEST_CASE("the head of a place is sure without its level where the draft names the place, or the head again",
          "[attribution]") {
    const auto sure = [](std::string_view line) {
        ParagraphAttribution found = test::read(line);
        settle_bodies(line, {&found}, builtin_lexicon());
        return found.mentions.front().confidence;
    };
    CHECK(sure("望海县长罗启岳说，渔船回来了。") == Confidence::weak);
    CHECK(sure("望海县长罗启岳说，望海县的渔船回来了。") == Confidence::strong);
    CHECK(sure("望海县长罗启岳说，渔船回来了。望海县长罗启岳还说，灯要亮。") == Confidence::strong);
    CHECK(sure("望海县长罗启岳说，渔船回来了。临泉县长罗启岳还说，灯要亮。") == Confidence::weak);
}
