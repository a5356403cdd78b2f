#include "reports/grapheme.h"

#include <memory>
#include <random>
#include <vector>

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include "support/catch.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

// The oracle: ICU's own iterator (which also keeps Indic conjuncts together, a tailoring that is left out here).
std::vector<std::size_t> boundaries_of_icu(const std::string& text) {
    UErrorCode status = U_ZERO_ERROR;
    UText* chars = utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
    UBreakIterator* iterator = ubrk_open(UBRK_CHARACTER, "root", nullptr, 0, &status);
    ubrk_setUText(iterator, chars, &status);
    REQUIRE(U_SUCCESS(status));
    std::vector<std::size_t> ends;
    for (int at = ubrk_next(iterator); at != UBRK_DONE; at = ubrk_next(iterator)) {
        ends.push_back(static_cast<std::size_t>(at));
    }
    ubrk_close(iterator);
    utext_close(chars);
    return ends;
}

std::vector<std::size_t> boundaries(const std::string& text) {
    std::vector<std::size_t> ends;
    for (std::size_t at = 0; at < text.size();) ends.push_back(at = next_grapheme(text, at));
    return ends;
}

TEST_CASE("clusters are those of ICU", "[grapheme]") {
    const std::u32string alphabet =
        U"a\r\n "
        U"\u0301\u200d\u200b字“\u3099\U0001F468\U0001F469\u2764\ufe0f\U0001F3FD\U0001F1E8\U0001F1F3ᄀ가각ᅡᆨ\u0915\u093f"
        U"\u0600";
    std::mt19937 random(1);
    std::uniform_int_distribution<std::size_t> letter(0, alphabet.size() - 1), length(1, 12);
    for (int round = 0; round < 20000; ++round) {
        std::u32string text;
        for (std::size_t i = length(random); i > 0; --i) text += alphabet[letter(random)];
        const std::string utf8 = to_utf8(text);
        CAPTURE(utf8);
        REQUIRE(boundaries(utf8) == boundaries_of_icu(utf8));
        CHECK(previous_grapheme(utf8, utf8.size()) ==
              (boundaries(utf8).size() > 1 ? *(boundaries(utf8).end() - 2) : 0));
    }
}

TEST_CASE("a span is widened to whole clusters", "[grapheme]") {
    const std::string text = "ae\u0301b";  // bytes: a e 2 b
    CHECK(whole_graphemes(text, {0, 2}) == Span{0, 4});
    CHECK(whole_graphemes(text, {2, 5}) == Span{1, 5});
    CHECK(whole_graphemes(text, {0, 1}) == Span{0, 1});
}

TEST_CASE("wide characters take two columns, marks none, a picture two", "[grapheme]") {
    CHECK(display_width("abc") == 3);
    CHECK(display_width("勘误，“a”") == 9);
    CHECK(display_width("e\u0301") == 1);
    CHECK(display_width("👨\u200d👩\u200d👧🇨🇳❤\ufe0f") == 6);
    CHECK(display_width("한국ㅏ") == 6);
    CHECK(display_width("ᄒ\u1161\u11ab") == 2);
    CHECK(display_width("勘误勘误", 3) == 4);
}

TEST_CASE("what is known without ICU's tables is as ICU has it", "[grapheme]") {
    std::vector<char32_t> wrong;
    for (char32_t c = 0x20; c < 0x10000; c == 0x7E     ? c = 0x3001
                                         : c == 0x3011 ? c = 0x4E00
                                         : c == 0x9FFF ? c = 0xFF01
                                                       : ++c) {
        if (c > 0xFF5E) break;
        const auto code = static_cast<UChar32>(c);
        const int width = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
        const bool wide = width == U_EA_WIDE || width == U_EA_FULLWIDTH;
        const std::string letter = to_utf8(std::u32string(1, c));
        const bool alone = u_getIntPropertyValue(code, UCHAR_GRAPHEME_CLUSTER_BREAK) == U_GCB_OTHER;
        if (!alone || u_charType(code) == U_NON_SPACING_MARK || display_width(letter) != (wide ? 2U : 1U))
            wrong.push_back(c);
    }
    CHECK(wrong == std::vector<char32_t>{});
}

TEST_CASE("what would move the cursor is shown instead", "[grapheme]") {
    CHECK(shown("a\x1b[31m\tb\x7f") == "a␛[31m b␡");
    CHECK(shown("\u202e倒\u2066") == "\uFFFD倒\uFFFD");
    CHECK(shown("x\xff") == "x\uFFFD");
    for (const std::string text : {"\x1b", "\t", "\u202e", "\u2028", "\x7f", "\u0085"}) {
        CHECK(display_width(text) == display_width(shown(text)));
    }
}

}  // namespace
}  // namespace kanwu
