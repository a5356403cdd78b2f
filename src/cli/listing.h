// What the commands that list drafts have in common.
#pragma once

#include <functional>

#include "cli/options.h"
#include "pipeline/draft_list.h"
#include "reports/report.h"

namespace kanwu {

// Tells what went wrong and has each target written; returns the exit code.
using WriteListing = std::function<void(Format, const Report&, Sink&)>;
int write_listing(const Options& options, const DraftList& list, const WriteListing& write);

}  // namespace kanwu
