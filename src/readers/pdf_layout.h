// The words of a page -> its lines, in the order in which people read them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "readers/pdf_words.h"

namespace kanwu {

// A line of a column. Its box is in the page's own directions: of vertical text, x runs down the column of characters.
struct PdfLine {
    std::string text;
    float x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    float size = 0;        // height of most of its characters, in points
    float first_word = 0;  // width of what had to fit on the line before: a Chinese character, or a word
    std::uint32_t column = 0;
    float left = 0, right = 0;  // of the column
};

// The height that most characters have, in points; of no words 1.
float body_size(const std::vector<PdfPage>& pages);

// Columns are found where a white strip runs down at least four rows, with as many rows of words on either side; a row
// that crosses it (a headline over columns) parts what is above it from what is below. Inside a column the same again.
// Pages that are written mostly in columns of characters from right to left are read so. Every word is in one line.
// Uses the words up. O(words log words) a level, kDeepest levels at most.
std::vector<PdfLine> lay_out(PdfPage page);

}  // namespace kanwu
