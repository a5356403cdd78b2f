#include "text/source_map.h"

#include <algorithm>
#include <utility>

#include "text/utf8.h"

namespace kanwu {

SourceMap::SourceMap(std::string_view text, std::vector<Run> runs) : runs_(std::move(runs)) {
    if (runs_.empty()) runs_.push_back(Run{});
    // Two searches, since each is many times faster than a look at every byte.
    std::size_t lf = text.find('\n');
    std::size_t cr = text.find('\r');
    while (lf != std::string_view::npos || cr != std::string_view::npos) {
        const std::size_t end = std::min(lf, cr);
        if (end == lf || lf != end + 1) line_starts_.push_back(static_cast<std::uint32_t>(end + 1));
        if (end == lf) lf = text.find('\n', end + 1);
        else cr = text.find('\r', end + 1);
    }
}

std::uint32_t SourceMap::line(std::uint32_t at) const {
    const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), at);
    return static_cast<std::uint32_t>(next - line_starts_.begin());
}

Span SourceMap::line_span(std::string_view text, std::uint32_t line) const {
    const std::uint32_t begin = line_starts_[line - 1];
    std::uint32_t end = line < lines() ? line_starts_[line] : static_cast<std::uint32_t>(text.size());
    while (end > begin && (text[end - 1] == '\n' || text[end - 1] == '\r')) --end;
    return {begin, end};
}

Position SourceMap::position(std::string_view text, std::uint32_t at) const {
    Position position;
    position.line = line(at);
    const std::uint32_t begin = line_starts_[position.line - 1];
    position.column_utf8 = at - begin + 1;
    for (std::size_t i = begin; i < at;) {
        const char32_t c = next_code_point(text, i);
        position.column_code_point += 1;
        position.column_utf16 += static_cast<std::uint32_t>(size_utf16(c));
    }
    const auto next = std::upper_bound(runs_.begin(), runs_.end(), at,
                                       [](std::uint32_t a, const Run& r) { return a < r.text_begin; });
    const Run& run = *std::prev(next);
    position.source_byte = run.source_begin + std::uint64_t{at - run.text_begin} / run.text_unit * run.source_unit;
    return position;
}

}  // namespace kanwu
