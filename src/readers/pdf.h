// PDF files: Poppler takes the words out, in a process of its own; lines, columns and paragraphs are found here.
#pragma once

#include <string>
#include <string_view>

#include "base/expected.h"
#include "readers/read_options.h"
#include "text/document.h"

namespace kanwu {

// Needs pdftotext of poppler-utils on PATH. Places are page and line (pdf_document.h). Errors, each with its cure: no
// pdftotext, encrypted, copying forbidden, broken, no text in it (a scan), text that cannot be read (fonts without a map to
// characters), more than the limits allow in time, memory and output.
Expected<Document> read_pdf(std::string_view bytes, const std::string& path, const ReadOptions& options);

}  // namespace kanwu
