// What holds of every document whose prose stands between markup.
#pragma once

#include "holds.h"
#include "text/document.h"

namespace kanwu::fuzz {

// Whether the written bytes can stand for the text's: they are the same, a character reference, a tag (<br>), or what
// parts blocks and words.
inline bool stands_for(std::string_view written, std::string_view text) {
    return written == text || written.starts_with('&') || written.starts_with('<') || text == "\n" || text == " ";
}

// The way back goes forward, stays in the file and leads to the same words; paragraphs are whole, trimmed and ordered.
inline void check_prose(const Document& document) {
    KANWU_HOLDS(find_invalid_utf8(document.text) == std::string_view::npos);
    std::uint32_t behind = 0;
    for (std::size_t at = 0; at < document.text.size();) {
        const auto begin = static_cast<std::uint32_t>(at);
        next_code_point(document.text, at);
        const Span text{begin, static_cast<std::uint32_t>(at)};
        const Span written = document.in_written(text);
        KANWU_HOLDS(is_whole(document.written_text(), written));
        KANWU_HOLDS(behind <= written.begin || slice(document.written_text(), written).starts_with('&'));
        KANWU_HOLDS(stands_for(slice(document.written_text(), written), slice(document.text, text)));
        behind = written.end;
    }
    std::uint32_t end = 0;
    for (const Paragraph& paragraph : document.paragraphs) {
        KANWU_HOLDS(!paragraph.span.empty() && end <= paragraph.span.begin);
        KANWU_HOLDS(is_whole(document.text, paragraph.span));
        const std::string_view text = slice(document.text, paragraph.span);
        KANWU_HOLDS(text.front() != ' ' && text.front() != '\n' && text.back() != ' ' && text.back() != '\n');
        KANWU_HOLDS(document.line(paragraph.span.begin) <= document.line(paragraph.span.end));
        end = paragraph.span.end;
    }
}

}  // namespace kanwu::fuzz
