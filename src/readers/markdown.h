// Markdown: CommonMark with GitHub's tables, task lists and strikethrough, footnotes and front matter.
#pragma once

#include <string>

#include "base/expected.h"
#include "readers/read_options.h"
#include "text/document.h"

namespace kanwu {

// The words that a reader of the page sees, in the order of the file. No words: blocks of code, the addresses of links,
// front matter but its title, deleted words (~~…~~), and what HTML hides (html_prose.h). A cell of a table is a paragraph; so
// is the text of an image that stands alone, a caption; of an image among words it is none. A line of four spaces is
// indented prose, not code: drafts are indented by hand. Errors: decode.h, detect.h. Linear in bytes; blocks may be
// nested without a limit, for nothing recurses.
Expected<Document> read_markdown(std::string bytes, const std::string& path, const ReadOptions& options);

}  // namespace kanwu
