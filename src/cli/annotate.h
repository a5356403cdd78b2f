// Annotated copies of drafts: --annotate.
#pragma once

#include <string>

#include "cli/options.h"
#include "reports/report.h"

namespace kanwu {

// Writes the copy of each draft of the run that was read: to the file, or into the folder where the run has several drafts
// or `to` is one (made where it is missing). What cannot be annotated is told on standard error in `spoken`, with the cure; the others
// are written. A file that is a draft of this run, or no annotated copy of that draft, is never overwritten. Whether all
// were written.
bool write_annotated(const std::string& to, const Request& request, const Report& report, Language spoken);

}  // namespace kanwu
