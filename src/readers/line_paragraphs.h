// Markdown that was written a paragraph a line, as notes and chats are.
#pragma once

#include <string_view>
#include <vector>

#include "text/document.h"

namespace kanwu {

// Markdown joins lines that no blank line parts, but programs that show each on a line of its own have taught writers to
// end paragraphs so. The page decides as a whole: where four of five lines that another one follows end a sentence, or
// are heads of less than half the longest line, body paragraphs are parted behind these. A wrapped page breaks off inside
// clauses; one with a sentence a line and blank lines between its paragraphs is left as it is. `text` holds the
// paragraphs, their soft line breaks kept. Linear in bytes.
std::vector<Paragraph> part_at_lines(std::string_view text, std::vector<Paragraph> paragraphs);

}  // namespace kanwu
