#include "text/extraction.h"

#include <string>

#include "support/catch.h"
#include "text/document.h"

using namespace kanwu;

namespace {

Span where(std::string_view text, std::string_view words) {
    const auto at = static_cast<std::uint32_t>(text.find(words));
    return {at, at + static_cast<std::uint32_t>(words.size())};
}

// <p>甲<b>乙</b>&amp;丙</p>\n<p>丁</p>
const std::string kWritten = "<p>甲<b>乙</b>&amp;丙</p>\n<p>丁</p>";

Document page() {
    Extractor words(kWritten);
    words.take(where(kWritten, "甲"));
    words.take(where(kWritten, "乙"));
    words.replace(where(kWritten, "&amp;"), "&");
    words.take(where(kWritten, "丙"));
    words.replace(where(kWritten, "</p>\n<p>"), "\n\n");
    words.take(where(kWritten, "丁"));
    Document document;
    document.text = words.text();
    document.written = kWritten;
    document.extraction = words.extraction();
    document.source = SourceMap(document.written, {});
    return document;
}

}  // namespace

TEST_CASE("words lead to where they are written, markup between them included", "[extraction]") {
    const Document document = page();
    REQUIRE(document.text == "甲乙&丙\n\n丁");
    const auto written = [&](std::string_view words) {
        return slice(kWritten, document.in_written(where(document.text, words)));
    };
    CHECK(written("甲") == "甲");
    CHECK(written("甲乙") == "甲<b>乙");
    CHECK(written("&") == "&amp;");
    CHECK(written("&丙") == "&amp;丙");
    CHECK(written("丁") == "丁");
    CHECK(written(document.text) == "甲<b>乙</b>&amp;丙</p>\n<p>丁");
}

TEST_CASE("lines and columns are those of the file, the lines shown those of the words", "[extraction]") {
    const Document document = page();
    const Position at = document.position(where(document.text, "丁").begin);
    CHECK(at.line == 2);
    CHECK(at.column_code_point == 4);
    CHECK(at.source_byte == kWritten.find("丁"));
    CHECK(document.lines().line(where(document.text, "丁").begin) == 3);
    CHECK(document.number(where(document.text, "丁").begin) == PlaceNumber{2, 0, Counting::lines});
}

TEST_CASE("an empty span and the end of the text have a place", "[extraction]") {
    const Document document = page();
    const std::uint32_t begin = where(document.text, "乙").begin;
    CHECK(document.in_written({begin, begin}) == Span{where(kWritten, "乙").begin, where(kWritten, "乙").begin});
    const auto end = static_cast<std::uint32_t>(document.text.size());
    CHECK(document.in_written({end, end}).begin == where(kWritten, "丁").end);
}

TEST_CASE("a place in the markup is the word behind it", "[extraction]") {
    const Document document = page();
    CHECK(document.extraction.text_at(0) == 0);
    CHECK(document.extraction.text_at(where(kWritten, "<b>").begin) == where(document.text, "乙").begin);
    CHECK(document.extraction.text_at(where(kWritten, "amp").begin) == where(document.text, "&").begin);
    CHECK(document.extraction.text_at(where(kWritten, "丙").begin) == where(document.text, "丙").begin);
    CHECK(document.extraction.text_at(static_cast<std::uint32_t>(kWritten.size())) == document.text.size());
}

TEST_CASE("a page's lines are counted on the page", "[extraction]") {
    Document document;
    document.text = "一\n二\n三\n四";
    document.source = SourceMap(document.text, {});
    document.page_begins = {0, where(document.text, "三").begin};
    CHECK(document.number(0) == PlaceNumber{1, 1, Counting::lines});
    CHECK(document.number(where(document.text, "二").begin) == PlaceNumber{2, 1, Counting::lines});
    CHECK(document.number(where(document.text, "四").begin) == PlaceNumber{2, 2, Counting::lines});
}
