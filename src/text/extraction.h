// From the prose of a document to the file's own text, where markup stands between and around the words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/lines.h"
#include "text/span.h"

namespace kanwu {

// Where the words of a text stand in the written text that they were taken from. Pieces cover the text without gap, in
// order; what the written text has between them is markup. A verbatim piece is the same bytes in both; another stands as
// a whole for the whole of `written`: "&" for "&amp;", a line break for what parts two blocks (there `written` may be
// empty). Invariant: `written` spans are ordered and disjoint.
class Extraction {
public:
    struct Piece {
        std::uint32_t text_begin = 0;
        Span written;
        bool verbatim = true;
    };

    Extraction() = default;
    // `text` is what the pieces make up. Precondition: the invariants above.
    Extraction(std::string_view text, std::vector<Piece> pieces);

    // The smallest span of the written text that holds the words; markup inside it is held, too. An empty span gives an
    // empty one. O(log pieces).
    Span written(Span text) const;

    // The text byte that stands at written byte `at`, or the first behind it; the text's end where there is none.
    std::uint32_t text_at(std::uint32_t at) const;

    const LineIndex& lines() const { return lines_; }

private:
    const Piece& piece_at(std::uint32_t text_byte) const;

    std::vector<Piece> pieces_;
    std::uint32_t text_size_ = 0;
    LineIndex lines_;
};

// Builds a text and its extraction piece by piece. Adjacent verbatim pieces are one.
class Extractor {
public:
    // `written` must outlive the extractor.
    explicit Extractor(std::string_view written) : written_(written) {}

    // Bytes of the written text as they are. Precondition: behind all that was taken before.
    void take(Span written);
    // `text` for the bytes of `written`.
    void replace(Span written, std::string_view text);

    std::uint32_t size() const { return static_cast<std::uint32_t>(text_.size()); }
    const std::string& text() const { return text_; }

    // Ends the building: the text, and where it stands.
    Extraction extraction() const { return {text_, pieces_}; }

private:
    std::string_view written_;
    std::string text_;
    std::vector<Extraction::Piece> pieces_;
};

}  // namespace kanwu
