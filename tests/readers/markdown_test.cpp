#include "readers/markdown.h"

#include "readers/reader.h"
#include "support/catch.h"

using namespace kanwu;

namespace {

Document read(const std::string& markdown) {
    auto document = read_document(markdown, "a.md", {});
    REQUIRE(document);
    return *document;
}

using Paragraphs = std::vector<std::string>;

Paragraphs paragraphs(const std::string& markdown) {
    const Document document = read(markdown);
    Paragraphs out;
    for (std::size_t i = 0; i < document.paragraphs.size(); ++i) out.emplace_back(document.paragraph_text(i));
    return out;
}

Paragraphs of_role(const std::string& markdown, Role role) {
    const Document document = read(markdown);
    Paragraphs out;
    for (std::size_t i = 0; i < document.paragraphs.size(); ++i)
        if (document.paragraphs[i].role == role) out.emplace_back(document.paragraph_text(i));
    return out;
}

std::string written(const std::string& markdown, std::string_view words) {
    const Document document = read(markdown);
    const std::size_t at = document.text.find(words);
    REQUIRE(at != std::string::npos);
    const auto begin = static_cast<std::uint32_t>(at);
    return std::string(
        slice(document.written_text(), document.in_written({begin, begin + static_cast<std::uint32_t>(words.size())})));
}

}  // namespace

TEST_CASE("paragraphs, items, quotes and cells are paragraphs, and markup is no text", "[markdown]") {
    CHECK(paragraphs("甲**乙**丙 ~~丁~~[戊](http://a.example \"题\")\n\n* 一\n* 二\n  1. 三\n\n> 四\n") ==
          Paragraphs{"甲乙丙 戊", "一", "二", "三", "四"});
    CHECK(paragraphs("|名|数|\n|---|:---:|\n|甲|乙\\|丙|\n\n- [ ] 待办\n- [x] 已办\n\n---\n") ==
          Paragraphs{"名", "数", "甲", "乙|丙", "待办", "已办"});
    CHECK(paragraphs("").empty());
}

TEST_CASE("a wrapped line stays a line break, a forced one ends the paragraph behind a sentence", "[markdown]") {
    CHECK(paragraphs("甲\n乙\r\n丙") == Paragraphs{"甲\n乙\n丙"});
    CHECK(paragraphs("> 甲\n> 乙") == Paragraphs{"甲\n乙"});
    CHECK(paragraphs("甲  \n乙\\\n丙") == Paragraphs{"甲\n乙\n丙"});
    CHECK(paragraphs("甲。  \n乙") == Paragraphs{"甲。", "乙"});
    CHECK(paragraphs("　　甲。\n　　乙。\n丙。") == Paragraphs{"甲。", "乙。\n丙。"});
}

TEST_CASE("words lead to the file whatever stands between", "[markdown]") {
    CHECK(written("# 题\n\n清河区委书记**陶远**说，`x`[好](a)\\*&amp;。\n", "书记陶远说，x好*&。") ==
          "书记**陶远**说，`x`[好](a)\\*&amp;。");
    const Document document = read("# 题\n\n> 甲\n> **乙**\n");
    CHECK(document.line(static_cast<std::uint32_t>(document.text.find("乙"))) == 4);
}

TEST_CASE("code is words in a line, no prose by itself, and lines indented by hand are no code", "[markdown]") {
    CHECK(paragraphs("甲`x = 1`乙\n\n```\n丙\n```\n\n~~~ text\n丁\n~~~\n") == Paragraphs{"甲x = 1乙"});
    CHECK(paragraphs("`npm ci`\n\n- `甲` `乙`\n- `丙`：丁\n\n| `戊` | 己 |\n|---|---|\n") ==
          Paragraphs{"丙：丁", "己"});
    const Document document = read("甲 `--all` 乙 **`丙`**");
    REQUIRE(document.code.size() == 2);
    CHECK(slice(document.text, document.code[0]) == "--all");
    CHECK(slice(document.text, document.code[1]) == "丙");
    CHECK(paragraphs("    甲说。\n\n\t乙说。\n") == Paragraphs{"甲说。", "乙说。"});
}

