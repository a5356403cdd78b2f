// The paragraphs of drafts, numbered as findings name them.
#pragma once

#include "reports/report.h"

namespace kanwu {

// A line a paragraph: its number (57; 2:14 for line 14 of page 2), its role in brackets where it is not body, its text
// without hard line breaks. Of several drafts each has a line with its path before it.
void write_paragraphs_text(const Report& report, Sink& sink);

// {"schema": "kanwu/text/1", "drafts": [{"file", "counting": "lines" or "paragraphs", "paragraphs": [{"number", "page":
// a number or null, "role", "text"}]}]}. Numbers from 1; a page's lines are counted anew.
void write_paragraphs_json(const Report& report, Sink& sink);

}  // namespace kanwu
