#include "readers/line_paragraphs.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "text/sentences.h"

namespace kanwu {
namespace {

struct Line {
    Span span;
    bool parts = false;  // a paragraph may end here
};

// The lines of one paragraph.
using Block = std::vector<Line>;

Block block_of(std::string_view text, Span paragraph) {
    Block out;
    for (std::size_t at = paragraph.begin; at < paragraph.end;) {
        const std::size_t end = std::min<std::size_t>(text.find_first_of("\r\n", at), paragraph.end);
        if (end > at) out.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}});
        at = end + 1;
    }
    return out;
}

bool ends_clause(std::string_view line) {
    for (const std::string_view mark : {"，", "；", "：", "、", "—", ",", ";", ":"})
        if (line.ends_with(mark)) return true;
    return false;
}

bool one_sentence_a_line(std::string_view text, const std::vector<Block>& blocks) {
    return std::all_of(blocks.begin(), blocks.end(), [&](const Block& block) {
        return std::all_of(block.begin(), block.end(),
                           [&](const Line& line) { return sentences(slice(text, line.span)).size() == 1; });
    });
}

// Marks the lines behind which paragraphs end; false where the page is not of that kind.
bool mark_ends(std::string_view text, std::vector<Block>& blocks) {
    std::uint32_t longest = 0;
    for (const Block& block : blocks)
        for (const Line& line : block) longest = std::max(longest, line.span.size());
    std::size_t joints = 0;
    std::size_t parting = 0;
    std::size_t sentences = 0;
    for (Block& block : blocks)
        for (Line* line = block.data(); line + 1 < block.data() + block.size(); ++line, ++joints) {
            const std::string_view words = slice(text, line->span);
            const bool sentence = ends_sentence(words);
            line->parts = sentence || (line->span.size() * 2 < longest && !ends_clause(words));
            sentences += sentence ? 1 : 0;
            parting += line->parts ? 1 : 0;
        }
    return sentences > 0 && parting * 5 >= joints * 4 && (blocks.size() == 1 || !one_sentence_a_line(text, blocks));
}

}  // namespace

std::vector<Paragraph> part_at_lines(std::string_view text, std::vector<Paragraph> paragraphs) {
    std::vector<Block> blocks;
    for (const Paragraph& paragraph : paragraphs)
        if (paragraph.role == Role::body)
            if (Block block = block_of(text, paragraph.span); block.size() > 1) blocks.push_back(std::move(block));
    if (!mark_ends(text, blocks)) return paragraphs;

    std::vector<Paragraph> out;
    std::size_t next = 0;
    for (const Paragraph& paragraph : paragraphs) {
        const bool of_lines = next < blocks.size() && blocks[next].front().span.begin == paragraph.span.begin;
        out.push_back(paragraph);
        if (!of_lines) continue;
        const Block& block = blocks[next++];
        for (std::size_t i = 1; i < block.size(); ++i) {
            if (!block[i - 1].parts) continue;
            out.back().span.end = block[i - 1].span.end;
            out.push_back({{block[i].span.begin, paragraph.span.end}, paragraph.role, paragraph.group});
        }
    }
    return out;
}

}  // namespace kanwu
