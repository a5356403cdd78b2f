#include "attribution/made.h"
#include "support/catch.h"

using namespace kanwu;
using kanwu::test::read;

namespace {

// words|speaker|whole, of the first quotation; empty where there is none.
std::string quotation(std::string_view line) {
    const ParagraphAttribution found = read(line);
    if (found.quotations.empty()) return "";
    const Quotation& first = found.quotations[0];
    const std::string speaker = first.speaker ? found.mentions[*first.speaker].name : "-";
    return std::string(slice(line, first.inner)) + "|" + speaker + (first.whole_sentence ? "|whole" : "|part");
}

}  // namespace

TEST_CASE("a quotation is the person's who stands before or behind it with a cue", "[attribution]") {
    CHECK(quotation("市长林正南说：“要抓紧，莫等。”") == "要抓紧，莫等。|林正南|whole");
    CHECK(quotation("“要抓紧，莫等。”市长林正南说，今年有三件事。") == "要抓紧，莫等。|林正南|whole");
    CHECK(quotation("“要抓紧，莫等，”林正南说。") == "要抓紧，莫等，|林正南|whole");
}

TEST_CASE("a scene may stand between the words and the speaker", "[attribution]") {
    CHECK(quotation("“要抓紧，莫等。”会上，市长林正南说。") == "要抓紧，莫等。|林正南|whole");
    CHECK(quotation("“要抓紧，莫等。”在昨天的座谈会上，市长林正南说。") == "要抓紧，莫等。|林正南|whole");
    CHECK(quotation("“要抓紧，莫等。”这句话刻在石头上，市长林正南说，人人记得。") == "要抓紧，莫等。|-|whole");
}

TEST_CASE("other marks quote as well, and a quotation within another is a part of it", "[attribution]") {
    CHECK(quotation("「要抓紧，莫等。」市长林正南说。") == "要抓紧，莫等。|林正南|whole");
    CHECK(quotation("\"要抓紧，莫等。\"市长林正南说。") == "要抓紧，莫等。|林正南|whole");
    CHECK(quotation("“要做实‘两大定位’，莫等。”市长林正南说。") == "要做实‘两大定位’，莫等。|林正南|whole");
    CHECK(quotation("屏幕有27\"，市长林正南说，很清楚。").empty());
}

TEST_CASE("terms and names of works in quotation marks are no speech", "[attribution]") {
    CHECK(quotation("要建好“四好农村路”，打通“最后一公里”。").empty());
}

namespace {

// The speakers of all quotations, - for nobody.
std::string speakers(std::string_view line) {
    std::string out;
    const ParagraphAttribution found = read(line);
    for (const Quotation& quotation : found.quotations)
        out += (quotation.speaker ? found.mentions[*quotation.speaker].name : "-") + " ";
    return out;
}

}  // namespace

TEST_CASE("interrupted words are the same person's on both sides", "[attribution]") {
    CHECK(speakers("“慢一点，”市长林正南说，“稳一点。”") == "林正南 林正南 ");
    CHECK(speakers("“慢一点。”市长林正南说。“稳一点。”") == "林正南 林正南 ");
    CHECK(speakers("“慢一点。”市长林正南说。“稳一点。”副市长周岩说。") == "林正南 周岩 ");
    CHECK(speakers("“够用才好。”远山重工董事长计云帆，“宁愿慢一点。”") == "计云帆 计云帆 ");
    CHECK(speakers("“够用才好。”远山重工董事长计云帆到场。“宁愿慢一点。”") == "- - ");
    CHECK(speakers("“先锋岗”组长计云帆，“宁愿慢一点。”") == "- ");
}

TEST_CASE("words behind a cue and a colon are not those of the next speaker", "[attribution]") {
    CHECK(speakers("市长林正南说：“落地是关键。”副市长周岩补充说，站点已经联网。") == "林正南 ");
}

TEST_CASE("what is remembered may stand between the cue and the words", "[attribution]") {
    CHECK(speakers("市医院院长林正南回忆起那一夜，“走廊里都是人。”") == "林正南 ");
    CHECK(speakers("市医院院长林正南走过那一夜，“走廊里都是人。”") == "- ");
}

TEST_CASE("words that somebody unknown begins are not those of the next speaker", "[attribution]") {
    CHECK(speakers("渡口边有个声音：“浪大不怕。”市长林正南说，船票涨了。") == "- ");
    CHECK(speakers("“浪大不怕。”副市长林正南回答。") == "林正南 ");
}
