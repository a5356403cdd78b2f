// What holds of every document that came out of a word processor's package.
#pragma once

#include "holds.h"
#include "text/document.h"

namespace kanwu::fuzz {

// Each paragraph is a line of the text, and its places are that line.
inline void check_flow(const Document& document) {
    KANWU_HOLDS(find_invalid_utf8(document.text) == std::string_view::npos);
    KANWU_HOLDS(document.text.find('\r') == std::string::npos);
    KANWU_HOLDS(document.paragraphs.empty() ? document.text.empty()
                                            : document.lines().lines() == document.paragraphs.size());
    for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
        const Span span = document.paragraphs[i].span;
        KANWU_HOLDS(!span.empty() && is_whole(document.text, span));
        KANWU_HOLDS(document.line(span.begin) == i + 1 && document.line(span.end - 1) == i + 1);
    }
}

}  // namespace kanwu::fuzz
