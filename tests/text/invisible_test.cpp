#include "text/invisible.h"

#include <string>
#include <vector>

#include "support/catch.h"
#include "text/utf8.h"

using namespace kanwu;

TEST_CASE("invisible characters are found wherever they stand, and no others", "[invisible]") {
    for (char32_t c = 1; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        std::string one;
        append_utf8(one, c);
        if (has_invisible(one) != is_invisible(c) || has_invisible("字" + one + "字") != is_invisible(c))
            FAIL(static_cast<unsigned>(c));
    }
}

TEST_CASE("an invisible character is found at any place of a long text, behind any that begin like one",
          "[invisible]") {
    const std::string like = "10‰※…—";
    for (std::size_t before = 4080; before < 4110; ++before) {
        const std::string text = like + std::string(before, 'a') + like;
        CHECK_FALSE(has_invisible(text));
        CHECK(has_invisible(text + "\u200B"));
        CHECK(has_invisible(like + std::string(before, 'a') + "\u2060" + like));
        CHECK(has_invisible(like + std::string(before, 'a') + "\u00AD"));
    }
}

TEST_CASE("the stretches between invisible characters are all that is seen", "[invisible]") {
    const auto seen = [](std::string_view text) {
        std::vector<std::string> out;
        for_each_visible(
            text, [&](std::size_t begin, std::size_t end) { out.emplace_back(text.substr(begin, end - begin)); });
        return out;
    };
    using Texts = std::vector<std::string>;
    CHECK(seen("") == Texts{});
    CHECK(seen("字") == Texts{"字"});
    CHECK(seen("\u200B卓\u200B\uFEFF远航\u00AD") == Texts{"卓", "远航"});
    CHECK(seen("\u2060") == Texts{});
    CHECK(seen("a\u200Db") == Texts{"a\u200Db"});
}
