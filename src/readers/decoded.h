// The first half of reading a text format: bytes -> text in a Document, nothing parsed yet.
#pragma once

#include <string>

#include "base/expected.h"
#include "readers/read_options.h"
#include "text/document.h"

namespace kanwu {

// A document whose text is the whole file, decoded, with its encoding, source map and bad bytes; no paragraphs. The
// encoding is the wanted one, else guessed (detect.h). Errors as decode.h and detect.h say. Linear in bytes.
Expected<Document> decoded_document(std::string bytes, const std::string& path, Encoding encoding);

// Makes what an extractor took from document.text the text, and the file's text what is written. Bad bytes in the markup
// move to the words behind them. Paragraphs are the caller's, in bytes of the new text.
void become_extracted(Document& document, const Extractor& words);

}  // namespace kanwu
