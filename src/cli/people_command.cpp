// kanwu people.
#include <cstdio>

#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/output.h"
#include "pipeline/list_people.h"
#include "reports/people_report.h"

namespace kanwu {
namespace {

Expected<void> write(const Target& target, const Report& report, const PeopleTable& table) {
    FileSink sink(target.path);
    switch (target.format) {
        case Format::json: write_people_json(report, table, sink); break;
        case Format::csv: write_people_csv(report, table, sink); break;
        case Format::toml: write_people_toml(report, table, sink); break;
        default: write_people_text(report, table, sink);
    }
    return sink.close();
}

}  // namespace

int people_command(const Options& options) {
    const PeopleList list = list_people(options.request);
    tell_errors(list.notifications);
    tell_empty(list.notifications);
    Report report;
    for (const Document& document : list.documents) report.documents.push_back(&document);
    report.language = list.language;
    int exit_code = list.exit_code;
    for (const Target& target : options.targets) {
        if (const auto written = write(target, report, list.table); !written) {
            fmt::print(stderr, "kanwu: {}\n", to_string(written.error()));
            exit_code = kExitFailed;
        }
    }
    return exit_code;
}

}  // namespace kanwu
