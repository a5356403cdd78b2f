#include "reports/sarif_region.h"

#include <algorithm>

#include "reports/grapheme.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr std::uint32_t kBlockBytes = 1024;
constexpr std::uint32_t kContextBytes = 2000;       // enough for a paragraph of 600 characters on either side
constexpr std::uint32_t kSnippetBytes = 64 * 1024;  // a consumer has the draft itself for more

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

std::uint32_t next_start(std::string_view text, std::uint32_t at) {
    while (at < text.size() && continues(text[at])) ++at;
    return at;
}

}  // namespace

Regions::Regions(const Document& document) : document_(&document) {
    const std::string_view text = document.written_text();
    units_at_block_.reserve(text.size() / kBlockBytes + 1);
    std::uint32_t units = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (at >= units_at_block_.size() * kBlockBytes) units_at_block_.push_back(units);
        units += static_cast<std::uint32_t>(size_utf16(next_code_point(text, at)));
    }
    units_at_block_.resize(text.size() / kBlockBytes + 1, units);
}

std::uint32_t Regions::units_before(std::uint32_t at) const {
    const std::string_view text = document_->written_text();
    const std::uint32_t block = at / kBlockBytes;
    std::uint32_t units = units_at_block_[block];
    for (std::size_t i = next_start(text, block * kBlockBytes); i < at;) {
        units += static_cast<std::uint32_t>(size_utf16(next_code_point(text, i)));
    }
    return units;
}

std::uint32_t Regions::column(std::uint32_t line, std::uint32_t at) const {
    return units_before(at) - units_before(document_->source.lines().start(line)) + 1;
}

Region Regions::region(Span span) const {
    return region_of(whole_graphemes(document_->written_text(), document_->in_written(span)));
}

Region Regions::region_of(Span written) const {
    const LineIndex& lines = document_->source.lines();
    Region out;
    out.span = written;
    out.start_line = lines.line(written.begin);
    out.start_column = column(out.start_line, written.begin);
    out.end_line = lines.line(written.end);
    out.end_column = column(out.end_line, written.end);
    return out;
}

std::optional<Region> Regions::context(Span span) const {
    const std::string_view text = document_->written_text();
    const LineIndex& lines = document_->source.lines();
    Span wide = paragraph_of(span);
    span = whole_graphemes(text, document_->in_written(span));
    wide = document_->in_written(wide);
    wide.begin = lines.span(text, lines.line(std::min(wide.begin, span.begin))).begin;
    wide.end = std::max({wide.end, span.end, lines.span(text, lines.line(std::max(wide.end, span.end))).end});
    if (span.begin - wide.begin > kContextBytes) wide.begin = next_start(text, span.begin - kContextBytes);
    if (wide.end - span.end > kContextBytes) wide.end = next_start(text, span.end + kContextBytes);
    if (wide == span) return std::nullopt;
    return region_of(whole_graphemes(text, wide));
}

// The span with the rest of its paragraph.
Span Regions::paragraph_of(Span span) const {
    Span wide = span;
    const auto& paragraphs = document_->paragraphs;
    const auto behind = std::upper_bound(paragraphs.begin(), paragraphs.end(), span.begin,
                                         [](std::uint32_t at, const Paragraph& p) { return at < p.span.begin; });
    if (behind != paragraphs.begin() && std::prev(behind)->span.end > span.begin) {
        wide.begin = std::min(wide.begin, std::prev(behind)->span.begin);
        wide.end = std::max(wide.end, std::prev(behind)->span.end);
    }
    return wide;
}

void write_region_members(JsonWriter& json, const Region& region, std::string_view written_text) {
    json.number("startLine", region.start_line);
    json.number("startColumn", region.start_column);
    json.number("endLine", region.end_line);
    json.number("endColumn", region.end_column);
    if (region.span.size() > kSnippetBytes) return;
    json.begin_object("snippet");
    json.string("text", slice(written_text, region.span));
    json.end_object();
}

}  // namespace kanwu
