// What holds of every document that came out of a word processor's package.
#pragma once

#include "holds.h"
#include "text/document.h"

namespace kanwu::fuzz {

// Each paragraph is a line of the text, or several that were joined; every line is of one, and its places are its lines.
inline void check_flow(const Document& document) {
    KANWU_HOLDS(find_invalid_utf8(document.text) == std::string_view::npos);
    KANWU_HOLDS(document.text.find('\r') == std::string::npos);
    std::uint32_t line = 0;
    for (const Paragraph& paragraph : document.paragraphs) {
        const Span span = paragraph.span;
        KANWU_HOLDS(!span.empty() && is_whole(document.text, span));
        KANWU_HOLDS(document.line(span.begin) == line + 1);
        line = document.line(span.end - 1);
    }
    KANWU_HOLDS(document.paragraphs.empty() ? document.text.empty() : document.lines().lines() == line);
}

}  // namespace kanwu::fuzz
