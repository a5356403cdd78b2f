#include "text/source_map.h"

#include "support/catch.h"

using namespace kanwu;

TEST_CASE("a position counts code points, UTF-16 units and bytes", "[source-map]") {
    const std::string text = "甲👍乙\r\n丙\rd\ne";
    const SourceMap map(text, {});
    CHECK(map.lines().lines() == 4);
    CHECK(map.position(text, 0) == Position{1, 1, 1, 1, 0});
    CHECK(map.position(text, 7) == Position{1, 3, 4, 8, 7});    // behind the emoji
    CHECK(map.position(text, 12) == Position{2, 1, 1, 1, 12});  // 丙
    CHECK(map.position(text, 16) == Position{3, 1, 1, 1, 16});  // behind a lone CR
    CHECK(map.position(text, static_cast<std::uint32_t>(text.size())).line == 4);
    CHECK(slice(text, map.lines().span(text, 1)) == "甲👍乙");
    CHECK(slice(text, map.lines().span(text, 4)) == "e");
}

TEST_CASE("runs lead back to the bytes of the file", "[source-map]") {
    const std::string text = "甲乙ab丙";  // GB18030: 2 2 1 1 2 bytes
    const SourceMap map(text, {{0, 0, 3, 2}, {6, 4, 1, 1}, {8, 6, 3, 2}});
    CHECK(map.position(text, 3).source_byte == 2);
    CHECK(map.position(text, 7).source_byte == 5);
    CHECK(map.position(text, 8).source_byte == 6);
    CHECK(map.position(text, 11).source_byte == 8);
}
