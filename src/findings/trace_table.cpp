#include "findings/trace_table.h"

#include "text/utf8.h"

namespace kanwu {

Span pointed_at(std::string_view text, Span paragraph, Span words) {
    if (!words.empty() || paragraph.empty()) return words;
    const bool at_end = words.begin >= paragraph.end || text[words.begin] == '\n' || text[words.begin] == '\r' ||
                        text[words.begin] == '\f';
    if (at_end && words.begin > paragraph.begin) {
        words.begin = static_cast<std::uint32_t>(previous_start(text, words.begin));
    } else {
        std::size_t end = words.end;
        next_code_point(text, end);
        words.end = static_cast<std::uint32_t>(end);
    }
    return words;
}

}  // namespace kanwu
