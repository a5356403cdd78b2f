#include "text/words.h"

#include <string>
#include "support/catch.h"

#include "text/utf8.h"

using namespace kanwu;

TEST_CASE("the first word of a Chinese text is that of the dictionary", "[text]") {
    const auto first = [](std::string_view text) { return std::string(text.substr(0, first_word(text))); };
    CHECK(first("面向大堤") == "面向");
    CHECK(first("一早赶到") == "一早");
    CHECK(first("远说，路要修") == "远");
    CHECK(first("天天下乡") == "天天");
}

TEST_CASE("a word of Latin letters ends where its letters do", "[text]") {
    CHECK(first_word("harbour master") == 7);
    CHECK(first_word("，") == 3);
    CHECK(first_word("") == 0);
}

TEST_CASE("the first word ends between two code points", "[text]") {
    for (const std::string_view text : {"𠮷野家在街口", "é́a", "水🙂火", "㊗️祝"}) {
        const std::size_t size = first_word(text);
        CHECK(size > 0);
        CHECK(size <= text.size());
        CHECK(find_invalid_utf8(text.substr(0, size)) == std::string_view::npos);
    }
}
