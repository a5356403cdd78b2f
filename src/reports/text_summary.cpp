#include "reports/text_summary.h"

#include <algorithm>
#include <set>
#include <vector>

#include <fmt/format.h>
#include <unicode/uchar.h>

#include "text/utf8.h"

namespace kanwu {
namespace {

// 5802 -> 5,802
std::string grouped(std::uint64_t number) {
    std::string digits = std::to_string(number);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3) {
        digits.insert(static_cast<std::size_t>(at), ",");
    }
    return digits;
}

std::string count(std::uint64_t number, std::string_view noun) {
    return fmt::format("{} {}{}", grouped(number), noun, number == 1 ? "" : "s");
}

// What an editor counts as 字数: everything but white space.
std::uint64_t characters(const Document& document) {
    std::uint64_t sum = 0;
    for (std::size_t at = 0; at < document.text.size();) {
        const char32_t c = next_code_point(document.text, at);
        sum += c > 0x3000 || !u_isUWhiteSpace(static_cast<UChar32>(c)) ? 1 : 0;  // U+3000 is the last one
    }
    return sum;
}

std::size_t drafts_without_text(const Report& report) {
    return static_cast<std::size_t>(
        std::count_if(report.documents.begin(), report.documents.end(),
                      [](const Document* document) { return document->paragraphs.empty(); }));
}

std::string what_was_checked(const Report& report) {
    std::uint64_t drafts = 0, paragraphs = 0, letters = 0;
    for (const Document* document : report.documents) {
        drafts += document->paragraphs.empty() ? 0 : 1;
        paragraphs += document->paragraphs.size();
        letters += characters(*document);
    }
    if (report.language == Language::zh) {
        return fmt::format("{}篇、{}段、{}字", grouped(drafts), grouped(paragraphs), grouped(letters));
    }
    return fmt::format("{}, {}, {}", count(drafts, "draft"), count(paragraphs, "paragraph"),
                       count(letters, "character"));
}

// What could not be done.
struct Gaps {
    std::size_t inputs = 0, sources = 0, checks = 0;
    bool any() const { return inputs + sources + checks > 0; }
};

bool is_about_an_input(const Notification& notification) {
    return notification.id == "unreadable-input" || notification.id == "bad-configuration";
}

Gaps gaps(const Report& report) {
    std::set<std::string_view> inputs, sources, checks;
    for (const Notification& notification : report.notifications) {
        if (notification.level != Level::error) continue;
        (is_about_an_input(notification)          ? inputs
         : notification.id == "unreadable-source" ? sources
                                                  : checks)
            .insert(notification.place);
    }
    return {inputs.size(), sources.size(), checks.size()};
}

std::string in_words(const Gaps& gaps, Language language) {
    const bool zh = language == Language::zh;
    std::vector<std::string> out;
    const auto add = [&](std::size_t number, std::string_view chinese, std::string_view noun, std::string_view what) {
        if (number == 0) return;
        out.push_back(zh ? grouped(number) + std::string(chinese) : fmt::format("{} {}", count(number, noun), what));
    };
    add(gaps.inputs, "篇未能检查", "input", "could not be checked");
    add(gaps.sources, "处来稿没有读到", "source", "could not be read");
    add(gaps.checks, "项检查没有做完", "check", "did not finish");
    return fmt::format("{}", fmt::join(out, zh ? "、" : " and "));
}

std::size_t blocking(const Report& report) {
    return static_cast<std::size_t>(std::count_if(report.findings.begin(), report.findings.end(),
                                                  [&](const Finding& f) { return f.level >= report.fail_on; }));
}

// Nothing was checked at all; never to be taken for a pass.
std::string undone(const Report& report, Gaps missing) {
    const bool zh = report.language == Language::zh;
    const bool no_text = report.undone == Undone::no_text;
    if (!no_text) missing.sources = 0;  // which is what the sentence says
    const std::string gap = in_words(missing, report.language);
    if (zh) {
        return fmt::format("{}，什么也没有查{}：先别签发。", no_text ? "稿件里没有文字" : "没有来稿可以对照",
                           gap.empty() ? "" : "，另有" + gap);
    }
    return fmt::format("There was no {}, so nothing was checked{}: hold the page.",
                       no_text ? "text" : "source to compare with", gap.empty() ? "" : "; also, " + gap);
}

std::string nothing_found(const Report& report, const Gaps& missing) {
    const bool zh = report.language == Language::zh;
    const std::string gap = in_words(missing, report.language);
    if (report.documents.empty()) {
        if (missing.any()) return zh ? gap + "，先别签发。" : gap + ": hold the page.";
        return zh ? "没有可检查的稿件。" : "No draft to check.";
    }
    const std::string checked = what_was_checked(report);
    if (missing.any()) {
        return zh ? fmt::format("查过的{}没有发现问题，但有{}，先别签发。", checked, gap)
                  : fmt::format("No findings in {}, but {}: hold the page.", checked, gap);
    }
    if (const std::size_t empty = drafts_without_text(report); empty > 0) {
        return zh ? fmt::format("没有发现问题（查了{}），但有{}篇没有文字，先看看再签发。", checked, grouped(empty))
                  : fmt::format("No findings (checked {}), but {} no text: look at {} before the page goes.", checked,
                                count(empty, "draft") + (empty == 1 ? " has" : " have"), empty == 1 ? "it" : "them");
    }
    return zh ? fmt::format("没有发现问题，可以签发（查了{}）。", checked)
              : fmt::format("No findings: the page can go (checked {}).", checked);
}

std::string blocked(const Report& report, const std::string& found, const Gaps& missing) {
    const bool only_errors = report.fail_on == Level::error;
    const std::string gap = in_words(missing, report.language);
    if (report.language == Language::zh) {
        return fmt::format("共{}：先别签发，改好或核实上述{}后再付印。{}", found, only_errors ? "错误" : "问题",
                           gap.empty() ? "" : "另有" + gap + "。");
    }
    return fmt::format("{}: hold the page until the {} above are fixed or answered.{}", found,
                       only_errors ? "errors" : "findings", gap.empty() ? "" : " Also, " + gap + ".");
}

}  // namespace

