// Bytes -> the encoding that they are in.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "readers/code_points.h"
#include "text/document.h"

namespace kanwu {

// How well the bytes read in an encoding: frequent characters less impossible ones, as a share of all that count.
struct Candidate {
    Encoding encoding = Encoding::automatic;
    double score = 0;         // -1 to 1
    std::size_t counted = 0;  // characters
};

struct Detection {
    std::optional<Encoding> encoding;   // none: unclear
    std::vector<Candidate> candidates;  // what was weighed, best first; empty where nothing had to be guessed
    // Of a guess: what it rests on; of no encoding: why, with offset, candidates and cure. Else empty.
    Remark told;
    bool is_valid_utf8 = false;  // known, so that nobody needs to ask again
};

// In this order: a BOM; UTF-16 and UTF-32 where bytes are NUL; UTF-8, were it damaged a little; what else decodes
// without a fault and is read best, if it is read well and far better than the second; GB18030, where nothing but its
// quotation marks stand in words of ASCII; windows-1252, where its letters
// stand in words of one Western language. Guesses look at the first 2^20 bytes. For UTF-8 as fast as a strict
// validation; else linear in these bytes. Thresholds: bench/RESULTS.md, "Encodings".
Detection detect(std::string_view bytes);

}  // namespace kanwu
