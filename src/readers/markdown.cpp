#include "readers/markdown.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <md4c.h>

#include "readers/decoded.h"
#include "readers/html_prose.h"
#include "readers/html_references.h"
#include "readers/line_paragraphs.h"
#include "readers/markdown_masks.h"
#include "readers/prose_blocks.h"
#include "readers/unclosed.h"

namespace kanwu {
namespace {

constexpr unsigned kFlags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_NOINDENTEDCODEBLOCKS;

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

// What md4c tells, block by block. It hands out slices of what it parses, and texts of its own for line breaks and the
// like, which stand nowhere.
class MarkdownProse {
public:
    // `parsed` has the bytes of `written` from `begin` on, or masks of them.
    MarkdownProse(std::string_view written, std::uint32_t begin, std::string_view parsed,
                  std::vector<std::uint32_t> note_begins, ProseBlocks& blocks)
        : written_(written),
          parsed_(parsed),
          begin_(begin),
          last_(begin),
          note_begins_(std::move(note_begins)),
          blocks_(blocks),
          html_(blocks, HtmlSyntax::html) {}

    // False where md4c has no memory left.
    bool parse();

    // The first block of code or HTML that the text, or what it stands in, ended before it was closed.
    const std::optional<Unclosed>& unclosed() const { return code_.unclosed ? code_.unclosed : html_.unclosed(); }

private:
    struct Piece {
        enum class Kind : std::uint8_t { words, reference, soft_break, hard_break, markup, note };
        Kind kind = Kind::words;
        Span span;
        bool in_image = false, in_code = false;
    };

    static MarkdownProse& of(void* user) { return *static_cast<MarkdownProse*>(user); }
    void enter_block(MD_BLOCKTYPE type, const void* detail);
    void leave_block(MD_BLOCKTYPE type, const void* detail);
    void leave_code();
    void text(MD_TEXTTYPE type, std::string_view text);
    void words(Piece::Kind kind, Span span);
    void add_markup(Span span);
    void end_leaf(unsigned heading_level = 0);
    void count(MD_BLOCKTYPE type, int by);
    void write(const Piece& piece);
    std::size_t read_markup(std::size_t first);

