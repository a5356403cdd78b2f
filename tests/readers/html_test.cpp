#include "readers/html.h"

#include "readers/html_references.h"
#include "support/catch.h"
#include "support/prose.h"

using namespace kanwu;
using namespace kanwu::tests;

namespace {

Document read(const std::string& html, const std::string& path = "a.html") { return read_as(path, html); }
Texts paragraphs(const std::string& html, const std::string& path = "a.html") { return texts(read(html, path)); }
std::vector<Role> roles(const std::string& html) { return tests::roles(read(html)); }
std::string written(const std::string& html, std::string_view words) { return tests::written(read(html), words); }

}  // namespace

TEST_CASE("blocks are paragraphs, and what stands in the line is part of one", "[html]") {
    CHECK(paragraphs("<p>甲<b>乙</b><span>丙</span></p><div>丁<div>戊</div>己</div>") ==
          Texts{"甲乙丙", "丁", "戊", "己"});
    CHECK(paragraphs("<ul><li>一<li>二<ul><li>三</ul></ul><dl><dt>四<dd>五</dl>") ==
          Texts{"一", "二", "三", "四", "五"});
    CHECK(paragraphs("<table><tr><th>名<td>数<tr><td>甲</td><td>乙</td></tr></table>") ==
          Texts{"名", "数", "甲", "乙"});
    CHECK(paragraphs("只有字") == Texts{"只有字"});
    CHECK(paragraphs("").empty());
    CHECK(paragraphs("<p><p></p> <div>&nbsp;</div>").empty());
}

TEST_CASE("white space of the source is one space, or one line break", "[html]") {
    CHECK(paragraphs("<p>\n  the \t new\r\n      harbour  \n</p>") == Texts{"the new\nharbour"});
    CHECK(paragraphs("<p>甲 <b> 乙</b>&#32;&#10;丙</p>") == Texts{"甲 乙 丙"});
    CHECK(paragraphs("<p>　　甲&nbsp;乙&emsp;丙&#12288;</p>") == Texts{"甲\u00A0乙\u2003丙"});
}

TEST_CASE("a forced line break ends a paragraph where a sentence or the next line's indentation says so", "[html]") {
    CHECK(paragraphs("<p>甲<br>乙</p>") == Texts{"甲\n乙"});
    CHECK(paragraphs("<p>甲。<br>乙</p>") == Texts{"甲。", "乙"});
    CHECK(paragraphs("<p>甲”。 <br/> 乙</p>") == Texts{"甲”。", "乙"});
    CHECK(paragraphs("<p>甲<br><br>乙</br>　　丙<br>&nbsp;&nbsp;丁</p>") == Texts{"甲", "乙", "丙", "丁"});
    CHECK(paragraphs("<pre>\n甲\n\n  乙\n丙</pre>") == Texts{"甲", "乙\n丙"});
}

TEST_CASE("what is not seen is no text", "[html]") {
    CHECK(paragraphs("<!-- 注 --><title>题</title><style>甲{}</style><script>\"</p>乙\"</script><p>正文") ==
          Texts{"正文"});
    CHECK(paragraphs("<noscript>甲</noscript><template><p>乙</p></template><svg><text>丙</text></svg>丁") ==
          Texts{"丁"});
    CHECK(paragraphs("<p hidden>甲</p><p style='color:red; Display :none'>乙<p>丙<span style=display:none>丁<i>戊</i>"
                     "</span>己") == Texts{"丙己"});
    CHECK(paragraphs("<p>甲<code>x = 1</code>乙<del>丙</del>丁<ruby>漢<rp>(<rt>hàn<rp>)</ruby>字") ==
          Texts{"甲x = 1乙丁漢字"});
    CHECK(paragraphs("<div style='visibility: hidden'>脚本会显示</div>") == Texts{"脚本会显示"});
    CHECK(paragraphs("<p>甲<select><option>乙</select><textarea></p>丙</textarea><button>丁</button>") == Texts{"甲"});
}

