// Plain text, as it is pasted and saved.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/expected.h"
#include "readers/read_options.h"
#include "text/document.h"

namespace kanwu {

// Blank lines end paragraphs, and so does the indentation of the next line (U+3000, spaces, a tab). Between the other
// lines the page decides as a whole: where nearly every line is as full as the longest allows, in columns or else in
// characters, it was wrapped and its lines are joined, as are nearly full ones that end inside a clause; else each line
// is a paragraph. A line that `begins` names, from 0 on, begins one whatever it looks like; empty: none does. Linear in
// bytes; never fails.
std::vector<Paragraph> split_paragraphs(std::string_view text, const LineIndex& lines,
                                        const std::vector<bool>& begins = {});

// Errors: decoded.h. Linear in bytes.
Expected<Document> read_plain_text(std::string bytes, const std::string& path, const ReadOptions& options);

}  // namespace kanwu
