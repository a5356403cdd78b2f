#include "rules/examples.h"
#include "support/catch.h"

using namespace kanwu;

namespace {

MarkedText read(std::string_view block) {
    auto marked = take_out_marks(block, "rules/x.md", 10);
    INFO((marked ? "" : to_string(marked.error())));
    REQUIRE(marked);
    return *marked;
}

std::string error_of(std::string_view block) {
    const auto marked = take_out_marks(block, "rules/x.md", 10);
    return marked ? "" : to_string(marked.error());
}

// "words|rule|labels" of each mark, as a reader would check it.
std::vector<std::string> seen(const MarkedText& marked) {
    std::vector<std::string> out;
    for (const ExampleMark& mark : marked.marks) {
        std::string line = std::string(slice(marked.text, mark.span)) + "|" + mark.rule + "|";
        for (const std::string& label : mark.labels) line += "#" + label;
        out.push_back(line);
    }
    return out;
}

using Seen = std::vector<std::string>;

}  // namespace

TEST_CASE("a block without marks is left as it is", "[examples]") {
    const MarkedText marked = read("清河区[委]书记【陶远】表示（据新华社）。\n");
    CHECK(marked.text == "清河区[委]书记【陶远】表示（据新华社）。\n");
    CHECK(marked.marks.empty());
}

TEST_CASE("a mark names the rule and a label, or a label alone", "[examples]") {
    const MarkedText marked =
        read("[[清河区委书记陶远]](#1)说。\n[[市国资委党委书记陶远]](speaker-title-conflict #1)说。\n");
    CHECK(marked.text == "清河区委书记陶远说。\n市国资委党委书记陶远说。\n");
    CHECK(seen(marked) == Seen{"清河区委书记陶远||#1", "市国资委党委书记陶远|speaker-title-conflict|#1"});
}

TEST_CASE("a mark as a Chinese input method types it means the same", "[examples]") {
    const Seen same{"陶远|name-variant|#1"};
    CHECK(seen(read("【【陶远】】（name-variant＃1）说")) == same);
    CHECK(seen(read("【【陶远】】（name-variant　＃１）说")) == same);
    CHECK(seen(read("【【陶远】】（ｎａｍｅ－ｖａｒｉａｎｔ ＃1 ）说")) == same);
    CHECK(seen(read("[[陶远]]（name-variant #1)说")) == same);
    CHECK(seen(read("【【陶远】】(name-variant #1）说")) == same);
    CHECK(read("【【陶远】】（name-variant＃1）说").text == "陶远说");
}

TEST_CASE("a finding may have no label or several", "[examples]") {
    CHECK(seen(read("[[a]](x)")) == Seen{"a|x|"});
    CHECK(seen(read("[[a]](x #1 #2)")) == Seen{"a|x|#1#2"});
    CHECK(seen(read("[[a]](#1#two)")) == Seen{"a||#1#two"});
}

TEST_CASE("a span with two roles has two marks", "[examples]") {
    CHECK(seen(read("[[a]](x #1; #2)")) == Seen{"a|x|#1", "a||#2"});
    CHECK(seen(read("【【甲】】（x ＃1；y ＃2）")) == Seen{"甲|x|#1", "甲|y|#2"});
}

TEST_CASE("marks may follow each other directly and stand next to parentheses", "[examples]") {
    const MarkedText marked = read("[[甲]](#1)[[乙]](x #1)（丙）");
    CHECK(marked.text == "甲乙（丙）");
    CHECK(seen(marked) == Seen{"甲||#1", "乙|x|#1"});
}

TEST_CASE("a mark may run over a line break", "[examples]") {
    CHECK(seen(read("[[前半\n后半]](x)")) == Seen{"前半\n后半|x|"});
}

TEST_CASE("a mark that does not close is placed where it opens", "[examples]") {
    CHECK(error_of("好。\n陶远[[说") == "rules/x.md:11:3: this mark does not close; ]] is missing");
    CHECK(error_of("【【说]](x)") == "rules/x.md:10:1: this mark does not close; 】】 is missing");
}

TEST_CASE("a mark without a target is placed where the target belongs", "[examples]") {
    const std::string wants = "a mark needs its target right behind it: (rule-id #1), or (#1) for a related place";
    CHECK(error_of("[[陶远]]说") == "rules/x.md:10:7: " + wants);
    CHECK(error_of("[[陶远]] (x)") == "rules/x.md:10:7: " + wants);
    CHECK(error_of("[[陶远]]") == "rules/x.md:10:7: " + wants);
    CHECK(error_of("[[陶远]](x\n)") == "rules/x.md:10:7: this target does not close; ) is missing");
}

TEST_CASE("marks do not nest and are not empty", "[examples]") {
    CHECK(error_of("[[甲[[乙]](x)]](y)") == "rules/x.md:10:4: a mark inside a mark; close the first one before it");
    CHECK(error_of("【【甲[[乙]](x)】】(y)") == "rules/x.md:10:4: a mark inside a mark; close the first one before it");
    CHECK(error_of("甲[[]](x)") ==
          "rules/x.md:10:2: an empty mark; put the words that it is about between the brackets");
}

TEST_CASE("a target that names nothing that can be meant is refused", "[examples]") {
    CHECK(error_of("[[甲]]()") == "rules/x.md:10:6: this target names no rule and no label");
    CHECK(error_of("[[甲]](x; )") == "rules/x.md:10:6: this target names no rule and no label");
    CHECK(error_of("[[甲]](x #)") == "rules/x.md:10:6: a label needs a name behind #, as in #1");
    CHECK(error_of("[[甲]](Name_Variant #1)") ==
          "rules/x.md:10:6: \"Name_Variant\" is no rule's id; ids are lower-case words joined by -");
    CHECK(error_of("[[甲]](x 1)") ==
          "rules/x.md:10:6: \"1\" is no label; a target is one rule's id and labels that begin with #");
    CHECK(error_of("[[甲]](#1 x)") ==
          "rules/x.md:10:6: \"x\" is no label; a target is one rule's id and labels that begin with #");
}
