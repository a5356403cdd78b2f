// The report that machines read: a SARIF 2.1.0 log (OASIS, errata 01), as code scanning, editors and dashboards take it.
#pragma once

#include <functional>
#include <string>

#include "reports/report.h"

namespace kanwu {

struct SarifOptions {
    // The path relative to the root of the drafts, for a path as the user typed it; without it, paths are relative
    // already. "stdin" and "-" stand for themselves.
    std::function<std::string(const std::string& path)> relative;
};

// One run. URIs are relative under %SRCROOT%, which has no address; columns count UTF-16 code units; results are ordered
// by (path bytes, start, end, rule, fingerprints), rules by id, artifacts by path bytes. No time, no machine's name or
// path, no random number: the same report gives the same bytes.
// Linear in the bytes of the drafts that have findings and in the log. The log is written as a stream; what is held is
// the order of the results and, for drafts that findings name, an index of a 256th of their size.
void write_sarif(const Report& report, const SarifOptions& options, Sink& sink);

}  // namespace kanwu
