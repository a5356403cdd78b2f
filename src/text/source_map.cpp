#include "text/source_map.h"

#include <algorithm>
#include <utility>

#include "text/utf8.h"

namespace kanwu {

SourceMap::SourceMap(std::string_view text, std::vector<Run> runs) : runs_(std::move(runs)), lines_(text) {
    if (runs_.empty()) runs_.push_back(Run{});
}

Position SourceMap::position(std::string_view text, std::uint32_t at) const {
    Position position;
    position.line = lines_.line(at);
    const std::uint32_t begin = lines_.start(position.line);
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
