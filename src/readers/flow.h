// The text of a word processor's draft as it comes out of its parts, and how it becomes a Document.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "base/expected.h"
#include "readers/style_table.h"
#include "text/document.h"

namespace kanwu {

// Where words of a paragraph came from: from byte `begin` on they stand at the reader's place number `origin`.
struct FlowPiece {
    std::uint32_t begin = 0;
    std::uint32_t origin = 0;
};

// One paragraph as people see it: no line breaks inside.
struct FlowParagraph {
    std::string text;
    StyledAs styled = StyledAs::nothing;
    Role role = Role::body;  // where the place in the file says more than a style: a running head
    Group group = Group::none;
    std::vector<FlowPiece> pieces;  // in order; empty where nobody asked for them

    // Line ends inside words are white space in XML, and parting paragraphs is the reader's: they become spaces.
    void append(std::string_view words);
};

// Whether nothing is to be seen in it.
bool is_blank(std::string_view text);

// Paragraphs in order; blank ones are left out. Compact, for a hostile file has millions of one character.
class Flow {
public:
    void add(const FlowParagraph& paragraph);
    void add(const Flow& other) {
        for (std::size_t i = 0; i < other.size(); ++i) add(other.paragraph(i));
    }
    // Of one that is in no list.
    void set_group(std::size_t i, Group group) {
        if (entries_[i].group == Group::none) entries_[i].group = group;
    }
    // Takes those from number `first` on out of it.
    Flow cut(std::size_t first);

    std::size_t size() const { return entries_.size(); }
    std::string_view text(std::size_t i) const;
    StyledAs styled(std::size_t i) const { return entries_[i].styled; }
    Role role(std::size_t i) const { return entries_[i].role; }
    Group group(std::size_t i) const { return entries_[i].group; }
    // Whether a blank one was left out before it.
    bool after_blank(std::size_t i) const { return entries_[i].after_blank; }
    FlowParagraph paragraph(std::size_t i) const;
    // More than a document can hold: what was beyond is not in it.
    bool is_too_long() const { return too_long_; }

private:
    struct Entry {
        std::uint32_t text_end = 0;
        std::uint32_t pieces_end = 0;
        StyledAs styled = StyledAs::nothing;
        Role role = Role::body;
        Group group = Group::none;
        bool after_blank = false;
    };
    Entry before(std::size_t i) const { return i == 0 ? Entry{} : entries_[i - 1]; }

    std::string text_;
    std::deque<Entry> entries_;  // grows without a second copy
    std::vector<FlowPiece> pieces_;
    bool too_long_ = false;
    bool blank_ = false;  // the last that was added
};

// What a file's paragraphs are: paragraphs; or perhaps the lines of a wrapped page, as in text that was pasted into a word
// processor.
enum class Breaks : std::uint8_t { paragraphs, perhaps_lines };

// The paragraphs, a line each; lines of a wrapped page are joined, and that is told: the paragraph's place is that of its
// first line. Headings before the first plain paragraph are headlines, later ones
// subheads; one that is longer than any heading was only styled so, and is left to its form. Errors: more text than
// kMaxTextBytes. Linear in bytes.
Expected<Document> flow_document(const Flow& flow, const std::string& path, Breaks breaks);

}  // namespace kanwu
