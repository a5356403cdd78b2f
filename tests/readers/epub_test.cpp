#include "readers/epub.h"

#include <string>

#include "readers/reader.h"
#include "support/catch.h"
#include "support/packages.h"

using namespace kanwu;
using namespace kanwu::tests;

namespace {

Parts book(const std::string& spine) {
    return {{"mimetype", "application/epub+zip"},
            {"META-INF/container.xml",
             "<container><rootfiles><rootfile full-path=\"OEBPS/book.opf\"/></rootfiles></container>"},
            {"OEBPS/book.opf",
             "<package><manifest><item id=\"n\" href=\"nav.xhtml\" properties=\"nav\"/><item id=\"a\" "
             "href=\"text/one%20a.xhtml\"/>"
             "<item id=\"b\" href=\"text/b.xhtml\"/></manifest><spine>" +
                 spine + "</spine></package>"},
            {"OEBPS/nav.xhtml", "<html><body><p>目录</p></body></html>"},
            {"OEBPS/text/one a.xhtml", "<html><body><h1>总标题。</h1><p>甲说，要抓\n落实。</p></body></html>"},
            {"OEBPS/text/b.xhtml", "<html><body><p>乙说，要抓创新。</p></body></html>"}};
}

std::string refusal(const Parts& parts) {
    const auto document = read_document(zipped(parts), "a.epub", {});
    REQUIRE_FALSE(document);
    CHECK_FALSE(document.error().chinese.empty());
    return document.error().message;
}

}  // namespace

TEST_CASE("an epub is read in the order of its spine, without its contents list", "[epub]") {
    const auto document =
        read_document(zipped(book("<itemref idref=\"n\"/><itemref idref=\"b\"/><itemref idref=\"a\"/>")), "a.epub", {});
    REQUIRE(document);
    CHECK(document->text == "乙说，要抓创新。\n总标题。\n甲说，要抓落实。");
    CHECK(document->paragraphs[1].role == Role::subhead);
    CHECK(document->counting == Counting::paragraphs);
    CHECK(document->media_type == "application/epub+zip");
}

TEST_CASE("a chapter of an epub is XML, whatever it begins with", "[epub]") {
    Parts parts = book("<itemref idref=\"b\"/>");
    parts.back().second =
        "<html><head><title/><script src=\"a.js\"/></head><body><p>乙说，要抓创新。</p></body></html>";
    const auto document = read_document(zipped(parts), "a.epub", {});
    REQUIRE(document);
    CHECK(document->text == "乙说，要抓创新。");
}

TEST_CASE("an epub with a missing or a locked chapter is refused", "[epub]") {
    CHECK(refusal(book("<itemref idref=\"x\"/>")).find("the spine names x") != std::string::npos);
    Parts locked = book("<itemref idref=\"b\"/>");
    locked.emplace_back("META-INF/encryption.xml",
                        "<encryption><CipherReference URI=\"OEBPS/text/b.xhtml\"/></encryption>");
    CHECK(refusal(locked).find("is locked") != std::string::npos);
    CHECK(refusal({{"mimetype", "application/epub+zip"}}).find("no EPUB") != std::string::npos);
}
