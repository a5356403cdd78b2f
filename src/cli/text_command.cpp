// kanwu text.
#include "cli/commands.h"
#include "cli/listing.h"
#include "pipeline/list_paragraphs.h"
#include "reports/paragraphs_report.h"

namespace kanwu {

int text_command(const Options& options) {
    return write_listing(options, list_paragraphs(options.request),
                         [](Format format, const Report& report, Sink& sink) {
                             const auto write = format == Format::json ? write_paragraphs_json : write_paragraphs_text;
                             write(report, sink);
                         });
}

}  // namespace kanwu
