#include "readers/docx.h"

#include <string>
#include <vector>

#include "readers/reader.h"
#include "support/catch.h"
#include "support/packages.h"
#include "support/prose.h"

using namespace kanwu;
using namespace kanwu::tests;

namespace {

Document read(const std::string& bytes) {
    const Expected<Document> document = read_document(bytes, "a.docx", {});
    if (!document) FAIL(document.error().message);
    return *document;
}

Texts texts(const std::string& body, const Parts& more = {}) {
    const Document document = read(docx_of(body, more));
    Texts out;
    for (std::size_t i = 0; i < document.paragraphs.size(); ++i) out.emplace_back(document.paragraph_text(i));
    return out;
}

std::string run(const std::string& text) { return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>"; }
std::string paragraph(const std::string& inside) { return "<w:p>" + inside + "</w:p>"; }

std::string refusal(const std::string& bytes, const ReadLimits& limits = {}) {
    ReadOptions options;
    options.limits = limits;
    const Expected<Document> document = read_document(bytes, "a.docx", options);
    REQUIRE_FALSE(document);
    CHECK(document.error().place == "a.docx");
    CHECK_FALSE(document.error().chinese.empty());
    return document.error().message;
}

bool says(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("a paragraph is one line, whatever runs it is cut into", "[docx]") {
    CHECK(texts(paragraph(run("市国") + run("资委") + "<w:bookmarkStart w:id=\"0\" w:name=\"x\"/>" + run("表示。")) +
                paragraph(run("&amp;&#x7B2C;二段"))) == Texts{"市国资委表示。", "&第二段"});
    const Document document =
        read(docx_of(paragraph("") + paragraph(run("甲")) + paragraph(run(" ")) + paragraph(run("乙"))));
    CHECK(document.counting == Counting::paragraphs);
    CHECK(document.text == "甲\n乙");
    CHECK(document.number(document.paragraphs[1].span.begin).number == 2);
    CHECK(document.encoding.empty());
}

TEST_CASE("soft hyphens and what else is invisible are no text", "[docx]") {
    CHECK(texts(paragraph(run("卓\u200B远") + "<w:r><w:softHyphen/></w:r>" + run("&#xAD;航\uFEFF"))) ==
          Texts{"卓远航"});
    CHECK(texts(paragraph(run("\u200B"))).empty());
}

TEST_CASE("tracked changes are read as accepted", "[docx]") {
    CHECK(texts(paragraph(run("市国资委") + "<w:del><w:r><w:delText>党委</w:delText></w:r></w:del><w:ins>" +
                          run("书记") + "</w:ins><w:moveFrom>" + run("旧") + "</w:moveFrom><w:moveTo>" + run("新") +
                          "</w:moveTo>")) == Texts{"市国资委书记新"});
    // A deleted paragraph mark joins two paragraphs.
    CHECK(texts("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("前半") + "</w:p>" + paragraph(run("后半")) +
                paragraph(run("另段"))) == Texts{"前半后半", "另段"});
    CHECK(texts("<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + paragraph(run("删")) + "</w:tc></w:tr><w:tr><w:tc>" +
                paragraph(run("留")) + "</w:tc></w:tr></w:tbl>" + paragraph(run("后"))) == Texts{"留", "后"});
}

TEST_CASE("field codes, hidden words, comments and placeholders are no text; results are", "[docx]") {
    const auto mark = [](const char* type) {
        return "<w:r><w:fldChar w:fldCharType=\"" + std::string(type) + "\"/></w:r>";
    };
    CHECK(texts(paragraph(run("见") + mark("begin") + "<w:r><w:instrText>HYPERLINK x</w:instrText></w:r>" +
                          mark("separate") + run("附件") + mark("end") + run("。"))) == Texts{"见附件。"});
    CHECK(texts(paragraph(mark("begin") + mark("begin") + mark("separate") + run("7") + mark("end") + mark("separate") +
                          run("第七期") + mark("end"))) == Texts{"第七期"});
    CHECK(
        texts(paragraph("<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr>"
                        "<w:t>显</w:t></w:r>" +
                        run("明"))) == Texts{"显明"});
    CHECK(texts("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + paragraph(run("单击此处输入文字")) +
                "</w:sdtContent></w:sdt><w:sdt><w:sdtPr/><w:sdtContent>" + paragraph(run("正文")) +
                "</w:sdtContent></w:sdt>") == Texts{"正文"});
    CHECK(texts(paragraph("<w:hyperlink>" + run("链接") + "</w:hyperlink><w:fldSimple w:instr=\"PAGE\">" + run("3") +
                          "</w:fldSimple>")) == Texts{"链接3"});
    // A field's code that never ends hides nothing.
    CHECK(texts(paragraph(mark("begin") + run("正文")) + paragraph(run("还是正文"))) == Texts{"正文", "还是正文"});
}

TEST_CASE("breaks part paragraphs; tabs, hyphens and symbols are characters", "[docx]") {
    CHECK(texts(paragraph("<w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:tab/><w:t>三</w:t><w:noBreakHyphen/><w:t>四</w:t>"
                          "<w:sym w:font=\"Symbol\" w:char=\"2192\"/></w:r>")) == Texts{"一", "二\t三\u2011四→"});
    CHECK(texts("<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr>" + run("甲\n乙") + "</w:p>") ==
          Texts{"甲 乙"});
}

TEST_CASE("alternatives are read once, ruby by its base, text boxes behind the paragraph that holds them", "[docx]") {
    const std::string box = "<w:txbxContent>" + paragraph(run("框内")) + "</w:txbxContent>";
    CHECK(
        texts(paragraph(run("前") + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">" + box +
                        "</mc:Choice><mc:Fallback>" + box + "</mc:Fallback></mc:AlternateContent></w:r>" + run("后")) +
              paragraph(run("次段"))) == Texts{"前后", "框内", "次段"});
    CHECK(texts(paragraph("<w:r><w:ruby><w:rt><w:r><w:t>kan</w:t></w:r></w:rt><w:rubyBase>" + run("勘") +
                          "</w:rubyBase></w:ruby></w:r>" + run("误") +
                          "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>")) == Texts{"勘误x=1"});
}

TEST_CASE("headings, captions and contents are known by their styles, wherever the style has it from", "[docx]") {
    const std::string styles = word_part(
        "styles",
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"章\"/><w:pPr><w:outlineLvl "
        "w:val=\"0\"/></w:pPr></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"b\"><w:name w:val=\"报社章\"/><w:basedOn w:val=\"1\"/></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"c\"><w:name w:val=\"题注\"/></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"d\"><w:name w:val=\"toc 2\"/></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"e\"><w:name w:val=\"环\"/><w:basedOn w:val=\"e\"/></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"f\"><w:name w:val=\"批语\"/><w:rPr><w:vanish/></w:rPr></w:style>");
    const auto styled = [](const char* style, const char* text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + std::string(style) + "\"/></w:pPr>" + run(text) + "</w:p>";
    };
    const std::string body = "正文在这里说了一整句话，是有句号的。";
    const Document document = read(docx_of(
        styled("1", "总标题。") + styled("a", body.c_str()) + styled("b", "小标题。") + styled("c", "一张照片。") +
            styled("d", "目录行。") + styled("e", body.c_str()) + styled("f", "不给看") +
            "<w:p><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr>" + run("直接设级。") + "</w:p>",
        {{"styles", styles}}));
    std::vector<Role> roles;
    for (const Paragraph& p : document.paragraphs) roles.push_back(p.role);
    CHECK(roles == std::vector<Role>{Role::headline, Role::body, Role::subhead, Role::caption, Role::contents_line,
                                     Role::body, Role::subhead});
}

TEST_CASE("numbered paragraphs are items, by themselves and by their style, a numbered heading is none", "[docx]") {
    const std::string styles = word_part(
        "styles",
        "<w:style w:type=\"paragraph\" w:styleId=\"l\"><w:name w:val=\"List Bullet\"/><w:pPr><w:numPr><w:numId "
        "w:val=\"3\"/></w:numPr></w:pPr></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"m\"><w:name w:val=\"报社项\"/><w:basedOn w:val=\"l\"/></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"h\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId "
        "w:val=\"4\"/></w:numPr></w:pPr></w:style>");
    const auto item = [](const std::string& properties, const char* text) {
        return "<w:p><w:pPr>" + properties + "</w:pPr>" + run(text) + "</w:p>";
    };
    const auto numbered = [](const char* id) {
        return "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"" + std::string(id) + "\"/></w:numPr>";
    };
    const std::string by_style = "<w:pStyle w:val=\"m\"/>";
    const Document document = read(
        docx_of(item("<w:pStyle w:val=\"h\"/>", "第一章") + item(numbered("1"), "甲") +
                    item(by_style, "乙说，水库已经修好。") + item(by_style + numbered("0"), "丙说，水库已经修好。") +
                    item("<w:pPrChange><w:pPr>" + numbered("1") + "</w:pPr></w:pPrChange>", "丁说，水库已经修好。"),
                {{"styles", styles}}));
    CHECK(texts_of_group(document, Group::list) == Texts{"甲", "乙说，水库已经修好。"});
    CHECK(document.paragraphs[0].role == Role::headline);
    CHECK(document.paragraphs[1].role == Role::entry);
    CHECK(document.paragraphs[2].role == Role::body);
}

TEST_CASE("a cell of one paragraph is one of a table, of several a part of the page", "[docx]") {
    const auto cell = [](const std::string& inside) { return "<w:tc>" + inside + "</w:tc>"; };
    const Document document =
        read(docx_of("<w:tbl><w:tr>" + cell(paragraph(run("甲")) + paragraph("")) +
                     cell(paragraph(run("乙说，好。")) + paragraph(run("丙说，好。"))) + cell(paragraph("")) +
                     cell("<w:tbl><w:tr>" + cell(paragraph(run("丁"))) + "</w:tr></w:tbl>") + "</w:tr></w:tbl>"));
    CHECK(texts_of_group(document, Group::table) == Texts{"甲", "丁"});
}

TEST_CASE("notes follow the text in the order of their references, running heads once", "[docx]") {
    const auto note = [](const char* id, const char* text) {
        return "<w:footnote w:id=\"" + std::string(id) + "\">" + paragraph(run(text)) + "</w:footnote>";
    };
    const std::string notes = word_part("footnotes", "<w:footnote w:id=\"0\" w:type=\"separator\"><w:p/></w:footnote>" +
                                                         note("1", "后注") + note("2", "先注") + note("3", "删注"));
    const std::string head = word_part("hdr", paragraph(run("报头")) + paragraph(run("报头")));
    CHECK(texts(paragraph(run("甲") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>") +
                    paragraph(run("乙") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>" +
                              "<w:del><w:r><w:footnoteReference w:id=\"3\"/></w:r></w:del>") +
                    "<w:sectPr><w:headerReference r:id=\"rId2\"/><w:headerReference r:id=\"rId2\"/></w:sectPr>",
                {{"footnotes", notes}, {"header", head}}) == Texts{"甲", "乙", "先注", "后注", "报头"});
    const Document without = read(docx_of(paragraph(run("甲") + "<w:r><w:endnoteReference w:id=\"2\"/></w:r>")));
    REQUIRE(without.remarks.size() == 1);
    CHECK(says(without.remarks[0].message, "endnotes"));
}

TEST_CASE("strict namespaces and other prefixes are the same", "[docx]") {
    const std::string document =
        "<document "
        "xmlns=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><body><p><r><t>严格</t></r></p></body></document>";
    CHECK(read(zipped(docx_parts(document))).text == "严格");
}

TEST_CASE("a file that is broken is refused in one line with a cure", "[docx]") {
    const std::string good = docx_of(paragraph(run("正文")));
    CHECK(says(refusal(""), "empty"));
    CHECK(says(refusal(good.substr(0, good.size() / 2)), "cut or damaged"));
    CHECK(says(refusal(zipped({{"[Content_Types].xml", "<Types/>"}})), "names no main part"));
    CHECK(says(refusal(zipped(docx_parts("<!DOCTYPE w [<!ENTITY x \"y\">]><w>&x;</w>"))), "DOCTYPE"));
    CHECK(says(refusal(zipped(docx_parts("<w>"))), "word/document.xml is damaged at line 1"));
    CHECK(says(refusal(docx_of("<w:altChunk r:id=\"rId1\"/>")), "embedded"));
    std::string locked = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    for (const char c : std::string("EncryptedPackage")) locked += {c, '\0'};
    CHECK(says(refusal(locked), "remove the password"));
}

TEST_CASE("each limit of a package is kept and named", "[docx]") {
    const std::string deep(std::string("<w:sdt>") + "<w:x>" + "</w:x></w:sdt>");
    CHECK(says(refusal(docx_of(deep), {.depth = 3}), "--max-depth"));
    const std::string long_body = paragraph(run(std::string(3'000'000, 'a')));
    CHECK(
        says(refusal(docx_of(long_body), {.inflated_bytes = 2'000'000, .inflated_ratio = 100'000}), "--max-inflated"));
    CHECK(says(refusal(docx_of(long_body), {.inflated_ratio = 10}), "--max-ratio"));
    CHECK(says(refusal(docx_of(long_body), {.file_bytes = 100}), "--max-file-size"));
}

TEST_CASE("the origins of words lead back to their bytes in the main part", "[docx]") {
    const std::string body =
        paragraph("<w:r><w:rPr><w:b/></w:rPr><w:t>甲&amp;</w:t><w:tab/><w:t>乙</w:t></w:r>" + run("丙"));
    const std::string bytes = docx_of(body);
    const std::string part = word_part("document", "<w:body>" + body + "</w:body>");
    Expected<Package> package = Package::open(bytes, "a.docx", {});
    REQUIRE(package);
    const Expected<DocxOrigins> read = read_docx_origins(*package, "a.docx");
    REQUIRE(read);
    CHECK(read->document.text == "甲&\t乙丙");
    REQUIRE(read->runs.size() == 2);
    CHECK(part.substr(read->runs[0].properties.begin, read->runs[0].properties.end - read->runs[0].properties.begin) ==
          "<w:rPr><w:b/></w:rPr>");
    Texts words;
    for (const auto& piece : read->pieces) {
        const PartSpan span = read->origins[piece.origin].words;
        words.push_back(part.substr(span.begin, span.end - span.begin));
    }
    CHECK(words == Texts{"甲", "&amp;", "", "乙", "丙"});
    CHECK_FALSE(read->origins[1].literal);
}

namespace {

const Texts kLines{"全市水利系统将抓好水库除险加固，确保", "安全度汛；推进灌区改造，让每一滴水都",
                   "用在田里；完善河湖长制，守护一江碧水", "向东流，管好每一条河道的岸线，退还被",
                   "占用的滩地，并在汛期以前修好闸门。"};

std::string lines(const Texts& texts) {
    std::string out;
    for (const std::string& text : texts) out += paragraph(text.empty() ? "" : run(text));
    return out;
}

Texts several(int times, const std::string& behind) {
    Texts out;
    for (int i = 0; i < times; ++i) {
        out.insert(out.end(), kLines.begin(), kLines.end());
        if (!behind.empty()) out.push_back(behind == "blank" ? "" : behind);
    }
    return out;
}

}  // namespace

TEST_CASE("lines of a wrapped page that are paragraphs each are joined, at the places where they stand", "[docx]") {
    const Document document = read(docx_of(lines(several(2, "blank"))));
    REQUIRE(document.paragraphs.size() == 2);
    CHECK(document.paragraph_text(0).starts_with("全市水利系统"));
    CHECK(document.paragraph_text(0).ends_with("修好闸门。"));
    CHECK(document.number(document.paragraphs[1].span.begin).number == 6);
    REQUIRE(document.remarks.size() == 1);
    CHECK(says(document.remarks[0].message, "the 10 lines were read as 2 paragraphs"));
    CHECK(says(document.remarks[0].chinese, "10行已连成2段"));
    // A heading parts them, though no blank paragraph does.
    CHECK(read(docx_of(lines(kLines) + "<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr>" + run("题") + "</w:p>" +
                       lines(kLines)))
              .paragraphs.size() == 3);
}

TEST_CASE("paragraphs, verses and headlines of one length are left as they are", "[docx]") {
    const auto paragraphs = [](const Texts& texts) { return read(docx_of(lines(texts))).paragraphs.size(); };
    Texts ended, bare;
    for (const std::string& line : kLines) {
        ended.push_back(line + "。");
        bare.push_back("全市春耕备耕现场会在北塘镇召开" + std::string(ended.size() % 2 == 0 ? "了" : ""));
    }
    CHECK(paragraphs(ended) == ended.size());
    CHECK(paragraphs(bare) == bare.size());
    Texts with_one = several(1, "");
    with_one.push_back(kLines[0] + kLines[1] + kLines[2] + kLines[3] + kLines[4] + kLines[0] + kLines[1] + kLines[2]);
    with_one.push_back(with_one.back() + with_one.back());
    CHECK(paragraphs(with_one) == with_one.size());
}
