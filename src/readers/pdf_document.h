// The lines of a PDF file's pages -> Document: paragraphs joined again.
#pragma once

#include <vector>

#include "readers/pdf_layout.h"
#include "text/document.h"

namespace kanwu {

// `text` holds the lines in reading order, a word that a hyphen parts on the line where it begins; a page without text
// is one empty line. A paragraph goes on where the line before is full and the next one is not indented; over columns and pages where besides no sentence
// ends. Large type makes headlines and subheads. Sets text, source, page_begins and paragraphs alone. Linear in lines.
Document document_of_pages(std::vector<std::vector<PdfLine>> pages);

}  // namespace kanwu
