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
    const std::string_view text = document.text;
    units_at_block_.reserve(text.size() / kBlockBytes + 1);
    std::uint32_t units = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (at >= units_at_block_.size() * kBlockBytes) units_at_block_.push_back(units);
        units += static_cast<std::uint32_t>(size_utf16(next_code_point(text, at)));
    }
    units_at_block_.resize(text.size() / kBlockBytes + 1, units);
}

std::uint32_t Regions::units_before(std::uint32_t at) const {
    const std::string_view text = document_->text;
    const std::uint32_t block = at / kBlockBytes;
    std::uint32_t units = units_at_block_[block];
    for (std::size_t i = next_start(text, block * kBlockBytes); i < at;) {
        units += static_cast<std::uint32_t>(size_utf16(next_code_point(text, i)));
    }
    return units;
}

std::uint32_t Regions::column(std::uint32_t line, std::uint32_t at) const {
    return units_before(at) - units_before(document_->source.line_span(document_->text, line).begin) + 1;
}

Region Regions::region(Span span) const {
    span = whole_graphemes(document_->text, span);
    Region out;
    out.span = span;
    out.start_line = document_->source.line(span.begin);
    out.start_column = column(out.start_line, span.begin);
    out.end_line = document_->source.line(span.end);
    out.end_column = column(out.end_line, span.end);
    return out;
}

std::optional<Region> Regions::context(Span span) const {
    const std::string_view text = document_->text;
    span = whole_graphemes(text, span);
    Span wide = span;
    const auto& paragraphs = document_->paragraphs;
    const auto behind = std::upper_bound(paragraphs.begin(), paragraphs.end(), span.begin,
                                         [](std::uint32_t at, const Paragraph& p) { return at < p.span.begin; });
    if (behind != paragraphs.begin() && std::prev(behind)->span.end > span.begin) {
        wide.begin = std::min(wide.begin, std::prev(behind)->span.begin);
        wide.end = std::max(wide.end, std::prev(behind)->span.end);
    }
    wide.begin = document_->source.line_span(text, document_->source.line(wide.begin)).begin;
    wide.end = std::max(wide.end, document_->source.line_span(text, document_->source.line(wide.end)).end);
    if (span.begin - wide.begin > kContextBytes) wide.begin = next_start(text, span.begin - kContextBytes);
    if (wide.end - span.end > kContextBytes) wide.end = next_start(text, span.end + kContextBytes);
    if (wide == span) return std::nullopt;
    return region(wide);
}

void write_region_members(JsonWriter& json, const Region& region, std::string_view text) {
    json.number("startLine", region.start_line);
    json.number("startColumn", region.start_column);
    json.number("endLine", region.end_line);
    json.number("endColumn", region.end_column);
    if (region.span.size() > kSnippetBytes) return;
    json.begin_object("snippet");
    json.string("text", slice(text, region.span));
    json.end_object();
}

}  // namespace kanwu