TEST_CASE("code is words in a line, and no prose in a block or by itself", "[html]") {
    CHECK(paragraphs("<p>甲<code>a&lt;b</code>乙<p><code>丙</code> <code>丁</code><pre><code>戊\n己</code></pre>") ==
          Texts{"甲a<b乙"});
    // What nobody closes ends with the block.
    CHECK(paragraphs("<p><code>甲<p>乙") == Texts{"乙"});
    const Document document = read("<p>甲<code>--all</code>乙<kbd>丙</kbd><code><b>丁</b></code>");
    REQUIRE(document.code.size() == 2);
    CHECK(slice(document.text, document.code[0]) == "--all");
    CHECK(slice(document.text, document.code[1]) == "丁");
}

TEST_CASE("hidden elements that nobody closes end with the block around them", "[html]") {
    CHECK(paragraphs("<div><span hidden>甲</div>乙") == Texts{"乙"});
    CHECK(paragraphs("<p><del>甲<p>乙") == Texts{"乙"});
    CHECK(paragraphs("<p hidden>甲<p>乙") == Texts{"乙"});
    CHECK(paragraphs("<ul><li hidden>甲<li>乙</ul>丙") == Texts{"乙", "丙"});
    CHECK(paragraphs("<table><tr><td hidden>甲<td>乙<tr><td>丙</table>") == Texts{"乙", "丙"});
    CHECK(paragraphs("<svg><g>甲<p>乙") == Texts{"乙"});
}

TEST_CASE("end tags close what HTML lets them close", "[html]") {
    CHECK(paragraphs("<p hidden>甲<table><tr><td>x</p>乙</table>") == Texts{"x", "乙"});
    CHECK(paragraphs("<div hidden><table><tr><td>甲</div>乙</table></div>丙") == Texts{"丙"});
    CHECK(paragraphs("甲</div>乙</p>丙") == Texts{"甲乙", "丙"});
}

TEST_CASE("scripts and styles end where the standard says", "[html]") {
    CHECK(paragraphs("<script><!-- <script> </script> --></script>甲") == Texts{"甲"});
    CHECK(paragraphs("<script><!-- </script>甲") == Texts{"甲"});
    CHECK(paragraphs("<script><!--> <script> </script>甲") == Texts{"甲"});
    CHECK(paragraphs("<style></p></styles></STYLE\n x>甲") == Texts{"甲"});
    CHECK(paragraphs("<p>甲<script>乙").size() == 1);
    CHECK(paragraphs("甲<plaintext><b>乙&amp;</plaintext>") == Texts{"甲", "<b>乙&amp;</plaintext>"});
}

TEST_CASE("odd markup is read as browsers read it", "[html]") {
    CHECK(paragraphs("1 < 2 <3 </ 丙>丁") == Texts{"1 < 2 <3 丁"});
    CHECK(paragraphs("<p title='a>b' x = \"<p>\" y=<z>甲</p x='>'>乙") == Texts{"甲", "乙"});
    CHECK(paragraphs("甲<!-->乙<!--->丙<!-- -- --!>丁<!x>戊<?y>己</>庚") == Texts{"甲乙丙丁戊己庚"});
    CHECK(paragraphs("<p/a/=b>甲<p class=\"x") == Texts{"甲"});
    CHECK(paragraphs("甲<![CDATA[乙>]]>丙") == Texts{"甲]]>丙"});
    CHECK(paragraphs("全区上下要真抓实干" + std::string("\0乙<\0b>", 8)) == Texts{"全区上下要真抓实干乙<b>"});
}

