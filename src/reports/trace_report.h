// A trace as text for people and as JSON for machines.
#pragma once

#include "findings/trace_table.h"
#include "reports/report.h"

namespace kanwu {

// A line for every paragraph of the pages: where it comes from, and how many changes there are; then the sources that
// were left out. What the changes are stands in the text report of the findings. `report` has every document that the
// table names.
void write_trace_text(const Report& report, const TraceTable& table, Sink& sink);

// {"schema": "kanwu/trace/1", "paragraphs": [{"file", "line", "source": {"file", "line"} or null, "changes": [{"kind",
// "page", "source", "line", "column", "moved"}]}], "unused": [{"file", "line"}]}. Lines and columns from 1, columns in
// code points; the place of a change is that on the page. A paragraph that was merged from several sources has them all
// in "sources" too. Every change is listed, whatever the level of its finding.
void write_trace_json(const Report& report, const TraceTable& table, Sink& sink);

}  // namespace kanwu