    std::string_view written_, parsed_;
    std::uint32_t begin_;
    std::uint32_t last_;  // the end of the last slice
    std::vector<std::uint32_t> note_begins_;
    std::size_t next_note_ = 0;
    ProseBlocks& blocks_;
    HtmlProse html_;
    std::vector<Piece> pieces_;            // of the leaf block that is open
    std::optional<Piece::Kind> break_;     // told, its place still unknown
    int items_ = 0, cells_ = 0;            // blocks that are open
    unsigned images_ = 0, deletions_ = 0;  // spans that are open
    bool in_code_ = false;
    bool opens_link_ = false, is_address_ = false;
    struct Code {
        char fence = '\0';         // of the block that is open, or 0
        std::uint32_t behind = 0;  // the end of the last slice before it
        std::optional<Unclosed> unclosed;
    } code_;
};

bool MarkdownProse::parse() {
    MD_PARSER parser{};
    parser.flags = kFlags;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* user) {
        return of(user).enter_block(type, detail), 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void* detail, void* user) {
        return of(user).leave_block(type, detail), 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void*, void* user) {
        MarkdownProse& prose = of(user);
        if (type == MD_SPAN_IMG) ++prose.images_;
        if (type == MD_SPAN_DEL) ++prose.deletions_;
        if (type == MD_SPAN_CODE) prose.in_code_ = true;
        if (type == MD_SPAN_A) prose.opens_link_ = true;
        return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* user) {
        MarkdownProse& prose = of(user);
        if (type == MD_SPAN_IMG) --prose.images_;
        if (type == MD_SPAN_DEL) --prose.deletions_;
        if (type == MD_SPAN_CODE) prose.in_code_ = false;
        if (type == MD_SPAN_A) prose.opens_link_ = prose.is_address_ = false;
        return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
        return of(user).text(type, {text, size}), 0;
    };
    return md_parse(parsed_.data(), static_cast<MD_SIZE>(parsed_.size()), &parser, this) == 0;
}

void MarkdownProse::enter_block(MD_BLOCKTYPE type, const void* detail) {
    end_leaf();
    count(type, 1);
    if (type != MD_BLOCK_CODE) return;
    code_.fence = static_cast<const MD_BLOCK_CODE_DETAIL*>(detail)->fence_char;
    code_.behind = last_;
}

void MarkdownProse::leave_block(MD_BLOCKTYPE type, const void* detail) {
    if (type == MD_BLOCK_CODE) leave_code();
    end_leaf(type == MD_BLOCK_H ? static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level : 0);
    count(type, -1);
}

void MarkdownProse::count(MD_BLOCKTYPE type, int by) {
    if (type == MD_BLOCK_LI) items_ += by;
    if (type == MD_BLOCK_TH || type == MD_BLOCK_TD) cells_ += by;
}

// md4c does not say whether a fence closed the block: the next line that is not blank is one, or the block was cut off.
void MarkdownProse::leave_code() {
    if (code_.fence == '\0' || code_.unclosed || last_ == code_.behind) return;
    const std::string fence(3, code_.fence);
    const std::size_t end_of_line = std::min(written_.find_first_of("\r\n", last_), written_.size());
    const std::size_t next = written_.find_first_not_of(" \t\r\n>", end_of_line);
    if (next != std::string_view::npos && written_.substr(next).starts_with(fence)) return;
    const std::size_t begin = written_.find(fence, code_.behind);
    if (begin < last_) code_.unclosed = {{static_cast<std::uint32_t>(begin), last_}, fence, fence};
}

void MarkdownProse::text(MD_TEXTTYPE type, std::string_view text) {
    using Kind = Piece::Kind;
    if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {
        break_ = type == MD_TEXT_BR ? Kind::hard_break : Kind::soft_break;
        return;
    }
    // Addresses, not pointers, are compared: md4c's own texts are no part of the array.
    const auto at = reinterpret_cast<std::uintptr_t>(text.data()) - reinterpret_cast<std::uintptr_t>(parsed_.data());
    if (text.empty() || at >= parsed_.size()) return;
    const auto begin = begin_ + static_cast<std::uint32_t>(at);
    const Span span{begin, begin + static_cast<std::uint32_t>(text.size())};
    if (span.begin < last_) return;
    if (type == MD_TEXT_HTML) add_markup(span);
    else if (type == MD_TEXT_ENTITY) words(Kind::reference, span);
    else if (type == MD_TEXT_NORMAL || (type == MD_TEXT_CODE && in_code_)) words(Kind::words, span);
    last_ = span.end;
}

// A break stands in front of the words behind it, at the first line end since the words before.
void MarkdownProse::words(Piece::Kind kind, Span span) {
    if (break_) {
        const std::string_view between = slice(written_, {last_, span.begin});
        const std::size_t at = between.find_first_of("\r\n");
        if (at != std::string_view::npos) {
            const bool crlf = between.substr(at, 2) == "\r\n";
            const auto begin = last_ + static_cast<std::uint32_t>(crlf ? at + 1 : at);
            pieces_.push_back({*break_, {begin, begin + 1}, images_ > 0});
        }
        break_.reset();
    }
    if (next_note_ < note_begins_.size() && note_begins_[next_note_] <= span.begin) {
        while (next_note_ < note_begins_.size() && note_begins_[next_note_] <= span.begin) ++next_note_;
        pieces_.push_back({Piece::Kind::note, {span.begin, span.begin}, false});
    }
    // <http://example.org>: no words.
    if (std::exchange(opens_link_, false)) is_address_ = span.begin > 0 && written_[span.begin - 1] == '<';
    if (!is_address_ && deletions_ == 0) pieces_.push_back({kind, span, images_ > 0, in_code_});
}

// Lines that have nothing but white space between them are one piece.
void MarkdownProse::add_markup(Span span) {
    using Kind = Piece::Kind;
    const bool is_mask = written_[span.begin] == '[' && parsed_[span.begin - begin_] == '<';
    if (is_mask) return;
    if (!pieces_.empty() && pieces_.back().kind == Kind::markup) {
        Span& before = pieces_.back().span;
        if (is_blank(slice(written_, {last_, span.begin}))) {
            before.end = span.end;
            return;
        }
        if (before.end < span.begin && is_blank(slice(written_, {before.end, before.end + 1}))) ++before.end;
    }
    pieces_.push_back({Kind::markup, span, images_ > 0});
}

// The pieces that are open make up a leaf block: a paragraph, a heading, an item, a cell, a block of HTML.
void MarkdownProse::end_leaf(unsigned heading_level) {
    using Kind = Piece::Kind;
    break_.reset();
    if (pieces_.empty()) return;
    const bool has_words = std::any_of(pieces_.begin(), pieces_.end(), [&](const Piece& piece) {
        return !piece.in_image && !piece.in_code &&
               (piece.kind == Kind::reference || (piece.kind == Kind::words && !is_blank(slice(written_, piece.span))));
    });
    const bool is_html =
        std::all_of(pieces_.begin(), pieces_.end(), [](const Piece& p) { return p.kind == Kind::markup; });
    const HtmlProse::Mark mark = html_.mark();
    const std::size_t first = blocks_.paragraphs();
    for (std::size_t i = 0; i < pieces_.size();) {
        if (pieces_[i].kind == Kind::markup) i = read_markup(i);
        else if (!has_words || !pieces_[i].in_image) write(pieces_[i++]);
        else ++i;
    }
    blocks_.end_block(has_words || is_html ? Role::body : Role::caption);
    for (std::size_t i = first; heading_level > 0 && i < blocks_.paragraphs(); ++i)
        blocks_.set_role(i, i + 1, heading_role(heading_level, blocks_.paragraph_text(i)));
    const Group group = cells_ > 0 ? Group::table : items_ > 0 ? Group::list : Group::none;
    blocks_.set_group(first, blocks_.paragraphs(), group);
    // An element that is opened in a line ends with it; a block of HTML may be closed by a later one.
    if (!is_html) html_.close_to(mark);
    pieces_.clear();
}

void MarkdownProse::write(const Piece& piece) {
    if (html_.is_hidden()) return;
    blocks_.set_code(piece.in_code);
    switch (piece.kind) {
        case Piece::Kind::words: return blocks_.take(piece.span);
        case Piece::Kind::soft_break: return blocks_.space(piece.span);
        case Piece::Kind::hard_break: return blocks_.line_break(piece.span);
        case Piece::Kind::note: return blocks_.end_block();
        case Piece::Kind::markup: return;
        case Piece::Kind::reference: break;
    }
    const auto reference = character_reference(slice(written_, piece.span));
    if (reference && reference->size == piece.span.size()) blocks_.replace(piece.span, reference->text);
    else blocks_.take(piece.span);
}

// Reads the markup from piece `first` on as one; where marks of quotes stand between its lines, without these.
std::size_t MarkdownProse::read_markup(std::size_t first) {
    std::size_t end = first + 1;
    while (end < pieces_.size() && pieces_[end].kind == Piece::Kind::markup) ++end;
    if (end == first + 1) {
        html_.read(slice(written_, pieces_[first].span), pieces_[first].span.begin);
        return end;
    }
    Extractor lines(written_);
    for (std::size_t i = first; i < end; ++i) lines.take(pieces_[i].span);
    html_.read(lines.text(), lines.extraction());
    return end;
}

}  // namespace

Expected<Document> read_markdown(std::string bytes, const std::string& path, const ReadOptions& options) {
    Expected<Document> document = decoded_document(std::move(bytes), path, options.encoding);
    if (!document) return document;
    document->media_type = "text/markdown";
    const std::string_view written = document->text;
    const FrontMatter front = front_matter(written);
    const std::string_view markdown = written.substr(front.whole.end);
    MaskedMarkdown mask = masked(markdown);
    for (std::uint32_t& begin : mask.note_begins) begin += front.whole.end;

    ProseBlocks blocks(written);
    if (!front.title.empty()) {
        blocks.take(front.title);
        blocks.end_block(Role::headline);
    }
    MarkdownProse prose(written, front.whole.end, mask.text.empty() ? markdown : mask.text, std::move(mask.note_begins),
                        blocks);
    if (!prose.parse())
        return fail(path, "no memory left to read the Markdown in it; split the draft",
                    "内存不够，读不完这份 Markdown，请拆成几篇");
    blocks.move_to(*document);
    if (prose.unclosed()) tell_unclosed(*prose.unclosed(), *document);
    document->paragraphs = part_at_lines(document->text, std::move(document->paragraphs));
    return document;
}

}  // namespace kanwu
