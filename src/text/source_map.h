// From a byte of a file's decoded text to the place in the file as saved.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/lines.h"
#include "text/span.h"

namespace kanwu {

// A place as editors and consumers count it. Lines and columns start at 1, source_byte at 0 (a BOM counts there, and
// nowhere else).
struct Position {
    std::uint32_t line = 1;
    std::uint32_t column_code_point = 1, column_utf16 = 1, column_utf8 = 1;
    std::uint64_t source_byte = 0;
    friend bool operator==(const Position&, const Position&) = default;
};

// Made by a reader together with the text; never by searching the text again. "Text" is here what the file holds,
// decoded and with its markup: Document::written_text().
// Invariant: runs are strictly increasing, the first of them at text byte 0.
class SourceMap {
public:
    // From text byte `text_begin` on, every code point takes `text_unit` bytes of text and `source_unit` of the file.
    struct Run {
        std::uint32_t text_begin = 0;
        std::uint64_t source_begin = 0;
        std::uint8_t text_unit = 1, source_unit = 1;
    };

    SourceMap() = default;
    // Lines are found in `text`; `runs` say where its bytes stand in the file.
    SourceMap(std::string_view text, std::vector<Run> runs);

    // Position of text byte `at`, which must start a code point or be the text's end.
    // O(log runs + log lines + length of the line before `at`).
    Position position(std::string_view text, std::uint32_t at) const;

    const LineIndex& lines() const { return lines_; }

private:
    std::vector<Run> runs_ = std::vector<Run>(1);
    LineIndex lines_;
};

}  // namespace kanwu
