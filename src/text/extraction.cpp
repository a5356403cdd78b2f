#include "text/extraction.h"

#include <algorithm>
#include <utility>

namespace kanwu {

Extraction::Extraction(std::string_view text, std::vector<Piece> pieces)
    : pieces_(std::move(pieces)), text_size_(static_cast<std::uint32_t>(text.size())), lines_(text) {}

const Extraction::Piece& Extraction::piece_at(std::uint32_t text_byte) const {
    const auto next = std::upper_bound(pieces_.begin(), pieces_.end(), text_byte,
                                       [](std::uint32_t at, const Piece& p) { return at < p.text_begin; });
    return next == pieces_.begin() ? *next : *std::prev(next);
}

Span Extraction::written(Span text) const {
    if (pieces_.empty()) return {};
    const auto begin_of = [&](std::uint32_t at) {
        const Piece& piece = piece_at(at);
        if (at >= text_size_) return piece.written.end;
        return piece.verbatim ? piece.written.begin + (at - piece.text_begin) : piece.written.begin;
    };
    const std::uint32_t begin = begin_of(text.begin);
    if (text.empty()) return {begin, begin};
    const Piece& last = piece_at(text.end - 1);
    const std::uint32_t end = last.verbatim ? last.written.begin + (text.end - last.text_begin) : last.written.end;
    return {begin, std::max(begin, end)};
}

std::uint32_t Extraction::text_at(std::uint32_t at) const {
    const auto piece =
        std::partition_point(pieces_.begin(), pieces_.end(), [&](const Piece& p) { return p.written.end <= at; });
    if (piece == pieces_.end()) return text_size_;
    if (!piece->verbatim || at <= piece->written.begin) return piece->text_begin;
    return piece->text_begin + (at - piece->written.begin);
}

void Extractor::take(Span written) {
    if (written.empty()) return;
    const bool goes_on = !pieces_.empty() && pieces_.back().verbatim && pieces_.back().written.end == written.begin;
    if (goes_on) pieces_.back().written.end = written.end;
    else pieces_.push_back({size(), written, true});
    text_ += slice(written_, written);
}

void Extractor::replace(Span written, std::string_view text) {
    if (text.empty()) return;
    pieces_.push_back({size(), written, false});
    text_ += text;
}

}  // namespace kanwu
