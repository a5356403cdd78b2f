#include "reports/text_summary.h"

#include <algorithm>
#include <set>

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
        sum += u_isUWhiteSpace(static_cast<UChar32>(next_code_point(document.text, at))) ? 0 : 1;
    }
    return sum;
}

bool has_text(const Report& report) {
    return std::any_of(report.documents.begin(), report.documents.end(),
                       [](const Document* document) { return !document->paragraphs.empty(); });
}

std::string what_was_checked(const Report& report) {
    std::uint64_t paragraphs = 0, letters = 0;
    for (const Document* document : report.documents) {
        paragraphs += document->paragraphs.size();
        letters += characters(*document);
    }
    const std::size_t drafts = report.documents.size();
    if (report.language == Language::zh) {
        return fmt::format("{}篇、{}段、{}字", grouped(drafts), grouped(paragraphs), grouped(letters));
    }
    return fmt::format("{}, {}, {}", count(drafts, "draft"), count(paragraphs, "paragraph"),
                       count(letters, "character"));
}

// What could not be done.
struct Gaps {
    std::size_t inputs = 0, checks = 0;
    bool any() const { return inputs + checks > 0; }
};

bool is_about_an_input(const Notification& notification) {
    return notification.id == "unreadable-input" || notification.id == "bad-configuration";
}

Gaps gaps(const Report& report) {
    std::set<std::string_view> inputs, checks;
    for (const Notification& notification : report.notifications) {
        if (notification.level != Level::error) continue;
        (is_about_an_input(notification) ? inputs : checks).insert(notification.place);
    }
    return {inputs.size(), checks.size()};
}

std::string in_words(const Gaps& gaps, Language language) {
    std::string out;
    if (language == Language::zh) {
        if (gaps.inputs > 0) out = fmt::format("{}篇未能检查", grouped(gaps.inputs));
        if (gaps.checks > 0) out += fmt::format("{}{}项检查没有做完", out.empty() ? "" : "、", grouped(gaps.checks));
        return out;
    }
    if (gaps.inputs > 0) out = count(gaps.inputs, "input") + " could not be checked";
    if (gaps.checks > 0) out += (out.empty() ? "" : " and ") + count(gaps.checks, "check") + " did not finish";
    return out;
}

std::size_t blocking(const Report& report) {
    return static_cast<std::size_t>(std::count_if(report.findings.begin(), report.findings.end(),
                                                  [&](const Finding& f) { return f.level >= report.fail_on; }));
}

std::string nothing_found(const Report& report, const Gaps& missing) {
    const bool zh = report.language == Language::zh;
    const std::string gap = in_words(missing, report.language);
    if (report.documents.empty()) {
        if (missing.any()) return zh ? gap + "，先别签发。" : gap + ": hold the page.";
        return zh ? "没有可检查的稿件。" : "No draft to check.";
    }
    if (!missing.any() && !has_text(report))
        return zh ? "稿件里没有文字，什么也没有查。" : "There was no text: nothing was checked.";
    const std::string checked = what_was_checked(report);
    if (missing.any()) {
        return zh ? fmt::format("查过的{}没有发现问题，但有{}，先别签发。", checked, gap)
                  : fmt::format("No findings in {}, but {}: hold the page.", checked, gap);
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
    if (report.findings.empty()) return nothing_found(report, missing);
    LevelCounts counts;
    for (const Finding& finding : report.findings) counts.add(finding.level);
    const std::string found = in_words(counts, report.language);
    if (blocking(report) > 0) return blocked(report, found, missing);
    const bool zh = report.language == Language::zh;
    if (missing.any()) {
        const std::string gap = in_words(missing, report.language);
        return zh ? fmt::format("只有{}，但有{}，先别签发。", found, gap)
                  : fmt::format("Only {}, but {}: hold the page.", found, gap);
    }
    const bool worth_a_look = counts.errors + counts.warnings > 0;
    if (zh) return fmt::format("只有{}：{}。", found, worth_a_look ? "看过即可签发" : "可以签发");
    return fmt::format("Only {}: {}.", found,
                       worth_a_look ? (report.findings.size() == 1 ? "look at it, then the page can go"
                                                                   : "look at them, then the page can go")
                                    : "the page can go");
}

bool must_hold(const Report& report) { return blocking(report) > 0 || gaps(report).any(); }

}  // namespace kanwu
