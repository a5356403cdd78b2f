// A paragraph as one line of prose: hard line breaks taken out, with the way back.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace kanwu {

// `text` is the paragraph's text with each line break and the white space around it removed, or replaced by one space
// where an alphabetic word ends before it and one begins behind it; not inside of a number in Chinese words, which wrapping
// has cut.
struct Unwrapped {
    std::string text;

    // The span of Document::text for a span of `text`. Monotone; the whole maps to the whole paragraph.
    Span to_document(Span span) const;

    // Piece i of `text` starts at text_begins[i] and stands in the document from document_begins[i] on.
    std::vector<std::uint32_t> text_begins, document_begins;
};

// Linear in bytes.
Unwrapped unwrap(std::string_view document_text, Span paragraph);

}  // namespace kanwu
