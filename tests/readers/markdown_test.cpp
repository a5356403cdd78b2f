#include "readers/markdown.h"

#include "support/catch.h"
#include "support/prose.h"

using namespace kanwu;
using namespace kanwu::tests;

namespace {

Document read(const std::string& markdown) { return read_as("a.md", markdown); }
Texts paragraphs(const std::string& markdown) { return texts(read(markdown)); }
Texts of_role(const std::string& markdown, Role role) { return texts_of_role(read(markdown), role); }
std::string written(const std::string& markdown, std::string_view words) {
    return tests::written(read(markdown), words);
}

}  // namespace

TEST_CASE("paragraphs, items, quotes and cells are paragraphs, and markup is no text", "[markdown]") {
    CHECK(paragraphs("甲**乙**丙 ~~丁~~[戊](http://a.example \"题\")\n\n* 一\n* 二\n  1. 三\n\n> 四\n") ==
          Texts{"甲乙丙 戊", "一", "二", "三", "四"});
    CHECK(paragraphs("|名|数|\n|---|:---:|\n|甲|乙\\|丙|\n\n- [ ] 待办\n- [x] 已办\n\n---\n") ==
          Texts{"名", "数", "甲", "乙|丙", "待办", "已办"});
    CHECK(paragraphs("").empty());
}

TEST_CASE("items and cells are known as such, headings among them are headings", "[markdown]") {
    const Document document = read(
        "- 甲\n- 乙在会上说，水库已经修好。\n\n  又说，渠道也修好了。\n\n# 题\n\n1. ## "
        "小题\n\n|名|时间|\n|---|---|\n|丙|1:02:11|\n\n"
        "丁说完就走了。\n");
    CHECK(texts_of_group(document, Group::list) ==
          Texts{"甲", "乙在会上说，水库已经修好。", "又说，渠道也修好了。", "小题"});
    CHECK(texts_of_group(document, Group::table) == Texts{"名", "时间", "丙", "1:02:11"});
    CHECK(texts_of_role(document, Role::entry) == Texts{"甲", "名", "时间", "丙", "1:02:11"});
    CHECK(texts_of_role(document, Role::subhead) == Texts{"小题"});
}

TEST_CASE("a wrapped line stays a line break, a forced one ends the paragraph behind a sentence", "[markdown]") {
    CHECK(paragraphs("甲\n乙\r\n丙") == Texts{"甲\n乙\n丙"});
    CHECK(paragraphs("> 甲\n> 乙") == Texts{"甲\n乙"});
    CHECK(paragraphs("甲  \n乙\\\n丙") == Texts{"甲\n乙\n丙"});
    CHECK(paragraphs("甲。  \n乙") == Texts{"甲。", "乙"});
    CHECK(paragraphs("　　甲。\n　　乙\n丙。") == Texts{"甲。", "乙\n丙。"});
}

TEST_CASE("words lead to the file whatever stands between", "[markdown]") {
    CHECK(written("# 题\n\n清河区委书记**陶远**说，`x`[好](a)\\*&amp;。\n", "书记陶远说，x好*&。") ==
          "书记**陶远**说，`x`[好](a)\\*&amp;。");
    const Document document = read("# 题\n\n> 甲\n> **乙**\n");
    CHECK(document.line(static_cast<std::uint32_t>(document.text.find("乙"))) == 4);
}

TEST_CASE("code is words in a line, no prose by itself, and lines indented by hand are no code", "[markdown]") {
    CHECK(paragraphs("甲`x = 1`乙\n\n```\n丙\n```\n\n~~~ text\n丁\n~~~\n") == Texts{"甲x = 1乙"});
    CHECK(paragraphs("`npm ci`\n\n- `甲` `乙`\n- `丙`：丁\n\n| `戊` | 己 |\n|---|---|\n") == Texts{"丙：丁", "己"});
    const Document document = read("甲 `--all` 乙 **`丙`**");
    REQUIRE(document.code.size() == 2);
    CHECK(slice(document.text, document.code[0]) == "--all");
    CHECK(slice(document.text, document.code[1]) == "丙");
    CHECK(paragraphs("    甲说。\n\n\t乙说。\n") == Texts{"甲说。", "乙说。"});
}

