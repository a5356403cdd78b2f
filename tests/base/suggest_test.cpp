#include "base/suggest.h"

#include "support/catch.h"

using namespace kanwu;

TEST_CASE("the word with the fewest edits is meant", "[suggest]") {
    CHECK(nearest_word("repeated-paragrph", {"copied-passage", "repeated-paragraph"}) == "repeated-paragraph");
}

TEST_CASE("a word that is far from all is left alone", "[suggest]") {
    CHECK(nearest_word("colour", {"level", "tags"}) == "");
    CHECK(nearest_word("x", {}) == "");
}

TEST_CASE("of two equally near words the earlier is meant", "[suggest]") {
    CHECK(nearest_word("b", {"a", "c"}) == "a");
    CHECK(nearest_word("node", {"note", "mode"}) == "note");
}

TEST_CASE("a third of the word's length may differ", "[suggest]") {
    CHECK(nearest_word("abcdef", {"abcdxy"}) == "abcdxy");
    CHECK(nearest_word("abcdef", {"abcxyz"}) == "");
}

TEST_CASE("two neighbours that changed places are one edit", "[suggest]") {
    CHECK(nearest_word("chekc", {"trace", "check"}) == "check");
    CHECK(nearest_word("ab", {"ba"}) == "ba");
    CHECK(nearest_word("hcekc", {"check"}) == "");
}

TEST_CASE("a suggestion is the end of a sentence", "[suggest]") {
    CHECK(suggestion("levl", {"level", "tags"}) == "; did you mean \"level\"?");
    CHECK(suggestion("colour", {"level", "tags"}) == "; known are level, tags");
}
