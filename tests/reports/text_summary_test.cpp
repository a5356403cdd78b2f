#include "reports/text_summary.h"

#include "made.h"
#include "support/catch.h"

namespace kanwu {
namespace {

using test::Made;

// A report with that many findings of each level.
std::string summary_of(std::vector<Level> levels, Language language, std::vector<Notification> notifications = {},
                       Level fail_on = Level::error) {
    Made made({test::draft("a.txt", "第一段话。\n第二段话。\n")});
    for (const Level level : levels) {
        Finding finding;
        finding.level = level;
        made.add(finding);
    }
    made.report.language = language;
    made.report.notifications = std::move(notifications);
    made.report.fail_on = fail_on;
    return summary(made.report);
}

const Notification kUnreadable{"unreadable-input", Level::error, "b.txt", "", "…"};
const Notification kGaveUp{"check-gave-up", Level::error, "copied-passage", "", "…"};
const Notification kNoSource{"unreadable-source", Level::error, "sent-in", "", "…"};
constexpr Level kError = Level::error, kWarning = Level::warning, kNote = Level::note;

TEST_CASE("the last line says whether the page can go", "[summary]") {
    const auto zh = Language::zh;
    CHECK(summary_of({}, zh) == "没有发现问题，可以签发（查了1篇、2段、10字）。");
    CHECK(summary_of({kError, kError, kWarning, kNote}, zh) ==
          "共2处错误、1处警告、1处提示：先别签发，改好或核实上述错误后再付印。");
    CHECK(summary_of({kWarning, kWarning}, zh) == "2处警告：请逐处核对后再签发。");
    CHECK(summary_of({kNote}, zh) == "只有1处提示：可以签发。");
    CHECK(summary_of({kWarning}, zh, {}, kWarning) == "共1处警告：先别签发，改好或核实上述问题后再付印。");
}

TEST_CASE("what could not be checked holds the page", "[summary]") {
    const auto zh = Language::zh;
    CHECK(summary_of({}, zh, {kUnreadable}) == "查过的1篇、2段、10字没有发现问题，但有1篇未能检查，先别签发。");
    CHECK(summary_of({kNote}, zh, {kGaveUp}) == "有1处提示，另有1项检查没有做完，先别签发。");
    CHECK(summary_of({kError}, zh, {kGaveUp, kUnreadable}) ==
          "共1处错误：先别签发，改好或核实上述错误后再付印。另有1篇未能检查、1项检查没有做完。");
}

TEST_CASE("the summary in English", "[summary]") {
    const auto en = Language::en;
    CHECK(summary_of({}, en) == "No findings: the page can go (checked 1 draft, 2 paragraphs, 10 characters).");
    CHECK(summary_of({kError, kWarning, kWarning}, en) ==
          "1 error, 2 warnings: hold the page until the errors above are fixed or answered.");
    CHECK(summary_of({kWarning}, en) == "1 warning: check it before the page goes.");
    CHECK(summary_of({kWarning, kNote}, en) == "1 warning, 1 note: check each of them before the page goes.");
    CHECK(summary_of({kNote, kNote}, en) == "Only 2 notes: the page can go.");
    CHECK(summary_of({}, en, {kUnreadable}) ==
          "No findings in 1 draft, 2 paragraphs, 10 characters, but 1 input could not be checked: hold the page.");
}

TEST_CASE("nothing to check is no clean page", "[summary]") {
    Made made({});
    CHECK(summary(made.report) == "没有可检查的稿件。");
    made.report.notifications = {kUnreadable};
    CHECK(summary(made.report) == "1篇未能检查，先别签发。");
}

TEST_CASE("a run in which nothing was checked is never called clean", "[summary]") {
    Made made({test::draft("a.txt", "")});
    made.report.undone = Undone::no_text;
    CHECK(summary(made.report) == "稿件里没有文字，什么也没有查：先别签发。");
    CHECK(verdict(made.report) == Verdict::hold);
    made.report.notifications = {kUnreadable};
    CHECK(summary(made.report) == "稿件里没有文字，什么也没有查，另有1篇未能检查：先别签发。");
    made.report.language = Language::en;
    CHECK(summary(made.report) ==
          "There was no text, so nothing was checked; also, 1 input could not be checked: hold the page.");
    made.report.undone = Undone::no_sources;
    made.report.notifications = {kNoSource};
    CHECK(summary(made.report) == "There was no source to compare with, so nothing was checked: hold the page.");
    made.report.language = Language::zh;
    CHECK(summary(made.report) == "没有来稿可以对照，什么也没有查：先别签发。");
}

TEST_CASE("an empty draft among others is no pass, and no text that was checked", "[summary]") {
    Made made({test::draft("a.txt", "第一段话。\n"), test::draft("b.txt", "")});
    CHECK(summary(made.report) == "没有发现问题（查了1篇、1段、5字），但有1篇没有文字，先看看再签发。");
    CHECK(verdict(made.report) == Verdict::look);
    made.report.language = Language::en;
    CHECK(
        summary(made.report) ==
        "No findings (checked 1 draft, 1 paragraph, 5 characters), but 1 draft has no text: look at it before the page "
        "goes.");
}

TEST_CASE("a source that could not be read holds the page", "[summary]") {
    CHECK(summary_of({kWarning}, Language::zh, {kNoSource}) == "有1处警告，另有1处来稿没有读到，先别签发。");
    CHECK(summary_of({}, Language::en, {kNoSource}) ==
          "No findings in 1 draft, 2 paragraphs, 10 characters, but 1 source could not be read: hold the page.");
}

TEST_CASE("the colour of the last line is that of its verdict", "[summary]") {
    Made made({test::draft("a.txt", "第一段话。\n")});
    CHECK(verdict(made.report) == Verdict::go);
    Finding finding;
    finding.level = kNote;
    made.add(finding);
    CHECK(verdict(made.report) == Verdict::go);
    made.report.findings.front().level = kWarning;
    CHECK(verdict(made.report) == Verdict::look);
    made.report.fail_on = Level::warning;
    CHECK(verdict(made.report) == Verdict::hold);
}

}  // namespace
}  // namespace kanwu