TEST_CASE("front matter gives its title and nothing else", "[markdown]") {
    CHECK(of_role("---\ntitle: \"题\"\ndescription: 说明\n---\n正文。\n", Role::headline) == Paragraphs{"题"});
    CHECK(paragraphs("---\ntitle: 题\n---\n正文。\n") == Paragraphs{"题", "正文。"});
    CHECK(paragraphs("+++\r\ntitle = '题'\r\n+++\r\n正文。\r\n") == Paragraphs{"题", "正文。"});
    CHECK(paragraphs("---\ntitle: |\n  题\n...\n正文。\n") == Paragraphs{"正文。"});
    CHECK(paragraphs("---\ntitle: 题\n\n正文。\n") == Paragraphs{"title: 题", "正文。"});
    CHECK(written("---\ntitle: '题'\n---\n正文。\n", "正文") == "正文");
    CHECK(paragraphs("正文。\n\n---\ntitle: 甲\n---\n") == Paragraphs{"正文。", "title: 甲"});
}

TEST_CASE("footnotes are paragraphs, and their marks no words", "[markdown]") {
    CHECK(paragraphs("甲[^1]乙[^注]。\n\n[^1]: 释一\n[^注]: 释二\n    续二\n\n[^3]未注明\n") ==
          Paragraphs{"甲乙。", "释一", "释二\n续二", "[^3]未注明"});
    CHECK(written("甲[^1]乙。\n\n[^1]: 释\n", "甲乙") == "甲[^1]乙");
    CHECK(paragraphs("`[^1]` \\[^1]\n\n[^1]: 释\n") == Paragraphs{"[^1] [^1]", "释"});
}

TEST_CASE("a sentence behind a label is no address of a link", "[markdown]") {
    CHECK(paragraphs("[编者按]: 今年以来，全市抓落实。\n") == Paragraphs{"[编者按]: 今年以来，全市抓落实。"});
    CHECK(paragraphs("[甲][1]乙\n\n[1]: http://a.example/路径 \"题\"\n") == Paragraphs{"甲乙"});
    CHECK(paragraphs("[链接](http://a.example)讯[注]: 今年，好。\n") == Paragraphs{"链接讯[注]: 今年，好。"});
    CHECK(paragraphs("[x]: y \"" + std::string(5000, 'a') + "\"\n[x]").size() == 1);
}

TEST_CASE("an image that stands alone has a caption, one among words has none", "[markdown]") {
    CHECK(of_role("![图为*现场*](a.jpg)\n\n正文。\n", Role::caption) == Paragraphs{"图为现场"});
    CHECK(paragraphs("甲![图标](a.png)乙。\n") == Paragraphs{"甲乙。"});
    CHECK(paragraphs("<http://a.example> 甲 <b@a.example>\n") == Paragraphs{"甲"});
}

TEST_CASE("headings have the role of their level, long ones that are sentences none", "[markdown]") {
    CHECK(of_role("# 大题\n\n## 小题\n\n次题\n---\n", Role::subhead) == Paragraphs{"小题", "次题"});
    CHECK(of_role("# 大题\n", Role::headline) == Paragraphs{"大题"});
    CHECK(of_role("清河区委书记陶远表示，清河区将抓好落实，坚持以人民为中心，推动高质量发展，让群众过上更好的日子，把每"
                  "一件实事办到群众心坎上，全区上下要真抓实干。\n---\n",
                  Role::body)
              .size() == 1);
}

TEST_CASE("HTML in Markdown is read as HTML, tags and comments never as words", "[markdown]") {
    CHECK(paragraphs("甲<!-- 注 --><b class=\"x\">乙</b><br>丙<span hidden>丁</span>&nbsp;戊&nosuch;\n") ==
          Paragraphs{"甲乙\n丙\u00A0戊&nosuch;"});
    CHECK(paragraphs("<div>\n<p>甲\n乙</p><!-- 注\n\n注 -->\n\n丙\n\n</div>\n") == Paragraphs{"甲\n乙", "丙"});
    CHECK(paragraphs("<div hidden>\n\n甲\n\n</div>\n\n乙\n") == Paragraphs{"乙"});
    CHECK(paragraphs("甲<del>乙\n\n丙\n") == Paragraphs{"甲", "丙"});
    CHECK(paragraphs("> <p\n> title='>'>甲\n> 乙</p>\n") == Paragraphs{"甲\n乙"});
    CHECK(paragraphs("<table>\n<tr><td>甲</td></tr>\n</table>\n\n<script>\nx\n\ny</script>\n\n乙\n") ==
          Paragraphs{"甲", "乙"});
    CHECK(paragraphs("<h1>题</h1>\n\n<figure><figcaption>图</figcaption></figure>\n") == Paragraphs{"题", "图"});
}
