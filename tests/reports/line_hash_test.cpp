#include "reports/line_hash.h"

#include "support/catch.h"

// The values are those of github/codeql-action's algorithm as ../shared/tools/sarif_check.py restates it.
namespace kanwu {
namespace {

using Hashes = std::vector<std::string>;

TEST_CASE("a line's hash is the one that code scanning computes", "[line-hash]") {
    const std::string text = "第一段。\n\n　　第二段，\t有空格 与制表。\n第一段。\n";
    CHECK(line_hashes(text, false, {1, 2, 3, 4, 5}) == Hashes{"a0715836ce27e133:1", "17c6ae444ae0bd12:1",
                                                              "779709d8d35ac130:1", "2d86497d91dd3200:1",
                                                              "c129715d7a2bc9a3:1"});
}

TEST_CASE("only the lines asked for are told", "[line-hash]") {
    CHECK(line_hashes("同\n同\n同\n", false, {2, 4}) == Hashes{"5853c22ce5a4f76f:1", "c129715d7a2bc9a3:1"});
    CHECK(line_hashes("同\n同\n同\n", false, {}).empty());
}

TEST_CASE("CR LF, a lone CR and LF each end one line", "[line-hash]") {
    CHECK(line_hashes("a\r\nb\rc\n\r\n  \nlast", false, {1, 2, 3, 4, 5, 6}) ==
          Hashes{"4e2c79e219e61e3:1", "1924d4cd35486d4c:1", "3eb32f43fa73ba78:1", "e54ace1efbd7b36f:1",
                 "2bafa474670c5ca1:1", "58429ecce5a8d0db:1"});
}

TEST_CASE("a byte order mark counts, and astral characters are two units", "[line-hash]") {
    CHECK(line_hashes("第一段。\n😀👨\u200d👩\u200d👧 x\n", true, {1, 2, 3}) ==
          Hashes{"5a630421a1b920b7:1", "7a2ddf7487cb1357:1", "c129715d7a2bc9a3:1"});
}

TEST_CASE("only the first hundred units count, and equal hashes are counted", "[line-hash]") {
    std::string hundred;
    for (int i = 0; i < 100; ++i) hundred += "复";
    CHECK(line_hashes(hundred + "\n" + hundred + "\n", false, {1, 2}) ==
          Hashes{"fa27016eef21cecc:1", "fa27016eef21cecc:2"});
    const std::string text = std::string(250, 'x') + "\n" + std::string(120, 'y') + "\nz";
    CHECK(line_hashes(text, false, {1, 2, 3}) ==
          Hashes{"52b56201ffb58620:1", "cadd4b5b9d92c51c:1", "76dcabf80cb35c79:1"});
}

TEST_CASE("an empty draft has one line", "[line-hash]") {
    CHECK(line_hashes("", false, {1}) == Hashes{"c129715d7a2bc9a3:1"});
}

}  // namespace
}  // namespace kanwu
