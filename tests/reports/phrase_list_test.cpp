#include "reports/phrase_list.h"

#include "support/catch.h"

using namespace kanwu;

TEST_CASE("no phrases are no table, and an empty key", "[phrase-list]") {
    CHECK(phrase_table({}, 20).empty());
    CHECK(phrase_toml({}, 20) == "ignore = [\n]\n");
}

TEST_CASE("proposed phrases are a table, or a key of kanwu.toml", "[phrase-list]") {
    const std::vector<CommonPhrase> phrases{{"要坚定“四个自信”", 12, 345, 0}, {"see \"A\\B\"\x01", 3, 3, 0}};
    CHECK(phrase_table(phrases, 20) ==
          "     files   places  phrase\n"
          "        12      345  要坚定“四个自信”\n"
          "         3        3  see \"A\\B\"\x01\n");
    CHECK(phrase_toml(phrases, 1) ==
          "ignore = [\n"
          "  \"要坚定“四个自信”\",  # 12 paragraphs, 345 places\n"
          "  \"see \\\"A\\\\B\\\"\\u0001\",  # 3 paragraphs, 3 places\n"
          "]\n");
}
