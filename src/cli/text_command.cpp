// kanwu text.
#include <cstdio>

#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/output.h"
#include "pipeline/list_paragraphs.h"
#include "reports/paragraphs_report.h"

namespace kanwu {

int text_command(const Options& options) {
    const ParagraphList list = list_paragraphs(options.request);
    tell_errors(list.notifications);
    tell_empty(list.notifications);
    Report report;
    for (const Document& document : list.documents) report.documents.push_back(&document);
    report.language = list.language;
    int exit_code = list.exit_code;
    for (const Target& target : options.targets) {
        FileSink sink(target.path);
        const auto write = target.format == Format::json ? write_paragraphs_json : write_paragraphs_text;
        write(report, sink);
        if (const auto written = sink.close(); !written) {
            fmt::print(stderr, "kanwu: {}\n", to_string(written.error()));
            exit_code = kExitFailed;
        }
    }
    return exit_code;
}

}  // namespace kanwu
