// How a draft is to be read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/expected.h"
#include "readers/decode.h"
#include "readers/format.h"

namespace kanwu {

// What a hostile or broken file may cost. A file beyond a limit is refused, and the message names the limit's option.
struct ReadLimits {
    std::uint64_t file_bytes = 2ull << 30;        // --max-file-size
    std::uint64_t inflated_bytes = 512ull << 20;  // --max-inflated: of all parts of a package (docx, odt, epub)
    std::uint64_t inflated_ratio = 200;           // --max-ratio: inflated bytes for one byte of the file
    std::uint32_t depth = 4096;  // --max-depth: elements inside each other (XML); HTML and Markdown need no limit
};

// What a file beyond the first of them is refused with.
Error file_too_large(const std::string& path, std::uint64_t limit_bytes);

struct ReadOptions {
    Encoding encoding = Encoding::automatic;  // to be guessed
    bool digest = false;                      // compute Document::sha256
    std::optional<InputFormat> format = {};   // none: by name and content
    ReadLimits limits = {};
};

}  // namespace kanwu
