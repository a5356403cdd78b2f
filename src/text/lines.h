// The lines of a text.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace kanwu {

// A line ends with LF, CR LF or a lone CR. Lines are numbered from 1; a text without a line break has one line.
class LineIndex {
public:
    LineIndex() = default;
    explicit LineIndex(std::string_view text);

    // The line of byte `at`. O(log lines).
    std::uint32_t line(std::uint32_t at) const;

    // The bytes of a line without its terminator. Precondition: 1 <= line <= lines(), and the text of the constructor.
    Span span(std::string_view text, std::uint32_t line) const;

    std::uint32_t lines() const { return static_cast<std::uint32_t>(starts_.size()); }
    std::uint32_t start(std::uint32_t line) const { return starts_[line - 1]; }

private:
    std::vector<std::uint32_t> starts_ = std::vector<std::uint32_t>(1);
};

}  // namespace kanwu
