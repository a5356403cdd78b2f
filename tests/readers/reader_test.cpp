#include "readers/reader.h"

#include "support/catch.h"

using namespace kanwu;

namespace {

std::vector<std::string> paragraphs(const std::string& bytes, Encoding encoding = Encoding::utf8) {
    const auto document = read_document(bytes, "a.txt", {encoding, false});
    REQUIRE(document);
    std::vector<std::string> out;
    for (std::size_t i = 0; i < document->paragraphs.size(); ++i) out.emplace_back(document->paragraph_text(i));
    return out;
}

using Paragraphs = std::vector<std::string>;

}  // namespace

TEST_CASE("blank lines end paragraphs, whatever the line ends", "[plain-text]") {
    CHECK(paragraphs("甲。\r\n\r\n乙。\r\n") == Paragraphs{"甲。", "乙。"});
    CHECK(paragraphs("\n \t\n甲。\n　\n\n乙。") == Paragraphs{"甲。", "乙。"});
    CHECK(paragraphs("甲。\r乙。") == Paragraphs{"甲。", "乙。"});
    CHECK(paragraphs("").empty());
    CHECK(paragraphs("\xEF\xBB\xBF").empty());
}

TEST_CASE("a page of one line a paragraph keeps its lines, and their indentation is no text", "[plain-text]") {
    CHECK(paragraphs("　　甲说，要抓落实。\n　　乙说，要抓创新。\n　　丙说，要抓开放。") ==
          Paragraphs{"甲说，要抓落实。", "乙说，要抓创新。", "丙说，要抓开放。"});
    CHECK(paragraphs("甲说，要抓好全年工作的落实。\n乙说。\n丙说，要抓开放，也要抓招商。") ==
          Paragraphs{"甲说，要抓好全年工作的落实。", "乙说。", "丙说，要抓开放，也要抓招商。"});
}

TEST_CASE("what pasting left invisible is no text in any format, and places are those of the file", "[reader]") {
    const std::string name = "卓\u200B远\u00AD航";
    for (const char* path : {"a.txt", "a.md", "a.html"}) {
        const auto document = read_document("\u2060局长" + name + "&amp;\u200E说。\n", path, {});
        REQUIRE(document);
        const std::string seen = std::string(path) == "a.txt" ? "局长卓远航&amp;说。" : "局长卓远航&说。";
        CHECK(document->paragraph_text(0) == seen);
        const auto at = static_cast<std::uint32_t>(document->text.find("卓"));
        const Span written = document->in_written({at, at + 9});
        CHECK(slice(document->written_text(), written) == name);
        CHECK(document->position(at).column_code_point == 4);
    }
    const auto html = read_document("<p>卓&shy;远&#8203;航", "a.html", {});
    REQUIRE(html);
    CHECK(html->text == "卓远航");
}

TEST_CASE("a hard-wrapped page is joined again", "[plain-text]") {
    const std::string page =
        "全市水利系统将抓好水库除险加固，确保\n安全度汛；推进灌区改造，让每一滴水都\n用在田里；完善河湖长制，守护一江碧"
        "水\n向东流。\n"
        "\n市交通局将打通断头路。\n";
    const auto document = read_document(page, "a.txt", {});
    REQUIRE(document->paragraphs.size() == 2);
    CHECK(document->paragraph_text(0).starts_with("全市水利系统"));
    CHECK(document->paragraph_text(0).ends_with("向东流。"));
}

TEST_CASE("a line that digits make short goes on where it ends inside a clause", "[plain-text]") {
    const auto out = paragraphs(
        "　　总医院院长说，总医院将加强职业病防治工\n作，一线矿工都有健康档案，全年体检四万人\n次。\n"
        "　　设计院院长说，设计院将以数字化设计为突\n破口，三维设计覆盖率达到80%，合同额6."
        "5亿\n元以上，业务骨干全员轮训，"
        "让图纸上的每一\n条线都有着落。\n");
    REQUIRE(out.size() == 2);
    CHECK(out[1].ends_with("都有着落。"));
}

TEST_CASE("headings right above their text do not hide that a page was wrapped", "[plain-text]") {
    const auto out = paragraphs(
        "阅读月启动\n学校定于二十五日下午在报告厅举行阅读月\n启动仪式，请各班提前十分钟入场。\n\n"
        "农场丰收\n五年级的同学们挽起袖子，戴上草帽，拔萝\n卜，割青菜，挖红薯，欢声笑语回荡在田间\n，一直到太阳落山。\n"
        "\n"
        "爱心义卖\n少先队大队部举行爱心义卖，善款将全部捐\n给山区小学的图书角。\n");
    REQUIRE(out.size() == 6);
    CHECK(out[0] == "阅读月启动");
    CHECK(out[1].ends_with("提前十分钟入场。"));
}

