// The words of a document with markup, gathered a block at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/document.h"
#include "text/extraction.h"

namespace kanwu {

// What Markdown and HTML have in common: a block (a heading, an item, a cell) is a paragraph, or more where forced line
// breaks part it. White space that means nothing becomes one space or one line break; paragraphs stand on lines of
// their own. Everything is given in the order of the written text, which must outlive the object. Linear in bytes.
class ProseBlocks {
public:
    explicit ProseBlocks(std::string_view written) : written_(written), words_(written) {}

    // Words as they are written. ASCII white space in them is like `space`; NUL and what is invisible are no text.
    void take(Span written);
    // `text` for the bytes of `written`: words, or white space.
    void replace(Span written, std::string_view text);
    // A line break that means no more than a space does.
    void space(Span written);
    // A forced line break. It ends the paragraph where a sentence ended before it, where another one follows, and where
    // the next line is indented; else it stays a line break.
    void line_break(Span written);
    // Whether the words from here on are code that stands in a line. It is a part of the sentence around it; a paragraph
    // of nothing else is no prose, and is left out.
    void set_code(bool is_code) { is_code_ = is_code; }

    // Ends the block, if one is open. `role` is what the format says of its paragraphs.
    void end_block(Role role = Role::body);
    bool block_is_open() const { return open_; }

    std::size_t paragraphs() const { return paragraphs_.size(); }
    std::string_view paragraph_text(std::size_t ordinal) const {
        return slice(words_.text(), paragraphs_[ordinal].span);
    }
    // Gives paragraphs [begin, end) that are body so far a role. No block may be open.
    void set_role(std::size_t begin, std::size_t end, Role role);
    // The same of those that are in no list and no table so far.
    void set_group(std::size_t begin, std::size_t end, Group group);

    // Makes this the text and the paragraphs of a document whose text is what is written.
    void move_to(Document& document);

private:
    void before_words(std::uint32_t at, std::string_view words);
    void visible_words(Span written);
    void words(Span written);
    void end_paragraph(Role role);
    bool parts_paragraph(std::string_view next) const;

    std::string_view written_;
    Extractor words_;
    std::vector<Paragraph> paragraphs_;
    std::vector<Span> code_;
    std::size_t block_begin_ = 0;   // in paragraphs
    std::uint32_t text_begin_ = 0;  // of the paragraph that is open
    bool open_ = false;
    bool is_code_ = false;
    bool has_prose_ = false;  // in the paragraph that is open
    Span gap_;                // the white space since the last word; empty: none
    unsigned breaks_ = 0;     // forced ones in it
};

// The role of a paragraph that is marked as a heading of this level: headline for the first, subhead below. Body where it is
// longer than any head, or a long one that ends as a sentence does: marked for its looks, or by accident.
Role heading_role(unsigned level, std::string_view text);

}  // namespace kanwu
