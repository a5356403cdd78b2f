#include "reports/sarif_message.h"

#include "support/catch.h"

namespace kanwu {
namespace {

TEST_CASE("a place that the sentence names is a link", "[sarif]") {
    CHECK(linked_message({{"本段与", 0}, {"第3行", 1}, {"一字不差。", 0}}, {{1, "第3行"}}, Language::zh) ==
          "本段与[第3行](1)一字不差。");
}

TEST_CASE("places that the sentence does not name follow it", "[sarif]") {
    CHECK(linked_message({{"本段与", 0}, {"第3行", 1}, {"相同。", 0}}, {{1, "第3行"}, {2, "第5行"}, {3, "b.txt 第9行"}},
                         Language::zh) == "本段与[第3行](1)相同。另见[第5行](2)、[b.txt 第9行](3)。");
    CHECK(linked_message({{"Twice", 0}}, {{1, "line 3"}, {2, "line 5"}}, Language::en) ==
          "Twice. See also [line 3](1), [line 5](2).");
}

TEST_CASE("a message ends as a sentence and holds no control characters", "[sarif]") {
    CHECK(linked_message({{"称“甲\t乙\n”", 0}}, {}, Language::zh) == "称“甲 乙 ”。");
    CHECK(linked_message({{"真的吗？", 0}}, {}, Language::zh) == "真的吗？");
    CHECK(as_sentence("Once", Language::en) == "Once.");
    CHECK(as_sentence("Once. ", Language::en) == "Once.");
}

TEST_CASE("brackets of the draft are no links", "[sarif]") {
    CHECK(linked_message({{"[甲](https://a.b) \\", 0}, {"第[3]行", 1}, {"。", 0}}, {}, Language::zh) ==
          "\\[甲\\] (https://a.b) \\\\ [第\\[3\\]行](1)。");
    CHECK(linked_message({{"甲]", 0}, {"第3行", 1}, {"(乙)。", 0}}, {}, Language::zh) == "甲\\][第3行](1)(乙)。");
}

TEST_CASE("places beyond the hundredth are words, not links", "[sarif]") {
    CHECK(linked_message({{"第1行", 100}, {"、", 0}, {"第2行", 101}}, {}, Language::zh) == "[第1行](100)、第2行。");
}

}  // namespace
}  // namespace kanwu
