// A page against its sources: the checks of one trace.
#pragma once

#include <vector>

#include "facts/prior.h"
#include "findings/trace_table.h"
#include "pipeline/isolation.h"
#include "pipeline/newsroom.h"
#include "rules/rule.h"

namespace kanwu {

// Rules with the tag "trace" are run by kanwu trace, and by it alone unless they have the tag "check", too.
bool is_of_trace(const Rule& rule);
// All other rules are run by kanwu check, and by it alone.
bool is_of_check(const Rule& rule);

struct TraceRun {
    TraceTable table;
    Checked checked;
};

// The drafts of `prior` are pages, its references their sources. `verbatim`: any deviation is an error. Pure.
TraceRun trace_run(const Prior& prior, const std::vector<Rule>& rules, bool verbatim, const Newsroom& newsroom = {});

}  // namespace kanwu
