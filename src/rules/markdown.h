// As much of Markdown as a rule file needs: headings and fenced blocks.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/expected.h"
#include "text/span.h"

namespace kanwu {

struct MarkdownHeading {
    unsigned level = 1;  // number of #
    std::string text;
    std::uint32_t line = 1;
};

// Spans are bytes of the Markdown text.
struct MarkdownFence {
    std::string info;    // the words behind the opening fence: "text file=a.txt"
    Span whole;          // with both fences and the last line break
    Span content;        // the lines between, each with its line break
    std::uint32_t line;  // of the opening fence, from 1
};

struct MarkdownOutline {
    std::vector<MarkdownHeading> headings;
    std::vector<MarkdownFence> fences;  // ordered, disjoint
};

// ATX headings and fences of three or more ` or ~, indented by up to three spaces (CommonMark 0.30, sections 4.2, 4.5).
// Lines end with LF. A fence that does not close is an error, for the rest of the file would be swallowed.
Expected<MarkdownOutline> outline(std::string_view markdown, std::string_view place);

}  // namespace kanwu
