#include <algorithm>
#include <cstdio>
#include <string>

#include <fmt/format.h>

#include "annotate/docx_comments.h"
#include "cli/annotate.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/root.h"
#include "cli/terminal.h"
#include "pipeline/pipeline.h"
#include "readers/format.h"
#include "reports/sarif_report.h"
#include "reports/text_report.h"
#include "reports/trace_report.h"
#include "rules/rule_file.h"

namespace kanwu {
namespace {

Report report_of(const Outcome& outcome) {
    Report report;
    for (const Document& document : outcome.documents) report.documents.push_back(&document);
    report.findings = outcome.findings;
    report.fingerprints = outcome.fingerprints;
    report.notifications = outcome.notifications;
    report.undone = outcome.undone;
    report.rules = &builtin_rules();
    report.language = outcome.language;
    report.fail_on = outcome.fail_on == FailOn::never ? Level::error : static_cast<Level>(outcome.fail_on);
    report.exit_code = outcome.exit_code;
    report.version = KANWU_VERSION;
    report.help_uri = KANWU_HELP_URI;
    return report;
}

void tell_times(const StageTimes& times) {
    for (const StageTime& time : times)
        fmt::print(stderr, "{:<20} {:>10.2f} ms CPU {:>10.2f} ms wall\n", time.stage, time.cpu_ms, time.wall_ms);
}

Expected<void> write(const Target& target, const Report& report, const Outcome& outcome, const Options& options,
                     Sink& sink) {
    if (target.format == Format::sarif) {
        auto relative = paths_below_root(outcome.documents, options.root, outcome.config_folder);
        if (!relative) return tl::unexpected(relative.error());
        write_sarif(report, {std::move(*relative)}, sink);
    } else if (target.format == Format::json) {
        write_trace_json(report, outcome.trace, sink);
    } else {
        if (options.request.trace) write_trace_text(report, outcome.trace, sink);
        const bool file = !target.path.empty();
        TextOptions text;
        text.colour = file ? options.colour == Colour::always : use_colour(options.colour);
        text.width_columns = file ? 100 : output_columns();
        text.list_errors = file;
        text.threads = options.request.threads;
        write_text(report, text, sink);
    }
    return {};
}

// The report that says it all goes to standard output.
bool shows_text(const std::vector<Target>& targets) {
    return std::any_of(targets.begin(), targets.end(),
                       [](const Target& target) { return target.format == Format::text && target.path.empty(); });
}

// A file of that name counts, whatever is in it: its own message says more.
bool has_word_draft(const Outcome& outcome) {
    return outcome.documents.empty() ||
           std::any_of(outcome.documents.begin(), outcome.documents.end(), [](const Document& document) {
               return can_annotate(document) || format_of_name(document.path) == InputFormat::docx;
           });
}

}  // namespace

void tell_error(const Error& error, Language language) {
    const std::string& message = language == Language::zh && !error.chinese.empty() ? error.chinese : error.message;
    fmt::print(stderr, "kanwu: {}{}\n", error.place.empty() ? "" : error.place + ": ", message);
}

void tell_errors(const std::vector<Notification>& notifications, Language language) {
    for (const Notification& n : notifications) {
        if (n.level == Level::error)
            fmt::print(stderr, "kanwu: {}{}\n", n.place.empty() ? "" : n.place + ": ", message_of(n, language));
    }
}

void tell_empty(const std::vector<Notification>& notifications, Language language) {
    for (const Notification& n : notifications)
        if (n.id == "empty-draft") fmt::print(stderr, "kanwu: {}: {}\n", n.place, message_of(n, language));
}

int check_command(const Options& options) {
    Request request = options.request;
    Outcome outcome;
    {
        ProgressLine line;
        request.progress = [&](std::size_t done, std::size_t all) { line.show(done, all); };
        outcome = check(request);
    }
    const Language spoken = reader_language(options.request.language);
    // Without a text whose language counts the report speaks as the messages do.
    if (outcome.documents.empty() && spoken == Language::zh) outcome.language = spoken;
    tell_errors(outcome.notifications, spoken);
    if (outcome.undone == Undone::no_text && !shows_text(options.targets)) tell_empty(outcome.notifications, spoken);
    if (options.annotate && !has_word_draft(outcome)) {
        tell_error(
            {"--annotate",
             "no draft is a Word file (.docx), and only these can be annotated; save the draft as docx, or leave "
             "--annotate out",
             "只有 Word 文件（.docx）能加批注，这里没有；请把稿件另存为 docx，或去掉 --annotate"},
            spoken);
        return kExitFailed;
    }
    const Report report = report_of(outcome);
    int exit_code = outcome.exit_code;
    const auto write_report = [&](const Target& target, Sink& sink) {
        const StageTimer timer(outcome.times, "report");
        return write(target, report, outcome, options, sink);
    };
    if (!write_targets(options.targets, write_report)) exit_code = kExitFailed;
    if (options.annotate && !write_annotated(*options.annotate, options.request, report, spoken))
        exit_code = kExitFailed;
    if (options.timings) tell_times(outcome.times);
    return exit_code;
}

}  // namespace kanwu