TEST_CASE("character references are one character, and lead to where they stand", "[html]") {
    CHECK(paragraphs("&amp;&lt;&#20013;&#x4E2D;&ldquo;&copy&notit;&nosuch;&#150;&#0;& &#;&#x;") ==
          Texts{"&<中中“©¬it;&nosuch;–\uFFFD& &#;&#x;"});
    CHECK(written("<p>甲&ldquo;乙<b>丙</b>&rdquo;丁</p>", "“乙丙”") == "&ldquo;乙<b>丙</b>&rdquo;");
    CHECK(character_reference("&CounterClockwiseContourIntegral;x")->text == "∳");
    CHECK(character_reference("&CounterClockwiseContourIntegral;x")->size == 33);
    CHECK(character_reference("&NotEqualTilde;")->text == "≂̸");
    CHECK_FALSE(character_reference("&"));
}

TEST_CASE("headings, captions and lists of links have the role that their element says", "[html]") {
    CHECK(roles("<h1>甲<br>副题</h1><h2><div>乙</div></h2><figure><figcaption>现场。</figcaption></figure>"
                "<nav><a>要闻</a></nav><table><caption>表一</caption></table><p>清河区将抓好落实。</p>") ==
          std::vector{Role::headline, Role::subhead, Role::caption, Role::contents_line, Role::caption, Role::body});
    const std::string long_text =
        "清河区委书记陶远表示，清河区将抓好落实，坚持以人民为中心，推动高质量发展，让群众过上更好的日子"
        "，把每一件实事办到群众心坎上，全区上下要真抓实干。";
    CHECK(roles("<h4>" + long_text + "</h4>") == std::vector{Role::body});
    // An unclosed heading does not swallow the page.
    CHECK(roles("<div><h2>题<div>" + long_text + "</div><div>" + long_text + "</div></div>") ==
          std::vector{Role::subhead, Role::body, Role::body});
}

TEST_CASE("items, terms and cells are known as such, a cell that is a part of the page is none", "[html]") {
    const Document document = read(
        "<ul><li>甲<li>乙在会上说，水库已经修好。<ul><li>丙</ul></ul><dl><dt>丁<dd>戊</dl>"
        "<table><tr><td>己<td>庚说，好。</table><table><td><p>辛说，好。<p>壬说，好。</td></table><nav><ul><li>要闻</"
        "ul></nav>");
    CHECK(texts_of_group(document, Group::list) == Texts{"甲", "乙在会上说，水库已经修好。", "丙", "丁", "戊", "要闻"});
    CHECK(texts_of_group(document, Group::table) == Texts{"己", "庚说，好。"});
    CHECK(texts_of_role(document, Role::entry) == Texts{"甲", "丙", "丁", "戊", "己"});
    CHECK(texts_of_role(document, Role::contents_line) == Texts{"要闻"});
}

TEST_CASE("pages of word processors and content systems are read as they look", "[html]") {
    CHECK(paragraphs("<p class=MsoNormal><!--[if gte mso 9]><xml>甲</xml><![endif]--><![if !supportLists]><span "
                     "style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span><![endif]><span lang=EN-US><o:p>"
                     "</o:p></span><span>乙</span></p><p><o:p>&nbsp;</o:p></p>") == Texts{"乙"});
    CHECK(paragraphs("<section><section><p style=\"text-indent: 2em;\"><span><strong>陶远</strong></span><span>说。"
                     "</span></p><p><br></p><p>好。</p></section></section>") == Texts{"陶远说。", "好。"});
}

TEST_CASE("XHTML closes what it says is closed, and its CDATA is text", "[html]") {
    const std::string page =
        "<?xml version=\"1.0\"?><html><head><script src=\"a.js\"/><title/></head><body><p>甲<p "
        "hidden=\"\"/>乙<![CDATA[<b>&amp;]]></p></body></html>";
    CHECK(paragraphs(page) == Texts{"甲", "乙<b>&amp;"});
    CHECK(paragraphs(page.substr(page.find("<html")), "a.xhtml") == Texts{"甲", "乙<b>&amp;"});
}

