// GitHub's hash of a line and what follows it: how code scanning knows an alert again when lines have moved.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kanwu {

// The primaryLocationLineHash of each of `lines` (from 1, strictly increasing, none beyond the last line), exactly as
// github/codeql-action computes it (src/fingerprints.ts): a 64-bit polynomial hash, base 37, over the 100 UTF-16 code
// units from the line's start on, without spaces and tabs, with every line end as LF and 65535 for the end of the file;
// then ':' and a count from 1 that tells equal hashes apart in the order of the file.
// `has_bom`: the file as saved starts with U+FEFF, which counts there. Files in other encodings than UTF-8 get the hash
// of their decoded text: the action reads the bytes as UTF-8 and would hash replacement characters.
// Linear in bytes; memory: one count for each different line.
std::vector<std::string> line_hashes(std::string_view text, bool has_bom, const std::vector<std::uint32_t>& lines);

}  // namespace kanwu
