#include "cli/listing.h"

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/terminal.h"

namespace kanwu {

int write_listing(const Options& options, const DraftList& list, const WriteListing& write) {
    const Language spoken = reader_language(options.request.language);
    tell_errors(list.notifications, spoken);
    tell_empty(list.notifications, spoken);
    Report report;
    for (const Document& document : list.documents) report.documents.push_back(&document);
    report.language = list.language;
    const bool written = write_targets(options.targets, [&](const Target& target, Sink& sink) -> Expected<void> {
        write(target.format, report, sink);
        return {};
    });
    return written ? list.exit_code : kExitFailed;
}

}  // namespace kanwu
