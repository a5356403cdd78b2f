#include "readers/unclosed.h"

#include <fmt/format.h>

namespace kanwu {

void tell_unclosed(const Unclosed& unclosed, Document& document) {
    const std::string_view text = slice(document.written_text(), unclosed.written);
    const std::size_t line_end = text.find_first_of("\r\n");
    if (line_end == std::string_view::npos) return;
    const std::size_t last = text.find_last_not_of(" \t\r\n");
    if (last < line_end) return;
    const LineIndex& lines = document.source.lines();
    const auto end = unclosed.written.begin + static_cast<std::uint32_t>(last);
    const std::uint32_t first = lines.line(unclosed.written.begin);
    document.remarks.push_back(
        {fmt::format("lines {} to {} were not read: {} in line {} is never closed; close it with {}", first,
                     lines.line(end), unclosed.what, first, unclosed.close),
         fmt::format("第{}行到第{}行没有读：第{}行的 {} 没有收尾，请补上 {}", first, lines.line(end), first,
                     unclosed.what, unclosed.close)});
}

}  // namespace kanwu
