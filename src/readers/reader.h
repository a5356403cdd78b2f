// Bytes of a file -> Document.
#pragma once

#include <string>
#include <string_view>

#include "base/expected.h"
#include "readers/decode.h"
#include "text/document.h"

namespace kanwu {

struct ReadOptions {
    Encoding encoding = Encoding::automatic;  // to be guessed
    bool digest = false;                      // compute Document::sha256
};

// Whether a file of that name can be read at all; the error names the format and the cure.
Expected<void> supported_format(const std::string& path);

// Reads a draft. Refuses what cannot be decoded, or in an encoding that is unclear; see decode.h and detect.h. Linear in
// bytes.
Expected<Document> read_document(std::string bytes, const std::string& path, const ReadOptions& options);

}  // namespace kanwu
