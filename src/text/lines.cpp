#include "text/lines.h"

#include <algorithm>

namespace kanwu {

LineIndex::LineIndex(std::string_view text) {
    // Two searches, since each is many times faster than a look at every byte.
    std::size_t lf = text.find('\n');
    std::size_t cr = text.find('\r');
    while (lf != std::string_view::npos || cr != std::string_view::npos) {
        const std::size_t end = std::min(lf, cr);
        if (end == lf || lf != end + 1) starts_.push_back(static_cast<std::uint32_t>(end + 1));
        if (end == lf) lf = text.find('\n', end + 1);
        else cr = text.find('\r', end + 1);
    }
}

std::uint32_t LineIndex::line(std::uint32_t at) const {
    const auto next = std::upper_bound(starts_.begin(), starts_.end(), at);
    return static_cast<std::uint32_t>(next - starts_.begin());
}

Span LineIndex::span(std::string_view text, std::uint32_t line) const {
    const std::uint32_t begin = starts_[line - 1];
    std::uint32_t end = line < lines() ? starts_[line] : static_cast<std::uint32_t>(text.size());
    while (end > begin && (text[end - 1] == '\n' || text[end - 1] == '\r')) --end;
    return {begin, end};
}

}  // namespace kanwu
