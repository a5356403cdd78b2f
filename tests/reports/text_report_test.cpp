#include "reports/text_report.h"

#include <algorithm>

#include "made.h"
#include "support/catch.h"

namespace kanwu {
namespace {

using test::Made;

std::string text_of(const Report& report, TextOptions options = {}) {
    StringSink sink;
    write_text(report, options, sink);
    return sink.text;
}

// Two speakers' statements and a repeat of the first.
Document page() {
    return test::draft("drafts/a.txt",
                       "清河谈体会\n"
                       "清河区委书记陶远表示，清河区将抓好落实。\n"
                       "市国资委党委书记陶远表示，市国资委将深化改革。\n"
                       "\n"
                       "清河区委书记陶远表示，清河区将抓好落实。\n");
}

TEST_CASE("an editor reads where, what, the words and the other place", "[text-report]") {
    Made made({page()});
    const Document& draft = made.drafts[0];
    made.add(test::conflict(draft, "市国资委党委书记", "清河区委书记", "清河区陶远"));
    Finding copy = test::repeat(test::place(draft, test::line(draft, 5)), test::place(draft, test::line(draft, 2)));
    copy.folded = {"speaker-title-conflict", "speaker-title-conflict"};
    made.add(copy);
    CHECK(text_of(made.report) ==
          R"(错误 drafts/a.txt:3:1
  陶远在此为“市国资委党委书记”，在第2行（清河区陶远）为“清河区委书记”  speaker-title-conflict
   3 │ 市国资委党委书记陶远表示，市国资委将深化改革。
     │ ^^^^^^^^^^^^^^^^
   2 │ 清河区委书记陶远表示，清河区将抓好落实。
     │ ~~~~~~~~~~~~ 此处称清河区委书记

错误 drafts/a.txt:5:1
  本段与第2行一字不差。  repeated-paragraph
   5 │ 清河区委书记陶远表示，清河区将抓好落实。
   2 │ 清河区委书记陶远表示，清河区将抓好落实。
     │ 先出现的一段
       同一处失误还牵连：讲话人职务前后不一

共2处错误：先别签发，改好或核实上述错误后再付印。
)");
}

TEST_CASE("the report speaks English where asked to", "[text-report]") {
    Made made({page()});
    made.report.language = Language::en;
    const Document& draft = made.drafts[0];
    made.add(test::repeat(test::place(draft, test::line(draft, 5)), test::place(draft, test::line(draft, 2))));
    CHECK(text_of(made.report) ==
          R"(error drafts/a.txt:5:1
  This paragraph repeats line 2 word for word.  repeated-paragraph
   5 │ 清河区委书记陶远表示，清河区将抓好落实。
   2 │ 清河区委书记陶远表示，清河区将抓好落实。
     │ the first of the two

1 error: hold the page until the errors above are fixed or answered.
)");
}

TEST_CASE("several files have a heading each, and another draft is named", "[text-report]") {
    Made made({page(), test::draft("drafts/b.txt", "别的一段话。\n清河区将抓好落实。\n")});
    const Document &a = made.drafts[0], &b = made.drafts[1];
    made.add(test::repeat(test::place(a, test::line(a, 5)), test::place(a, test::line(a, 2))));
    Finding warning = test::repeat(test::place(b, test::words(b, "抓好")), test::place(a, test::words(a, "抓好")));
    warning.level = Level::warning;
    made.add(warning);
    CHECK(text_of(made.report) ==
          R"(── drafts/a.txt（1处错误）

错误 drafts/a.txt:5:1
  本段与第2行一字不差。  repeated-paragraph
   5 │ 清河区委书记陶远表示，清河区将抓好落实。
   2 │ 清河区委书记陶远表示，清河区将抓好落实。
     │ 先出现的一段

── drafts/b.txt（1处警告）

警告 drafts/b.txt:2:5
  本段与另一稿 drafts/a.txt 第2行一字不差。  repeated-paragraph
   2 │ 清河区将抓好落实。
     │         ^^^^
   → drafts/a.txt:2:16
   2 │ 清河区委书记陶远表示，清河区将抓好落实。
     │                               ~~~~ 先出现的一段

共1处错误、1处警告：先别签发，改好或核实上述错误后再付印。
)");
}

TEST_CASE("five places are shown and the others counted", "[text-report]") {
    std::string lines;
    for (int i = 0; i < 20; ++i) lines += "同一句话。\n";
    Made made({test::draft("a.txt", lines)});
    const Document& draft = made.drafts[0];
    Finding finding = test::repeat(test::place(draft, test::line(draft, 2)), test::place(draft, test::line(draft, 1)));
    for (std::uint32_t line = 3; line <= 9; ++line) {
        finding.related.push_back({test::place(draft, test::line(draft, line)), "same", {}, {}});
    }
    made.add(finding);
    CHECK_THAT(text_of(made.report),
               Catch::Contains("   6 │ 同一句话。\n     │ 又一处\n       另有3处：第7、8、9行。\n"));
    for (std::uint32_t line = 10; line <= 20; ++line) {
        made.report.findings[0].related.push_back({test::place(draft, test::line(draft, line)), "same", {}, {}});
    }
    CHECK_THAT(text_of(made.report), Catch::Contains("       另有14处：第7、8、9、10、11、12、13、14、15、16行等。\n"));
}

TEST_CASE("excerpts and sentences keep to the width", "[text-report]") {
    Made made({page()});
    const Document& draft = made.drafts[0];
    made.add(test::conflict(draft, "市国资委党委书记", "清河区委书记", "清河区陶远"));
    CHECK(text_of(made.report, {false, 40}) ==
          R"(错误 drafts/a.txt:3:1
  陶远在此为“市国资委党委书记”，在第2行
  （清河区陶远）为“清河区委书记”
  speaker-title-conflict
   3 │ 市国资委党委书记陶远表示，市国资…
     │ ^^^^^^^^^^^^^^^^
   2 │ 清河区委书记陶远表示，清河区将抓…
     │ ~~~~~~~~~~~~ 此处称清河区委书记

共1处错误：先别签发，改好或核实上述错误后再付印。
)");
}

TEST_CASE("colours are sent only when asked for, and the words themselves are painted", "[text-report]") {
    Made made({page()});
    const Document& draft = made.drafts[0];
    Finding finding = test::conflict(draft, "市国资委党委书记", "清河区委书记", "");
    finding.level = Level::warning;
    made.add(finding);
    CHECK(text_of(made.report).find('\x1b') == std::string::npos);
    CHECK(text_of(made.report, {true, 100}) ==
          "\x1b[1;33m警告\x1b[0m \x1b[1mdrafts/a.txt:3:1\x1b[0m\n"
          "  陶远在此为“市国资委党委书记”，在第2行为“清河区委书记”  \x1b[2mspeaker-title-conflict\x1b[0m\n"
          "\x1b[2m   3 │\x1b[0m \x1b[1;33m市国资委党委书记\x1b[0m陶远表示，市国资委将深化改革。\n"
          "\x1b[2m     │\x1b[0m \x1b[1;33m^^^^^^^^^^^^^^^^\x1b[0m\n"
          "\x1b[2m   2 │\x1b[0m \x1b[36m清河区委书记\x1b[0m陶远表示，清河区将抓好落实。\n"
          "\x1b[2m     │\x1b[0m \x1b[36m~~~~~~~~~~~~\x1b[0m \x1b[36m此处称清河区委书记\x1b[0m\n"
          "\n"
          "\x1b[1;33m1处警告：请逐处核对后再签发。\x1b[0m\n");
}

TEST_CASE("words on several lines are shown line by line", "[text-report]") {
    Made made({test::draft("a.txt", "上一段。\n清河区将抓好\r\n落实，\n\n深化改革，稳步\n推进。\n")});
    const Document& draft = made.drafts[0];
    const Span broken{test::words(draft, "抓好").begin, test::words(draft, "稳步").end};
    made.add(test::repeat(test::place(draft, broken), test::place(draft, test::line(draft, 1))));
    CHECK_THAT(text_of(made.report), Catch::Contains(R"(
   2 │ 清河区将抓好
     │         ^^^^
   3 │ 落实，
     │ ^^^^^^
   ⋮ │
   5 │ 深化改革，稳步
     │ ^^^^^^^^^^^^^^
   1 │ 上一段。
)"));
}

TEST_CASE("a draft cannot move the reader's cursor", "[text-report]") {
    Made made({test::draft("a\x1b.txt", "甲\x1b[2J乙\u202e\n甲\n")});
    const Document& draft = made.drafts[0];
    made.add(test::repeat(test::place(draft, test::line(draft, 1)), test::place(draft, test::line(draft, 2))));
    const std::string text = text_of(made.report);
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK_THAT(text, Catch::Contains("错误 a␛.txt:1:1\n") && Catch::Contains("1 │ 甲␛[2J乙\uFFFD\n"));
}

TEST_CASE("notifications follow the findings, errors first", "[text-report]") {
    Made made({page()});
    made.report.exit_code = 2;
    made.report.notifications = {
        {"skipped-files", Level::note, "drafts", "", "略过了2个图片文件。"},
        {"unreadable-input", Level::error, "drafts/c.txt", "", "不是UTF-8文本，请用--encoding指明编码。"},
    };
    CHECK(text_of(made.report) ==
          "drafts/c.txt: 不是UTF-8文本，请用--encoding指明编码。\n"
          "drafts: 略过了2个图片文件。\n"
          "\n"
          "查过的1篇、4段、68字没有发现问题，但有1篇未能检查，先别签发。\n");
}

TEST_CASE("a notification is in the language of the report, where it has both", "[text-report]") {
    Made made({page()});
    made.report.notifications = {{"empty-draft", Level::warning, "b.txt", "", "no text", "没有文字"},
                                 {"damaged-input", Level::note, "c.txt", "", "cut off"}};
    CHECK(text_of(made.report).starts_with("b.txt: 没有文字\nc.txt: cut off\n"));
    made.report.language = Language::en;
    CHECK(text_of(made.report).starts_with("b.txt: no text\nc.txt: cut off\n"));
}

TEST_CASE("several threads write the same text, headings of files with it", "[text-report]") {
    Document other = page();
    other.path = "drafts/b.txt";
    Made made({page(), other});
    for (int i = 0; i < 300; ++i)
        for (const Document& draft : made.drafts)
            made.add(test::conflict(draft, "市国资委党委书记", "清河区委书记", "清河区陶远"));
    const std::string text = text_of(made.report);
    CHECK(text_of(made.report, {.threads = 3}) == text);
    CHECK(std::count(text.begin(), text.end(), '\n') > 5000);
}

}  // namespace
}  // namespace kanwu
