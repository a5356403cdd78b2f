#include "readers/odt.h"

#include <string>
#include <vector>

#include "support/catch.h"
#include "support/packages.h"
#include "support/prose.h"

using namespace kanwu;
using namespace kanwu::tests;

namespace {

std::string odt(const std::string& body, const std::string& automatic = "", const Parts& more = {}) {
    return odt_of(odt_content(body, automatic), more);
}

Document read(const std::string& bytes) { return read_as("a.odt", bytes); }
Texts texts(const std::string& bytes) { return tests::texts(read(bytes)); }
std::string p(const std::string& inside) { return "<text:p>" + inside + "</text:p>"; }

}  // namespace

TEST_CASE("an odt file's paragraphs are its text, white space counted once", "[odt]") {
    CHECK(texts(odt(p("市<text:span>国资</text:span>委") + p("  one \n two<text:s text:c=\"2\"/>three") + p("") +
                    p("甲<text:line-break/>乙<text:tab/>丙"))) == Texts{"市国资委", "one two  three", "甲", "乙\t丙"});
    CHECK(read(odt(p("甲"))).counting == Counting::paragraphs);
    // By content, whatever the name.
    const auto named_docx = read_document(odt(p("甲")), "a.docx", {});
    REQUIRE(named_docx);
    CHECK(named_docx->media_type == "application/vnd.oasis.opendocument.text");
}

TEST_CASE("what is invisible is no text of an odt file", "[odt]") {
    CHECK(texts(odt(p("卓\u200B远<text:span>\u00AD航</text:span>"))) == Texts{"卓远航"});
}

TEST_CASE("deleted words, comments, ruby and what is hidden are no text of an odt file", "[odt]") {
    CHECK(texts(odt("<text:tracked-changes><text:changed-region><text:deletion>" + p("删去") +
                    "</text:deletion></text:changed-region></text:tracked-changes>" +
                    p("留<text:change text:change-id=\"c\"/>下<office:annotation>" + p("批语") +
                      "</office:annotation>"))) == Texts{"留下"});
    CHECK(texts(odt(
              p("<text:ruby><text:ruby-base>勘</text:ruby-base><text:ruby-text>kan</text:ruby-text></text:ruby>误"))) ==
          Texts{"勘误"});
    CHECK(texts(odt(p("显<text:span text:style-name=\"H\">藏<text:line-break/></text:span>露") +
                        "<text:section text:display=\"none\">" + p("藏节") + "</text:section>",
                    "<style:style style:name=\"H\" style:family=\"text\"><style:text-properties "
                    "text:display=\"none\"/></style:style>")) == Texts{"显露"});
}

TEST_CASE("notes stand behind the text of an odt file, boxes behind their paragraph, running heads last", "[odt]") {
    const auto note = [](const char* kind, const char* text) {
        return "<text:note text:note-class=\"" + std::string(kind) + "\"><text:note-citation>1</text:note-citation>" +
               "<text:note-body>" + p(text) + "</text:note-body></text:note>";
    };
    const std::string styles =
        odt_part("document-styles", "<office:master-styles><style:master-page><style:header>" + p("报头") +
                                        "</style:header><style:header-left>" + p("报头") +
                                        "</style:header-left></style:master-page></office:master-styles>");
    CHECK(texts(odt(p("甲" + note("endnote", "尾注") + note("footnote", "脚注") + "乙<draw:frame><draw:text-box>" +
                      p("框") + "</draw:text-box></draw:frame>") +
                        p("丙"),
                    "", {{"styles.xml", styles}})) == Texts{"甲乙", "框", "丙", "脚注", "尾注", "报头"});
}

TEST_CASE("a text box in a note of an odt file stands with the note", "[odt]") {
    const std::string box = "<draw:frame><draw:text-box>" + p("框") + "</draw:text-box></draw:frame>";
    const auto note = [](const std::string& inside) {
        return "<text:note><text:note-body>" + inside + "</text:note-body></text:note>";
    };
    CHECK(texts(odt(p("甲" + note(box + p("注"))) + p("乙"))) == Texts{"甲", "乙", "框", "注"});
    CHECK(texts(odt(p("甲" + note(p("注" + box))) + p("乙"))) == Texts{"甲", "乙", "注", "框"});
}

TEST_CASE("headings of an odt file are known by element and by style", "[odt]") {
    const Document document =
        read(odt("<text:h text:outline-level=\"1\">总标题。</text:h>" + p("正文在这里说了一整句话，有句号。") +
                     "<text:p text:style-name=\"P1\">小标题。</text:p>",
                 "<style:style style:name=\"P1\" style:parent-style-name=\"Heading_20_2\"/>"));
    CHECK(document.paragraphs[0].role == Role::headline);
    CHECK(document.paragraphs[1].role == Role::body);
    CHECK(document.paragraphs[2].role == Role::subhead);
}

TEST_CASE("items and cells of an odt file are known as such, notes in them are none", "[odt]") {
    const std::string note = "<text:note><text:note-body>" + p("注") + "</text:note-body></text:note>";
    const auto item = [](const std::string& inside) { return "<text:list-item>" + inside + "</text:list-item>"; };
    const auto cell = [](const std::string& inside) { return "<table:table-cell>" + inside + "</table:table-cell>"; };
    const Document document =
        read(odt("<text:list>" + item(p("甲" + note) + "<text:list>" + item(p("乙说，水库修好了。")) + "</text:list>") +
                 item("<text:h text:outline-level=\"2\">小题</text:h>") + "</text:list>" +
                 "<table:table><table:table-row>" + cell(p("丙" + note)) + cell(p("丁说，好。") + p("戊说，好。")) +
                 "</table:table-row></table:table>" + p("己说完就走了。")));
    CHECK(texts_of_group(document, Group::list) == Texts{"甲", "乙说，水库修好了。"});
    CHECK(texts_of_group(document, Group::table) == Texts{"丙"});
    CHECK(texts_of_role(document, Role::entry) == Texts{"甲", "丙"});
}

TEST_CASE("counts in an odt file cost no memory, and are told", "[odt]") {
    const auto spaces = read_document(odt(p("a<text:s text:c=\"2147483647\"/>b")), "a.odt", {});
    REQUIRE_FALSE(spaces);
    CHECK(spaces.error().message.find("--max-inflated") != std::string::npos);
    const Document rows =
        read(odt("<table:table><table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell>" + p("x") +
                 "</table:table-cell></table:table-row></table:table>"));
    CHECK(rows.text == "x");
    CHECK(rows.remarks.size() == 1);
    const std::string manifest =
        "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:encryption-data/></m:manifest>";
    const auto locked = read_document(odt(p("x"), "", {{"META-INF/manifest.xml", manifest}}), "a.odt", {});
    REQUIRE_FALSE(locked);
    CHECK(locked.error().message.find("remove the password") != std::string::npos);
}