TEST_CASE("an English page wrapped at a column is joined again", "[plain-text]") {
    const auto out = paragraphs(
        "The harbour authority said on Monday that the\nnew breakwater would be finished in the spring,\nhalf a year "
        "earlier than planned, and that ships\nof every class could then enter the port in\nany weather.\n\nIt gave no "
        "cost.\n");
    REQUIRE(out.size() == 2);
    CHECK(out[0].ends_with("any weather."));
}

TEST_CASE("a page wrapped by characters is joined again, wide ones beside narrow ones", "[plain-text]") {
    // Fifty characters a line, as programs count: in full width they take a hundred columns.
    const auto out = paragraphs(
        "Its flash can be seen from eleven miles but pilots\nasked for something less convincing since a light\nwhere "
        "none is charted brings ships into danger.\n\n"
        "Ｉｔｓ ｆｌａｓｈ ｃａｎ ｂｅ ｓｅｅｎ ｆｒｏｍ ｅｌｅｖｅｎ ｍｉｌｅｓ ｂｕｔ ｐｉｌｏｔｓ\n"
        "ａｓｋｅｄ ｆｏｒ ｓｏｍｅｔｈｉｎｇ ｌｅｓｓ ｃｏｎｖｉｎｃｉｎｇ ｓｉｎｃｅ ａ ｌｉｇｈｔ\n"
        "ｗｈｅｒｅ ｎｏｎｅ ｉｓ ｃｈａｒｔｅｄ ｂｒｉｎｇｓ ｓｈｉｐｓ ｉｎｔｏ ｄａｎｇｅｒ.\n");
    REQUIRE(out.size() == 2);
    CHECK(out[1].ends_with("ｄａｎｇｅｒ."));
}

TEST_CASE("no-break spaces do not end the word that had no room in the line before", "[plain-text]") {
    const auto out = paragraphs(
        "A recycling hall is to follow in 2027. It will take back cells from\n"
        "the\u00A0company's\u00A0own\u00A0customers first, at a price that is fixed when\n"
        "they are sold, and it is designed to recover ninety per cent of the\nnickel and cobalt and a little over "
        "eighty per cent of the lithium in\nthe cells that come back.\n\nSales begin in spring.\n");
    REQUIRE(out.size() == 2);
    CHECK(out[0].ends_with("come back."));
}

TEST_CASE("a BOM counts in source bytes and nowhere else", "[reader]") {
    const auto document = read_document(
        "\xEF\xBB\xBF"
        "甲。\n乙。",
        "a.txt", {});
    REQUIRE(document->paragraphs.size() == 2);
    CHECK(document->position(0) == Position{1, 1, 1, 1, 3});
    CHECK(document->position(document->paragraphs[1].span.begin) == Position{2, 1, 1, 1, 3 + 7});
}

TEST_CASE("GB18030 is read where it is named, and its positions are the file's", "[reader]") {
    const std::string bytes = "\xBC\xD7\x61\n\xD2\xD2\x81\x30\x81\x30\x95\x32\x82\x36";  // 甲a, 乙U+0080𠀀
    const auto document = read_document(bytes, "a.txt", {Encoding::gb18030, false});
    REQUIRE(document);
    CHECK(document->text == "甲a\n乙\u0080\U00020000");
    CHECK(document->encoding == "GB18030");
    CHECK(document->position(5).source_byte == 4);
    CHECK(document->position(8).source_byte == 6);
    CHECK(document->position(10) == Position{2, 3, 3, 6, 10});
    CHECK(document->position(14) == Position{2, 4, 5, 10, 14});
}

TEST_CASE("bytes that are no GB18030 are refused with their offset", "[reader]") {
    const auto document = read_document("ab\n\xBC", "a.txt", {Encoding::gb18030, false});
    REQUIRE_FALSE(document);
    CHECK(document.error().message ==
          "not GB18030: byte 0xBC at offset 3, line 2; name the draft's real encoding with --encoding");
}

TEST_CASE("a name that promises nothing leaves the format to the bytes", "[reader]") {
    CHECK(format_of("a/B.TXT", "\x89PNG") == InputFormat::text);
    CHECK(format_of("README", "清河区") == InputFormat::text);
    const auto picture = format_of("draft", "\x89PNG\r\n");
    REQUIRE_FALSE(picture);
    CHECK(picture.error().place == "draft");
    CHECK(picture.error().chinese.starts_with("这是 PNG 图片"));
    CHECK(picture.error().message.starts_with("this is a PNG picture, which is not read; "));
}

TEST_CASE("a file beyond the limit of its size is refused with the option that raises it", "[reader]") {
    ReadOptions options;
    options.limits.file_bytes = 3;
    CHECK(read_document("abc", "a.txt", options));
    CHECK(read_document("abcd", "a.txt", options).error().message ==
          "larger than 3 bytes; split the draft, or raise --max-file-size");
}

TEST_CASE("the digest is that of the file as saved", "[reader]") {
    CHECK(read_document("abc", "a.txt", {Encoding::utf8, true})->sha256 ==
          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}
