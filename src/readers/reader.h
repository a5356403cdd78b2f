// Bytes of a file -> Document.
#pragma once

#include <string>

#include "base/expected.h"
#include "readers/read_options.h"
#include "text/document.h"

namespace kanwu {

// Reads a draft in its format (format.h). Refuses what cannot be decoded, or in an encoding that is unclear; see decode.h
// and detect.h. Linear in bytes.
Expected<Document> read_document(std::string bytes, const std::string& path, const ReadOptions& options);

}  // namespace kanwu
