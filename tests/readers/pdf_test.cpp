#include "readers/pdf.h"

#include "readers/pdf_document.h"
#include "readers/pdf_furniture.h"
#include "support/catch.h"
#include "support/stand_in.h"

using namespace kanwu;

namespace {

// Ten points high, ten a wide character, five another.
WordBox word(float x, float y, const std::string& text, float size = 10) {
    float width = 0;
    for (const char c : text)
        if ((c & 0xC0) != 0x80) width += (c & 0x80) != 0 ? size : size / 2;
    return {x, y, x + width, y + size, text};
}

std::vector<std::string> lines(PdfPage page) {
    std::vector<std::string> out;
    for (const PdfLine& line : lay_out(std::move(page))) out.push_back(line.text);
    return out;
}

// Paragraphs of pages, each with its role where it is not body.
std::vector<std::string> paragraphs(std::vector<PdfPage> pages) {
    take_out_furniture(pages);
    std::vector<std::vector<PdfLine>> laid;
    for (PdfPage& page : pages) laid.push_back(lay_out(std::move(page)));
    const Document document = document_of_pages(std::move(laid));
    std::vector<std::string> out;
    for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
        const Role role = document.paragraphs[i].role;
        out.push_back((role == Role::body ? "" : std::string(to_string(role)) + ": ") +
                      std::string(document.paragraph_text(i)));
    }
    return out;
}

PdfPage page_of(std::vector<WordBox> words) { return {600, 800, std::move(words)}; }

using Texts = std::vector<std::string>;

// What is said of a file with which pdftotext does that.
std::string refusal(const std::string& script, std::string_view bytes = "%PDF-1.7", const ReadLimits& limits = {}) {
    const test::StandIn pdftotext("pdftotext", script);
    ReadOptions options;
    options.limits = limits;
    const auto document = read_pdf(bytes, "a.pdf", options);
    REQUIRE_FALSE(document);
    CHECK(document.error().place == "a.pdf");
    CHECK_FALSE(document.error().chinese.empty());
    return document.error().message;
}

// A script that prints a page with these words.
std::string prints(const std::string& words) {
    return "echo '<doc>\n<page width=\"600\" height=\"800\">\n<word xMin=\"40\" yMin=\"60\" xMax=\"140\" yMax=\"70\">" +
           words + "</word>\n</page>\n</doc>\n</html>'";
}

}  // namespace

TEST_CASE("words are read with their boxes, entities and pages", "[pdf]") {
    const auto pages = read_word_boxes(
        "<html><head><title>a &lt; b</title></head>\n<body>\n<doc>\n  <page width=\"600.0\" height=\"800.5\">\n"
        "    <word xMin=\"1.5\" yMin=\"2\" xMax=\"3\" yMax=\"4\">A&amp;B &#x6e05;&lt;&unknown;</word>\n"
        "    <word xMin=\"nan\" yMin=\"2\" xMax=\"3\" yMax=\"4\">no box</word>\n"
        "    <word xMin=\"5\" yMin=\"2\" xMax=\"3\" yMax=\"4\">no box</word>\n"
        "    <word xMin=\"1\" yMin=\"2\" xMax=\"3\" yMax=\"4\"> \x01 </word>\n"
        "    <word xMin=\"1\" yMin=\"2\" xMax=\"3\" yMax=\"4\">\xED\xA0\x80x</word>\n"
        "  </page>\n  <page width=\"1\" height=\"1\">\n  </page>\n</doc>\n</body>\n</html>\n");
    REQUIRE(pages);
    REQUIRE(pages->size() == 2);
    CHECK((*pages)[0].height == 800.5F);
    REQUIRE((*pages)[0].words.size() == 2);
    CHECK((*pages)[0].words[0].text == "A&B 清<&unknown;");
    CHECK((*pages)[0].words[0].x0 == 1.5F);
    CHECK((*pages)[0].words[1].text == "\uFFFD\uFFFD\uFFFDx");
}

TEST_CASE("what is invisible is no text of a word but for a soft hyphen that parts it", "[pdf]") {
    const auto pages = read_word_boxes(
        "<doc>\n<page width=\"600\" height=\"800\">\n"
        "<word xMin=\"1\" yMin=\"2\" xMax=\"3\" yMax=\"4\">卓\u200B远\u00AD航</word>\n"
        "<word xMin=\"1\" yMin=\"2\" xMax=\"3\" yMax=\"4\">develop\u00AD</word>\n</page>\n</doc>\n</html>\n");
    REQUIRE(pages);
    CHECK((*pages)[0].words[0].text == "卓远航");
    CHECK((*pages)[0].words[1].text == "develop\u00AD");
}

