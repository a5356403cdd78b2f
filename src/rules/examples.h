// The examples of a rule file: drafts in fenced blocks, with marks where findings are expected.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/expected.h"
#include "rules/markdown.h"
#include "rules/rule.h"

namespace kanwu {

// The text of one block without its marks. ExampleMark::file is 0.
struct MarkedText {
    std::string text;
    std::vector<ExampleMark> marks;  // ordered by where they begin
};

// [[words]](rule-id #label) and its like; the words are kept, the rest goes. As an input method types it,
// 【【words】】（rule-id＃label） means the same, in any mixture. A target names a rule, labels, or both; a span with two
// roles has two targets with ; between: (rule-id #1; #2). Marks do not nest, and hold at least one character.
// `first_line` is the line of the file on which `block` begins; errors are placed "place:line:column".
Expected<MarkedText> take_out_marks(std::string_view block, std::string_view place, std::uint32_t first_line);

// The examples of a file, in order: every ```text block below a ## heading; blocks that say file= and follow each other
// with nothing but blank lines between are one example. A block "toml file=people.toml" is the roster of all examples
// below it. Refuses a label that stands at one end only.
struct ReadExamples {
    std::vector<Example> examples;
    struct Block {
        Span content;      // bytes of the Markdown text
        std::string text;  // the same without marks
    };
    std::vector<Block> blocks;  // in order
};
Expected<ReadExamples> read_examples(std::string_view markdown, const MarkdownOutline& outline, std::string_view place);

}  // namespace kanwu
