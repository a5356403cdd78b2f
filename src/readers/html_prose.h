// The prose of HTML, as a reader of the page sees it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "readers/html_elements.h"
#include "readers/html_tokens.h"
#include "readers/prose_blocks.h"
#include "readers/unclosed.h"
#include "text/extraction.h"

namespace kanwu {

// Gives the words of HTML to `blocks`; what is open stays open from one read() to the next, so that Markdown may stand
// between a start tag and its end. No tree is built and nothing recurses: a stack of the open blocks says where a
// paragraph ends and what is hidden. It closes what HTML closes (section 13.2.6), but leaves words where they are
// written: those that stand in a table beside its cells are not moved before it. Linear in bytes.
class HtmlProse {
public:
    // `blocks` must outlive the object.
    HtmlProse(ProseBlocks& blocks, HtmlSyntax syntax) : blocks_(blocks), syntax_(syntax), last_(html_element_count()) {}

    // `html` is bytes [offset, ...) of the written text.
    void read(std::string_view html, std::uint32_t offset);
    // `html` was put together from lines of the written text, each of them verbatim; `way` leads there.
    void read(std::string_view html, const Extraction& way);

    // Whether words would not be seen here.
    bool is_hidden() const { return hiding_ > 0 || region_; }

    // What is open here; and the end of all that was opened since then.
    struct Mark {
        std::size_t depth = 0;
        bool in_region = false;
    };
    Mark mark() const { return {open_.size(), region_.has_value()}; }
    void close_to(Mark mark);

    // The first comment, tag or script that was open when the HTML which it stands in ended.
    const std::optional<Unclosed>& unclosed() const { return unclosed_; }

private:
    // Positions in the stack count from 1; 0: none.
    struct Open {
        const HtmlElement* element = nullptr;
        std::size_t paragraphs = 0;   // before it
        std::size_t same_before = 0;  // the element of this name that was opened before
        std::size_t table = 0;        // the innermost table, up to this one
        std::size_t bound = 0;        // the innermost table, cell or caption: end tags inside close nothing around it
        bool hides = false;
        bool is_item = false;  // by its style
    };
    // A hidden element in the line: up to its end tag, or to the end of the block around it.
    struct Region {
        std::string name;          // a copy: what was read may be gone when its end tag comes
        std::size_t elements = 1;  // of this name that are open in it
        std::size_t depth = 0;     // of blocks around it
        bool foreign = false;
        std::size_t html_inside = 0;  // open <foreignObject>s
    };

    void read_tokens(std::string_view html);
    void note_unclosed(std::string_view html, const HtmlToken& last);
    void text(std::string_view html, const HtmlToken& token);
    void words(std::string_view html, Span span);
    void start_tag(std::string_view html, HtmlTokens& tokens, const HtmlToken& tag);
    void start_block(const HtmlElement& element, bool hides);
    void end_tag(std::string_view html, HtmlTokens& tokens, const HtmlToken& tag);
    bool start_in_region(std::string_view name, const HtmlElement* element, const HtmlToken& tag);
    bool end_in_region(std::string_view name, const HtmlElement* element);
    void close_implied(const HtmlElement& next);
    void close_block(const HtmlElement& element);
    void end_block();
    void open_code(std::size_t elements);
    enum class ClosedBy : std::uint8_t { its_tag, another };
    void pop(ClosedBy by);
    void assign_role(const Open& block, ClosedBy by);
    bool top_is(HtmlElement::Part part) const { return !open_.empty() && open_.back().element->part == part; }
    std::size_t& last(const HtmlElement& element) { return last_[html_element_number(element)]; }
    Span place(Span in_html) const;

    ProseBlocks& blocks_;
    HtmlSyntax syntax_;
    std::uint32_t offset_ = 0;
    const Extraction* way_ = nullptr;
    std::vector<Open> open_;
    std::vector<std::size_t> last_;  // by element: the innermost open one
    std::size_t hiding_ = 0;         // open blocks that hide
    std::size_t preformatted_ = 0;   // open <pre>s
    std::size_t code_ = 0;           // open <code>s of the line
    std::optional<Region> region_;
    std::string_view raw_;  // the element whose content is read, which is no markup
    std::optional<Unclosed> unclosed_;
};

}  // namespace kanwu
