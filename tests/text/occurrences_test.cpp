#include "text/occurrences.h"

#include "support/catch.h"

TEST_CASE("every place of every word is counted, also where two words or two places overlap", "[text]") {
    const std::vector<std::string_view> words{"陶远", "陶", "远山", "哈哈哈", "远山居士"};
    CHECK(kanwu::occurrences("陶远山说，哈哈哈哈；陶然与陶远不是陶", words) == std::vector<std::size_t>{2, 4, 1, 2, 0});
}

TEST_CASE("words of one character at the end, and words beyond the basic plane, are counted", "[text]") {
    const std::vector<std::string_view> words{"a", "𠮷田", "田a"};
    CHECK(kanwu::occurrences("𠮷田a", words) == std::vector<std::size_t>{1, 1, 1});
    CHECK(kanwu::occurrences("", words) == std::vector<std::size_t>{0, 0, 0});
}
