// The words of a PDF file with their places, as pdftotext -bbox writes them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/expected.h"

namespace kanwu {

// A run of characters without a gap. Points, from the page's upper left corner; x0 <= x1, y0 <= y1, all finite and no
// further than kFarthest from there.
struct WordBox {
    float x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    std::string text;  // well-formed UTF-8, not empty, no controls and no white space at its ends

    float width() const { return x1 - x0; }
    float height() const { return y1 - y0; }
    float middle() const { return (y0 + y1) / 2; }
};

inline constexpr float kFarthest = 1e6F;

struct PdfPage {
    float width = 0, height = 0;
    std::vector<WordBox> words;
};

// Strict: the XHTML that Poppler's pdftotext writes, and nothing else; words whose box is no box, and empty ones, are left
// out. Ill-formed UTF-8 becomes U+FFFD. Error without a place: cut off, or another form. Linear in bytes.
Expected<std::vector<PdfPage>> read_word_boxes(std::string_view xhtml);

}  // namespace kanwu
