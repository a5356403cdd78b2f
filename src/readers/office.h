// Formats that LibreOffice turns into docx: doc, dot, wps, wpt, rtf.
#pragma once

#include <string>
#include <string_view>

#include "base/expected.h"
#include "readers/read_options.h"
#include "text/document.h"

namespace kanwu {

// Converts the file with the soffice of PATH and reads the result (docx.h); places are its paragraphs. LibreOffice runs as
// a child process with a profile and a folder of its own that are gone afterwards, one at a time, within limits of time,
// memory and file size. Errors: it is not installed, or makes no docx of the file, with the cure; and those of docx.h.
Expected<Document> read_office(std::string_view bytes, const std::string& path, const ReadOptions& options);

}  // namespace kanwu