TEST_CASE("output that is cut off is no shorter draft", "[pdf]") {
    CHECK_FALSE(read_word_boxes(""));
    CHECK_FALSE(read_word_boxes("<doc>\n  <page width=\"1\" height=\"1\">\n"));
    CHECK_FALSE(
        read_word_boxes("<doc><word xMin=\"1\" yMin=\"1\" xMax=\"1\" yMax=\"1\">outside</word></doc></html>\n"));
}

TEST_CASE("columns on one line grid are read one after the other, below the headline over them", "[pdf]") {
    std::vector<WordBox> words{word(60, 20, "一条大标题横跨两栏", 24)};
    Texts wanted{"一条大标题横跨两栏"};
    for (const float x : {40.0F, 160.0F})
        for (int row = 0; row < 5; ++row) {
            const std::string text = std::string(x < 100 ? "左" : "右") + "栏的文字占满整行吧" + std::to_string(row);
            words.push_back(word(x, 60 + 16.0F * static_cast<float>(row), text));
            wanted.push_back(text);
        }
    CHECK(lines(page_of(words)) == wanted);
}

TEST_CASE("columns whose lines stand at different heights are read one after the other", "[pdf]") {
    std::vector<WordBox> words;
    for (int row = 0; row < 6; ++row) {
        const float y = 60 + 16.0F * static_cast<float>(row);
        words.push_back(word(150, y - 7, "右栏的文字占满整行"));
        words.push_back(word(40, y, "左栏的文字占满整行"));
    }
    const Texts read = lines(page_of(words));
    CHECK(Texts(read.begin(), read.begin() + 6) == Texts(6, "左栏的文字占满整行"));
    CHECK(Texts(read.begin() + 6, read.end()) == Texts(6, "右栏的文字占满整行"));
}

TEST_CASE("spaces between the words of single lines are no columns", "[pdf]") {
    CHECK(lines(page_of({word(40, 60, "本报记者"), word(85, 60, "陶远"), word(40, 76, "thirty"),
                         word(75, 76, "words")})) == Texts{"本报记者 陶远", "thirty words"});
}

TEST_CASE("characters of a headline that are set apart are one word", "[pdf]") {
    CHECK(lines(page_of({word(40, 60, "全"), word(58, 60, "会"), word(76, 60, "落"), word(94, 60, "地")})) ==
          Texts{"全会落地"});
}

TEST_CASE("vertical text is read from right to left, its marks as they are written", "[pdf]") {
    CHECK(lines(page_of({{40, 60, 50, 130, "抓好落实任务︒"}, {60, 60, 70, 130, "清河区委表示︐"}})) ==
          Texts{"清河区委表示，", "抓好落实任务。"});
}

TEST_CASE("a paragraph goes on over lines, columns and pages until one is indented or ends short", "[pdf]") {
    const auto column = [](float x, const Texts& texts, std::vector<WordBox>& words) {
        float y = 100;
        for (const std::string& text : texts) {
            const bool indented = text.starts_with(' ');
            words.push_back(word(x + (indented ? 20 : 0), y, text.substr(indented ? 1 : 0)));
            y += 16;
        }
    };
    std::vector<WordBox> first;
    column(40, {" 第一段两字缩进", "第二行也占满整行呀", "到这里就结束了。", " 第二段从这里写", "写到栏末还没有写完"},
           first);
    column(150, {"所以接到了右栏上方", "在此结束。", " 第三段写到这里", "尾还没有写完就换页", "了请接着读下一页吧"},
           first);
    std::vector<WordBox> second;
    column(40, {"下一页接着把它写完", "了。", " 第四段。", " 第五段写满了。", " 第六段。"}, second);
    CHECK(paragraphs({page_of(first), page_of(second)}) ==
          Texts{"第一段两字缩进\n第二行也占满整行呀\n到这里就结束了。",
                "第二段从这里写\n写到栏末还没有写完\n所以接到了右栏上方\n在此结束。",
                "第三段写到这里\n尾还没有写完就换页\n了请接着读下一页吧\n下一页接着把它写完\n了。", "第四段。",
                "第五段写满了。", "第六段。"});
}