void LevelCounts::add(Level level) { ++(level == Level::error ? errors : level == Level::warning ? warnings : notes); }

std::string in_words(const LevelCounts& counts, Language language) {
    const bool zh = language == Language::zh;
    std::string out;
    const auto add = [&](std::size_t number, std::string_view chinese, std::string_view english) {
        if (number == 0) return;
        if (!out.empty()) out += zh ? "、" : ", ";
        out += zh ? fmt::format("{}处{}", grouped(number), chinese) : count(number, english);
    };
    add(counts.errors, "错误", "error");
    add(counts.warnings, "警告", "warning");
    add(counts.notes, "提示", "note");
    return out;
}

std::string summary(const Report& report) {
    const Gaps missing = gaps(report);
    if (report.undone != Undone::nothing) return undone(report, missing);
    if (report.findings.empty()) return nothing_found(report, missing);
    LevelCounts counts;
    for (const Finding& finding : report.findings) counts.add(finding.level);
    const std::string found = in_words(counts, report.language);
    if (blocking(report) > 0) return blocked(report, found, missing);
    const bool zh = report.language == Language::zh;
    if (missing.any()) {
        const std::string gap = in_words(missing, report.language);
        return zh ? fmt::format("有{}，另有{}，先别签发。", found, gap)
                  : fmt::format("{}, but {}: hold the page.", found, gap);
    }
    if (counts.errors + counts.warnings == 0)
        return zh ? fmt::format("只有{}：可以签发。", found) : fmt::format("Only {}: the page can go.", found);
    return zh ? fmt::format("{}：请逐处核对后再签发。", found)
              : fmt::format("{}: check {} before the page goes.", found,
                            report.findings.size() == 1 ? "it" : "each of them");
}

Verdict verdict(const Report& report) {
    if (report.undone != Undone::nothing || blocking(report) > 0 || gaps(report).any()) return Verdict::hold;
    const bool notes_alone = std::all_of(report.findings.begin(), report.findings.end(),
                                         [](const Finding& finding) { return finding.level == Level::note; });
    return notes_alone && drafts_without_text(report) == 0 ? Verdict::go : Verdict::look;
}

}  // namespace kanwu
