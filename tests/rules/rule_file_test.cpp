#include "rules/rule_file.h"

#include <fmt/format.h>

#include "support/catch.h"

using namespace kanwu;

namespace {

const std::string kTable = R"(id = "x-rule"
check = "some-check"
level = "warning"
title = { zh = "题", en = "Title" }
message = { zh = "{name}在{other}", en = "{name} in {other}" }
)";

// A whole file around a table (which begins on line 4) and what follows it (from the line behind the fence).
std::string file(const std::string& table, const std::string& rest = "") {
    return "# 题目\n\n```toml\n" + table + "```\n" + rest;
}

Rule read(const std::string& markdown) {
    auto rule = read_rule(markdown, "rules/x-rule.md");
    INFO((rule ? "" : to_string(rule.error())));
    REQUIRE(rule);
    return *rule;
}

std::string error_of(const std::string& markdown) {
    const auto rule = read_rule(markdown, "rules/x-rule.md");
    return rule ? "" : to_string(rule.error());
}

// The error of a table, with the line counted inside it.
std::string table_error(const std::string& table) { return error_of(file(table)); }

}  // namespace

TEST_CASE("the table of a rule file fills the rule", "[rules]") {
    const Rule rule = read(file(R"(id = "x-rule"
check = "some-check"
level = "error"
tags = ["a", "b"]
precision = "very-high"
title = { zh = "题", en = "Title" }
[message.exact]
zh = "甲{{}}"
en = "A"
[message.near]
zh = "乙"
en = "B"
[labels]
witness = { zh = "先", en = "first" }
[parameters]
min-weight = 40
share = 0.5
strict = true
word = "字"
)"));
    CHECK(rule.id == "x-rule");
    CHECK(rule.check == "some-check");
    CHECK(rule.level == Level::error);
    CHECK(rule.tags == std::vector<std::string>{"a", "b"});
    CHECK(rule.precision == "very-high");
    CHECK(rule.title.in(Language::en) == "Title");
    REQUIRE(rule.messages.size() == 2);
    CHECK(rule.messages.at("near").zh == "乙");
    CHECK(rule.labels.at("witness").en == "first");
    CHECK(rule.parameters ==
          Parameters{{"min-weight", 40.0}, {"share", 0.5}, {"strict", true}, {"word", std::string("字")}});
    CHECK(rule.place == "rules/x-rule.md");
}

TEST_CASE("a rule without variants has one message with an empty name", "[rules]") {
    const Rule rule = read(file(kTable));
    REQUIRE(rule.messages.size() == 1);
    CHECK(rule.messages.at("").en == "{name} in {other}");
    CHECK(rule.tags.empty());
    CHECK(rule.precision == "medium");
    CHECK(rule.examples.empty());
}

TEST_CASE("the summary is the manual's first paragraph as one line", "[rules]") {
    CHECK(read(file(kTable, "\n第一段前半，\n第一段后半。\n\n第二段。\n")).summary == "第一段前半，第一段后半。");
    CHECK(read(file(kTable, "\nFirst line\nsecond line.\n")).summary == "First line second line.");
    CHECK(read(file(kTable, "\n## 小标题\n正文。\n## 又一个\n")).summary == "正文。");
    CHECK(read(file(kTable)).summary == "");
}

TEST_CASE("the manual is the file without the table and without marks", "[rules]") {
    const Rule rule = read(file(
        kTable, "\n说明。\n\n## 应当指出\n\n```text\n[[甲]](x-rule)说[[。]](#1)\n[[乙]](x-rule #1)\n```\n\n完。\n"));
    CHECK(rule.manual == "# 题目\n\n说明。\n\n## 应当指出\n\n```text\n甲说。\n乙\n```\n\n完。\n");
}

TEST_CASE("a file saved by a Windows editor reads the same", "[rules]") {
    const std::string markdown = file(kTable, "\n说明。\n\n## 应当指出\n\n```text\n[[甲]](x-rule)\n```\n");
    std::string windows = "\xEF\xBB\xBF";
    for (const char c : markdown) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
    CHECK(read(windows).manual == read(markdown).manual);
    CHECK(read(windows).examples.at(0).files.at(0).text == "甲\n");
}

TEST_CASE("examples are the text blocks below a heading of level 2", "[rules]") {
    const Rule rule =
        read(file(kTable,
                  "```text\n[[这里是说明\n```\n## 应当指出\n```text\n[[甲]](x-rule)\n```\n### 小节\n```text\n乙\n```\n"
                  "## Must stay silent\n```console\n[[$ kanwu\n```\n~~~text\n```\n丙\n~~~\n"));
    REQUIRE(rule.examples.size() == 3);
    CHECK(rule.examples[0].section == "应当指出");
    CHECK(rule.examples[0].place == "rules/x-rule.md:14");
    CHECK(rule.examples[0].files.at(0).name == "example.txt");
    REQUIRE(rule.examples[0].marks.size() == 1);
    CHECK(rule.examples[0].marks[0].span == Span{0, 3});
    CHECK(rule.examples[1].section == "应当指出");
    CHECK(rule.examples[1].marks.empty());
    CHECK(rule.examples[2].section == "Must stay silent");
    CHECK(rule.examples[2].files.at(0).text == "```\n丙\n");
}

TEST_CASE("blocks that name files and follow each other are one example", "[rules]") {
    const Rule rule = read(file(kTable, R"(## 应当指出
```text file=a.txt
[[甲]](#1)
```

```text file=b.txt
[[甲]](x-rule #1)
```

另一个例子：

```text file=a.txt
丙
```
```text
丁
```
```text file=b.txt
戊
```
)"));
    REQUIRE(rule.examples.size() == 4);
    const Example& first = rule.examples[0];
    REQUIRE(first.files.size() == 2);
    CHECK(first.files[1].name == "b.txt");
    CHECK(first.files[1].text == "甲\n");
    REQUIRE(first.marks.size() == 2);
    CHECK(first.marks[0].file == 0);
    CHECK(first.marks[0].rule == "");
    CHECK(first.marks[1].file == 1);
    CHECK(first.marks[1].labels == std::vector<std::string>{"1"});
    for (const std::size_t i : {1U, 2U, 3U}) CHECK(rule.examples[i].files.size() == 1);
}

TEST_CASE("a file without its parts is refused", "[rules]") {
    CHECK(error_of("") == "rules/x-rule.md:1:1: a rule begins with its title: a line \"# title\"");
    CHECK(error_of("\n题目\n# 题目\n") == "rules/x-rule.md:2:1: a rule begins with its title: a line \"# title\"");
    CHECK(error_of("## 题目\n") == "rules/x-rule.md:1:1: a rule begins with its title: a line \"# title\"");
    CHECK(error_of("#\n") == "rules/x-rule.md:1:1: a rule begins with its title: a line \"# title\"");
    CHECK(error_of("\n# 题目\n\n```yaml\n```\n") ==
          "rules/x-rule.md:2:1: no ```toml block follows the title; it holds the rule itself");
    CHECK(error_of("# 题目\n\n````toml\n```\n") ==
          "rules/x-rule.md:3:1: this block does not close; end it with a line ````");
    CHECK(error_of("# 题\n清\xB0\xA1\n") == "rules/x-rule.md:2:2: this is not UTF-8; save the file as UTF-8");
}

TEST_CASE("what is missing in the table is told at its fence", "[rules]") {
    for (const std::string key : {"id", "check", "level", "title", "message"}) {
        std::string table;
        for (std::size_t at = 0; at < kTable.size();) {
            const std::size_t end = kTable.find('\n', at) + 1;
            if (kTable.compare(at, key.size() + 1, key + " ") != 0) table += kTable.substr(at, end - at);
            at = end;
        }
        CHECK(table_error(table) == fmt::format("rules/x-rule.md:3:1: the key \"{}\" is missing", key));
    }
}

TEST_CASE("unknown keys of a rule are refused with a suggestion", "[rules]") {
    CHECK(table_error("chek = 1\n" + kTable) == "rules/x-rule.md:4:1: unknown key \"chek\"; did you mean \"check\"?");
    CHECK(table_error(kTable + "[labels]\na = { zh = \"一\", en = \"one\", de = \"eins\" }\n") ==
          "rules/x-rule.md:10:29: unknown key \"de\"; known are zh, en");
}

TEST_CASE("what the table says must have the right form", "[rules]") {
    const auto with = [](const std::string& from, const std::string& to) {
        std::string table = kTable;
        table.replace(table.find(from), from.size(), to);
        return table_error(table);
    };
    CHECK(with("\"x-rule\"", "\"y-rule\"") ==
          "rules/x-rule.md:4:6: the id is \"y-rule\" but the file is called \"x-rule\"; they must be the same");
    CHECK(with("\"x-rule\"", "7") == "rules/x-rule.md:4:6: \"id\" must be a string, not a number");
    CHECK(with("\"some-check\"", "\"Some check\"") ==
          "rules/x-rule.md:5:9: \"check\" must be lower-case words joined by -, not \"Some check\"");
    CHECK(with("\"warning\"", "\"warn\"") ==
          "rules/x-rule.md:6:9: \"level\" must be one of note, warning, error, not \"warn\"");
    CHECK(with("level", "precision = \"highest\"\nlevel") ==
          "rules/x-rule.md:6:13: \"precision\" must be one of very-high, high, medium, low, not \"highest\"");
    CHECK(with("level", "tags = \"a\"\nlevel") ==
          "rules/x-rule.md:6:8: \"tags\" must be a list of strings, not a string");
    CHECK(with("{ zh = \"题\", en = \"Title\" }", "\"题\"") ==
          "rules/x-rule.md:7:9: \"title\" must be a table, not a string");
}

TEST_CASE("titles, messages and labels need both languages", "[rules]") {
    const auto after = [](const std::string& text) { return table_error(kTable + text); };
    std::string table = kTable;
    table.replace(table.find(", en = \"Title\""), 14, "");
    CHECK(table_error(table) == "rules/x-rule.md:7:9: \"title\" needs zh and en; en is missing");
    CHECK(after("[labels]\na = { en = \"one\" }\n") ==
          "rules/x-rule.md:10:5: \"labels.a\" needs zh and en; zh is missing");
    CHECK(after("[labels]\na = { zh = \"\", en = \"one\" }\n") == "rules/x-rule.md:10:12: \"labels.a.zh\" is empty");
    CHECK(after("[labels]\na = { zh = 1, en = \"one\" }\n") ==
          "rules/x-rule.md:10:12: \"labels.a.zh\" must be a string, not a number");
    CHECK(after("[labels]\nA_b = { zh = \"一\", en = \"one\" }\n") ==
          "rules/x-rule.md:10:1: \"A_b\" must be lower-case words joined by -");
}

TEST_CASE("a message that names no possible argument is refused", "[rules]") {
    const auto message = [](const std::string& zh) {
        std::string table = kTable;
        const std::string old = "{name}在{other}";
        table.replace(table.find(old), old.size(), zh);
        return table_error(table);
    };
    CHECK(message("{{不是参数}}") == "");
    CHECK(message("{名字}") == "rules/x-rule.md:8:18: {名字} names no argument; names are made of a-z, 0-9, _ and .");
    CHECK(message("{}") == "rules/x-rule.md:8:18: {} names no argument; names are made of a-z, 0-9, _ and .");
    CHECK(message("{name") == "rules/x-rule.md:8:18: a { without }; write {{ for the brace itself");
    CHECK(message("name}") == "rules/x-rule.md:8:18: a } without {; write }} for the brace itself");
}

TEST_CASE("parameters are simple values", "[rules]") {
    const auto after = [](const std::string& text) { return table_error(kTable + "[parameters]\n" + text); };
    CHECK(after("a = [1]\n") ==
          "rules/x-rule.md:10:5: \"parameters.a\" must be a string, a number, true or false, not a list");
    CHECK(after("a = nan\n") == "rules/x-rule.md:10:5: \"parameters.a\" must be a finite number");
    CHECK(after("level = 1\n") ==
          "rules/x-rule.md:10:1: a parameter must not be called \"level\"; kanwu.toml gives that name a meaning");
    CHECK(after("Min = 1\n") == "rules/x-rule.md:10:1: \"Min\" must be lower-case words joined by -");
}

TEST_CASE("TOML inside a rule file is told with that file's lines", "[rules]") {
    CHECK(table_error("id = \n").substr(0, 22) == "rules/x-rule.md:4:6: E");
}

TEST_CASE("examples that cannot be meant are refused", "[rules]") {
    const auto below = [](const std::string& text) { return error_of(file(kTable, "## 应当指出\n" + text)); };
    CHECK(below("```text\n甲[[乙]]\n```\n") ==
          "rules/x-rule.md:12:7: a mark needs its target right behind it: (rule-id #1), or (#1) for a related place");
    CHECK(below("```text\n[[乙]](#1)\n```\n") ==
          "rules/x-rule.md:11: no finding of this example carries #1; write (rule-id #1) behind one");
    CHECK(below("```text\n[[乙]](x-rule #1)\n```\n") ==
          "rules/x-rule.md:11: nothing of this example is marked (#1); mark the related place, or drop the label");
    CHECK(below("```text flie=a.txt\n```\n") ==
          "rules/x-rule.md:11:1: \"flie=a.txt\" means nothing here; a draft's name is written file=a.txt, once and "
          "without spaces");
    CHECK(below("```text file=\n```\n").substr(0, 29) == "rules/x-rule.md:11:1: \"file=\"");
    CHECK(below("```text file=a.txt\n```\n```text file=a.txt\n```\n") ==
          "rules/x-rule.md:13:1: this example has a draft \"a.txt\" already; give it another name");
}
