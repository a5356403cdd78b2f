// One part of an OpenDocument text: its content, or its styles with the running heads. From events to paragraphs.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "readers/flow.h"
#include "readers/odt_names.h"
#include "readers/package.h"
#include "readers/style_table.h"
#include "readers/xml_events.h"

namespace kanwu {

struct OdtStoryText {
    Flow paragraphs;  // text boxes behind the paragraph that anchors them; tables row by row
    Flow footnotes;   // in the order of their marks
    Flow endnotes;
    bool repeats = false;  // a table's row or cell with words is to be shown several times; it was read once
};

// White space counts as OpenDocument has it: once, however much there is. Styles that the part defines are added to
// `styles`. Spaces that an element merely counts are counted against the limits of `package`.
class OdtStory final : public XmlHandler {
public:
    OdtStory(StyleTable& styles, Package& package) : styles_(styles), package_(package) {}

    void start(const XmlName& name, const XmlAttributes& attributes, std::uint64_t begin, std::uint64_t size) override;
    void end(std::uint64_t end) override;
    void text(std::string_view text, std::uint64_t begin, std::uint64_t size) override;

    OdtStoryText finish() { return std::move(out_); }

private:
    struct Element {
        Odt kind = Odt::other;
        bool hidden = false;         // its words are not shown
        bool repeated = false;       // it is to be shown several times
        std::size_t paragraphs = 0;  // before a cell
    };
    struct Block {
        FlowParagraph current;
        std::vector<FlowParagraph> before_breaks;  // what line breaks have parted off
        Flow boxed;
        StyledAs styled = StyledAs::nothing;
        bool after_space = true;  // white space that follows counts no more
    };
    struct Note {
        Flow* paragraphs = nullptr;
        std::size_t blocks = 0;  // open where it begins; a paragraph in more of them stands in a box
    };

    void start_paragraph(const XmlName& name, const XmlAttributes& attributes, Element& element);
    void start_style(const XmlAttributes& attributes);
    void add_spaces(const XmlAttributes& attributes);
    void add(std::string_view words);
    void end_style();
    void end_paragraph();
    void leave(const Element& element);

    StyleTable& styles_;
    Package& package_;
    OdtStoryText out_;
    std::vector<Element> elements_;
    std::size_t drop_level_ = 0;  // everything is passed over until that many elements are open no more
    std::vector<Block> blocks_;
    std::vector<Note> notes_;
    bool next_is_endnote_ = false;
    std::size_t hidden_ = 0;  // open elements of that kind
    std::size_t repeated_ = 0;
    std::size_t indexes_ = 0;
    std::size_t items_ = 0;
    std::optional<NamedStyle> style_;
    std::string style_id_;
};

}  // namespace kanwu