TEST_CASE("front matter gives its title and nothing else", "[markdown]") {
    CHECK(of_role("---\ntitle: \"题\"\ndescription: 说明\n---\n正文。\n", Role::headline) == Texts{"题"});
    CHECK(paragraphs("---\ntitle: 题\n---\n正文。\n") == Texts{"题", "正文。"});
    CHECK(paragraphs("+++\r\ntitle = '题'\r\n+++\r\n正文。\r\n") == Texts{"题", "正文。"});
    CHECK(paragraphs("---\ntitle: |\n  题\n...\n正文。\n") == Texts{"正文。"});
    CHECK(paragraphs("---\ntitle: 题\n\n正文。\n") == Texts{"title: 题", "正文。"});
    CHECK(written("---\ntitle: '题'\n---\n正文。\n", "正文") == "正文");
    CHECK(paragraphs("正文。\n\n---\ntitle: 甲\n---\n") == Texts{"正文。", "title: 甲"});
}

TEST_CASE("footnotes are paragraphs, and their marks no words", "[markdown]") {
    CHECK(paragraphs("甲[^1]乙[^注]。\n\n[^1]: 释一\n[^注]: 释二\n    续二\n\n[^3]未注明\n") ==
          Texts{"甲乙。", "释一", "释二\n续二", "[^3]未注明"});
    CHECK(written("甲[^1]乙。\n\n[^1]: 释\n", "甲乙") == "甲[^1]乙");
    CHECK(paragraphs("`[^1]` \\[^1]\n\n[^1]: 释\n") == Texts{"[^1] [^1]", "释"});
}

TEST_CASE("a sentence behind a label is no address of a link", "[markdown]") {
    CHECK(paragraphs("[编者按]: 今年以来，全市抓落实。\n") == Texts{"[编者按]: 今年以来，全市抓落实。"});
    CHECK(paragraphs("[甲][1]乙\n\n[1]: http://a.example/路径 \"题\"\n") == Texts{"甲乙"});
    CHECK(paragraphs("[链接](http://a.example)讯[注]: 今年，好。\n") == Texts{"链接讯[注]: 今年，好。"});
    CHECK(paragraphs("[x]: y \"" + std::string(5000, 'a') + "\"\n[x]").size() == 1);
}

TEST_CASE("an image that stands alone has a caption, one among words has none", "[markdown]") {
    CHECK(of_role("![图为*现场*](a.jpg)\n\n正文。\n", Role::caption) == Texts{"图为现场"});
    CHECK(paragraphs("甲![图标](a.png)乙。\n") == Texts{"甲乙。"});
    CHECK(paragraphs("<http://a.example> 甲 <b@a.example>\n") == Texts{"甲"});
}

TEST_CASE("headings have the role of their level, long ones that are sentences none", "[markdown]") {
    CHECK(of_role("# 大题\n\n## 小题\n\n次题\n---\n", Role::subhead) == Texts{"小题", "次题"});
    CHECK(of_role("# 大题\n", Role::headline) == Texts{"大题"});
    CHECK(of_role("清河区委书记陶远表示，清河区将抓好落实，坚持以人民为中心，推动高质量发展，让群众过上更好的日子，把每"
                  "一件实事办到群众心坎上，全区上下要真抓实干。\n---\n",
                  Role::body)
              .size() == 1);
}