TEST_CASE("an item of a list goes on under its words", "[pdf]") {
    const auto item = [](const std::string& mark) {
        return paragraphs({page_of({word(100, 100, "清河区把老旧小区改造作为头号工程。"), word(100, 120, mark),
                                    word(120, 120, "今年启动七个片区的管网更新，增设停车位两千"),
                                    word(120, 140, "个，让居民住得舒心。"), word(100, 160, mark),
                                    word(120, 160, "明年再改造二十个小区，并建立长效管护的机制"),
                                    word(120, 180, "，不让好事走样。")})});
    };
    for (const std::string mark : {"•", "1.", "（三）"}) {
        INFO(mark);
        CHECK(item(mark).size() == 3);
    }
    CHECK(item("甲").size() > 3);
}

TEST_CASE("a word that a hyphen parts stands where it begins", "[pdf]") {
    CHECK(paragraphs({page_of({word(40, 100, "The city goes on with the develop-"),
                               word(40, 112, "ment of its harbour, and the rest.")})}) ==
          Texts{"The city goes on with the development\nof its harbour, and the rest."});
}

TEST_CASE("large type makes headlines and subheads", "[pdf]") {
    CHECK(
        paragraphs({page_of({word(40, 100, "清河区抓落实", 24), word(40, 140, "正文说清河区将抓好落实并把各项任务办好"),
                             word(40, 170, "小标题", 13), word(40, 200, "正文又说清河区将抓好落实并把任务办好")})}) ==
        Texts{"headline: 清河区抓落实", "正文说清河区将抓好落实并把各项任务办好", "subhead: 小标题",
              "正文又说清河区将抓好落实并把任务办好"});
}

TEST_CASE("running heads and page numbers are left out, a repeated sentence is not", "[pdf]") {
    const auto page = [](const std::string& number, const std::string& text) {
        return page_of({word(40, 20, "清河日报 2026年11月2" + number + "日"), word(40, 300, text),
                        word(40, 316, "每页都有的一句话。"), word(290, 770, "— " + number + " —")});
    };
    CHECK(paragraphs({page("1", "甲说好。"), page("2", "乙说好。")}) ==
          Texts{"甲说好。", "每页都有的一句话。", "乙说好。", "每页都有的一句话。"});
}

TEST_CASE("a line has a page and a number on it, and a page without text is there", "[pdf]") {
    std::vector<std::vector<PdfLine>> pages;
    for (const char* text : {"甲说好。", "", "乙说好。"})
        pages.push_back(*text == 0 ? std::vector<PdfLine>{} : lay_out(page_of({word(40, 300, text)})));
    const Document document = document_of_pages(pages);
    REQUIRE(document.paragraphs.size() == 2);
    CHECK(document.number(document.paragraphs[0].span.begin) == PlaceNumber{1, 1, Counting::lines});
    CHECK(document.number(document.paragraphs[1].span.begin) == PlaceNumber{1, 3, Counting::lines});
}

TEST_CASE("a PDF file that cannot be read is refused, each with its cure", "[pdf]") {
    CHECK(refusal("exit 3") == "its author forbids to copy text out of it; ask for the draft itself");
    CHECK(refusal("exit 1") == "broken or no PDF file; export it again, or ask for the draft itself");
    CHECK(refusal("exit 1", "%PDF-1.7 /Encrypt 9 0 R") ==
          "encrypted; save it without a password, or ask for the draft itself");
    CHECK(refusal("kill -SEGV $$") ==
          "pdftotext gave it up (broken, or too large); export it again, or ask for the draft itself");
    CHECK(refusal("kill -KILL $$") == "takes too long to read; split it, or ask for the draft itself");
    CHECK(refusal("exit 127") == "pdftotext cannot be run; check poppler-utils, memory and the temporary folder");
    CHECK(refusal("while :; do echo more; done", "%PDF-1.7", {.inflated_bytes = 1000}) ==
          "more than 1000 bytes of text in it; split it, or raise --max-inflated");
    CHECK(refusal("echo '<doc>'").find("export the file again") != std::string::npos);
}

TEST_CASE("a PDF file without words, or with words that nobody can read, is refused", "[pdf]") {
    CHECK(refusal(prints(" ")) == "no text in it: a scan; run OCR over it first, or ask for the draft itself");
    const std::string unmapped = "its fonts do not say which characters they show; export it again, or run OCR over it";
    CHECK(refusal(prints("\uE001\uE002\uE003清河区")) == unmapped);
    CHECK(refusal(prints("\uFFFD清")) == unmapped);
    const test::StandIn pdftotext("pdftotext", prints("清河区将抓好落实，推动各项工作见到实效\uE001"));
    CHECK(read_pdf("%PDF-1.7", "a.pdf", {}));
}
