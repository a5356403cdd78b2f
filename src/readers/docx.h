// Word files: docx, docm, dotx, dotm.
#pragma once

#include <string>
#include <string_view>

#include "base/expected.h"
#include "readers/docx_story.h"
#include "readers/package.h"
#include "readers/read_options.h"
#include "text/document.h"

namespace kanwu {

inline constexpr std::string_view kDocxMediaType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

// The text of a Word file in reading order: the body, then footnotes and endnotes in the order of their references, then
// headers and footers, each once. Not text: comments, what a tracked change deleted or moved away, hidden words, field
// codes, placeholders, numbers that Word counts itself. White space stays as it is written. Errors: Package, and a file
// that is none of Word's, with the cure. Linear in bytes.
Expected<Document> read_docx(std::string_view bytes, const std::string& path, const ReadOptions& options);

// The same, with the places of all words in the file, for whoever writes into it.
struct DocxOrigins {
    Document document;
    std::string main_part;
    std::string space;                // the namespace of its elements
    std::vector<DocxRun> runs;        // of the main part
    std::vector<DocxOrigin> origins;  // DocxOrigin::run counts in `runs`
    struct Piece {
        std::uint32_t begin = 0;  // in document.text; it ends where the next one begins, or its paragraph ends
        std::uint32_t origin = 0;
    };
    std::vector<Piece> pieces;  // in order
};
Expected<DocxOrigins> read_docx_origins(Package& package, const std::string& path);

}  // namespace kanwu
