// kanwu people.
#include "cli/commands.h"
#include "cli/listing.h"
#include "pipeline/list_people.h"
#include "reports/people_report.h"

namespace kanwu {

int people_command(const Options& options) {
    const PeopleList list = list_people(options.request);
    return write_listing(options, list, [&](Format format, const Report& report, Sink& sink) {
        switch (format) {
            case Format::json: write_people_json(report, list.table, sink); break;
            case Format::csv: write_people_csv(report, list.table, sink); break;
            case Format::toml: write_people_toml(report, list.table, sink); break;
            default: write_people_text(report, list.table, sink);
        }
    });
}

}  // namespace kanwu