TEST_CASE("HTML in Markdown is read as HTML, tags and comments never as words", "[markdown]") {
    CHECK(paragraphs("甲<!-- 注 --><b class=\"x\">乙</b><br>丙<span hidden>丁</span>&nbsp;戊&nosuch;\n") ==
          Texts{"甲乙\n丙\u00A0戊&nosuch;"});
    CHECK(paragraphs("<div>\n<p>甲\n乙</p><!-- 注\n\n注 -->\n\n丙\n\n</div>\n") == Texts{"甲\n乙", "丙"});
    CHECK(paragraphs("<div hidden>\n\n甲\n\n</div>\n\n乙\n") == Texts{"乙"});
    CHECK(paragraphs("甲<del>乙\n\n丙\n") == Texts{"甲", "丙"});
    CHECK(paragraphs("> <p\n> title='>'>甲\n> 乙</p>\n") == Texts{"甲\n乙"});
    // What hides words is open still when the lines that it was read from are gone.
    CHECK(paragraphs("> <div>甲\n> <unknown-element hidden>乙\n>\n> 丙</unknown-element>丁\n\n戊\n") ==
          Texts{"甲", "丁", "戊"});
    CHECK(paragraphs("<table>\n<tr><td>甲</td></tr>\n</table>\n\n<script>\nx\n\ny</script>\n\n乙\n") ==
          Texts{"甲", "乙"});
    CHECK(paragraphs("<h1>题</h1>\n\n<figure><figcaption>图</figcaption></figure>\n") == Texts{"题", "图"});
}

TEST_CASE("a page that was written a paragraph a line is parted at its lines", "[markdown]") {
    const std::string a = "市林业局局长甲表示，市林业局将抓好落实。开春以前备足树苗。", b = "部门发言";
    const std::string c = "“我们将守住底线。”市水务局局长乙说。";
    CHECK(paragraphs(a + "\n" + b + "\n" + c) == Texts{a, b, c});
    CHECK(paragraphs("# 标题\n" + a + "\r\n" + c + "\n\n" + b) == Texts{"标题", a, c, b});
    CHECK(paragraphs("> " + a + "\n> " + c) == Texts{a, c});
}

TEST_CASE("a wrapped page, and one with a sentence a line, keep the paragraphs that blank lines make", "[markdown]") {
    const std::string wrapped = "市林业局局长甲表示，市林业\n局将抓好落实。开春以前备足\n树苗。";
    CHECK(paragraphs(wrapped) == Texts{wrapped});
    // One line ends a sentence by chance.
    const std::string chance = "市林业局局长甲将抓好落实。\n开春以前，市林业局备足树苗\n化肥。";
    CHECK(paragraphs(chance + "\n\n" + wrapped) == Texts{chance, wrapped});
    const std::string first = "市林业局将抓好落实。\n开春以前备足树苗。",
                      second = "市水务局将守住底线。\n汛期以前除险加固。";
    CHECK(paragraphs(first + "\n\n" + second) == Texts{first, second});
}

TEST_CASE("what an unclosed fence or comment hides is told", "[markdown]") {
    const auto told = [](const std::string& markdown) {
        const Document document = read(markdown);
        return document.remarks.empty() ? "" : document.remarks.front().message;
    };
    CHECK(told("甲\n\n```\n乙\n\n丙\n") ==
          "lines 3 to 6 were not read: ``` in line 3 is never closed; close it with ```");
    CHECK(told("甲\n\n<!-- 乙\n\n丙\n\n") ==
          "lines 3 to 5 were not read: <!-- in line 3 is never closed; close it with -->");
    CHECK(told("> ~~~\n> 乙\n\n丙") == "lines 1 to 2 were not read: ~~~ in line 1 is never closed; close it with ~~~");
    CHECK(told("<script>\n乙\n") ==
          "lines 1 to 2 were not read: <script> in line 1 is never closed; close it with </script>");
    for (const char* closed :
         {"```\n乙\n```", "````\n乙\n\n````\n丙", "- ~~~\n  乙\n  ~~~\n- 丙", "```\n", "甲\n\n```", "<!-- 乙\n\n丙 -->",
          "甲 <!-- 乙\n丙", "<pre>\n乙\n</pre>", "> ```\n> 乙\n>\n> ```\n丙", "```\n乙\n\n\n```\n丙"})
        CHECK(told(closed) == "");
}
