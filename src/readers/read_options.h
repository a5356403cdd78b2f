// How a draft is to be read.
#pragma once

#include <cstdint>
#include <optional>

#include "readers/decode.h"
#include "readers/format.h"

namespace kanwu {

// What a hostile or broken file may cost. A file beyond a limit is refused, and the message names the limit's option.
struct ReadLimits {
    std::uint64_t file_bytes = 0x7FFFFFFF;        // --max-file-size
    std::uint64_t inflated_bytes = 512ull << 20;  // --max-inflated: of all parts of a package (docx, odt, epub)
    std::uint64_t inflated_ratio = 200;           // --max-ratio: inflated bytes for one byte of the file
    std::uint32_t depth = 256;  // --max-depth: elements inside each other (XML); HTML and Markdown need no limit
};

struct ReadOptions {
    Encoding encoding = Encoding::automatic;  // to be guessed
    bool digest = false;                      // compute Document::sha256
    std::optional<InputFormat> format = {};   // none: by name and content
    ReadLimits limits = {};
};

}  // namespace kanwu
