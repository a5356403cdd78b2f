// OpenDocument texts: odt, ott.
#pragma once

#include <string>
#include <string_view>

#include "base/expected.h"
#include "readers/read_options.h"
#include "text/document.h"

namespace kanwu {

// The text of an OpenDocument file in reading order: the body, footnotes, endnotes, then headers and footers, each once.
// Not text: comments, deleted words, hidden ones, templates of indexes. What a table repeats by count is read once and
// told. Errors: Package, and a file that is no OpenDocument text, with the cure. Linear in bytes.
Expected<Document> read_odt(std::string_view bytes, const std::string& path, const ReadOptions& options);

}  // namespace kanwu
