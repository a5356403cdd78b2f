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
