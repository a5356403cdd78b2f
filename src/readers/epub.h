// EPUB: a book as HTML documents in a package.
#pragma once

#include <string>
#include <string_view>

#include "base/expected.h"
#include "readers/read_options.h"
#include "text/document.h"

namespace kanwu {

// The documents of the spine in their order, each read as XHTML (html.h); the contents list is none of them. A paragraph is a
// line of the text, its soft line breaks joined. Errors: Package, html.h, and a file that is no EPUB or is locked, with the
// cure. Linear in bytes.
Expected<Document> read_epub(std::string_view bytes, const std::string& path, const ReadOptions& options);

}  // namespace kanwu
