// HTML and XHTML, as browsers, word processors and content systems save it.
#pragma once

#include <string>

#include "base/expected.h"
#include "readers/read_options.h"
#include "text/document.h"

namespace kanwu {

// The words that a reader of the page sees, in the order of the file; html_prose.h says which, and where paragraphs end.
// The declared encoding is taken where no BOM and nobody else names one, and the bytes are of it; else it is guessed, and
// the guess told. Errors: decode.h, detect.h. Linear in bytes; elements may be nested without a limit, for nothing
// recurses.
Expected<Document> read_html(std::string bytes, const std::string& path, const ReadOptions& options);

// The same of a file that is known to be XML, whatever its name and first words: <title/> ends where it begins.
Expected<Document> read_xhtml(std::string bytes, const std::string& path, const ReadOptions& options);

// Whether the bytes open as an HTML file does: a doctype, <html>, <head> or <body>, or XML with <html>.
bool looks_like_html(std::string_view bytes);

}  // namespace kanwu