TEST_CASE("the declared encoding is taken where the bytes are in it", "[html]") {
    const std::string gb = "<p>\xCC\xD5\xD4\xB6\xCB\xB5\xA1\xA3</p>";  // 陶远说。
    CHECK(paragraphs("<meta charset=gb2312>" + gb) == Texts{"陶远说。"});
    CHECK(paragraphs("<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset = GBK'>" + gb) == Texts{"陶远说。"});
    CHECK(paragraphs("<?xml version='1.0' encoding='GB18030'?>" + gb) == Texts{"陶远说。"});
    CHECK(read("<meta charset=gb2312>" + gb).guess.empty());
    CHECK(read("<!-- <meta charset=big5> --><meta charset=gb2312>" + gb).encoding == "GB18030");
}

TEST_CASE("a page that lies about its encoding is read, and the lie is told with its place", "[html]") {
    const std::string gb =
        "<p>"
        "\xC7\xE5\xBA\xD3\xC7\xF8\xCE\xAF\xCA\xE9\xBC\xC7\xCC\xD5\xD4\xB6\xB1\xED\xCA\xBE\xA3\xAC\xC7\xE5\xBA\xD3\xC7"
        "\xF8\xBD\xAB\xD7\xA5\xBA\xC3\xC2\xE4\xCA\xB5\xA1\xA3</p>";
    const Document lie = read("<meta charset=utf-8>" + gb);
    CHECK(lie.encoding == "GB18030");
    CHECK(lie.guess.starts_with("the page declares \"utf-8\", which byte 0xC7 at offset 23 is not; read as GB18030"));
    const Document other = read("<meta charset=gb2312><p>清河区委书记陶远表示。</p>");
    CHECK(other.encoding == "UTF-8");
    CHECK(other.guess == "read as UTF-8, though the page declares \"gb2312\"");
    CHECK(read("\xEF\xBB\xBF<meta charset=gb2312><p>陶</p>").encoding == "UTF-8");
    CHECK(read("<meta charset=utf-16><p>陶</p>").guess.empty());
    CHECK(read("<meta charset=iso-8859-1><p>陶</p>").encoding == "UTF-8");
}

TEST_CASE("a page is known by its first tag where its name says nothing", "[html]") {
    CHECK(format_of("-", "\n<!-- x --><!DOCTYPE html><p>甲") == InputFormat::html);
    CHECK(format_of("-", "<p>甲</p>") == InputFormat::html);
    CHECK(format_of("-", "<?xml version='1.0'?><html>") == InputFormat::html);
    CHECK(format_of("-", "<pre-war>") == InputFormat::text);
    CHECK(format_of("-", "<陶远>说") == InputFormat::text);
    CHECK(format_of("a.HTM", "甲") == InputFormat::html);
}

TEST_CASE("elements inside each other are closed without recursion and in linear time", "[html]") {
    std::string deep;
    for (int i = 0; i < 100000; ++i) deep += "<div><h1><table><tr><td><svg><nav>";
    for (int i = 0; i < 100000; ++i) deep += "</h1></nav></b></div></table>";
    CHECK(paragraphs(deep + "<p>甲").size() <= 1);
}

TEST_CASE("what an unclosed comment, tag or script hides is told", "[html]") {
    const auto told = [](const std::string& html) {
        const Document document = read(html);
        return document.remarks.empty() ? "" : document.remarks.front().message;
    };
    CHECK(told("<p>甲</p>\n<!-- 乙\n<p>丙</p>\n") ==
          "lines 2 to 3 were not read: <!-- in line 2 is never closed; close it with -->");
    CHECK(told("<p>甲</p>\n<a href=\"b>\n<p>丙</p>\n") ==
          "lines 2 to 3 were not read: <a in line 2 is never closed; close it with >");
    CHECK(told("<p>甲</p><style>b {}\n<p>丙</p>") ==
          "lines 1 to 2 were not read: <style> in line 1 is never closed; close it with </style>");
    for (const char* closed : {"<!-- 乙\n丙 -->", "<p>甲\n<!-- 乙 --!>", "<p>甲</p>\n<script>\n</script>",
                               "<p>甲</p>\n<!-- 乙", "<p>甲\n</p"})
        CHECK(told(closed) == "");
}
