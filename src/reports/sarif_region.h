// Where something stands, as SARIF counts it (SARIF 2.1.0, section 3.30): lines from 1, columns in UTF-16 code units from
// 1, the end behind the last one.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "reports/json_writer.h"
#include "text/document.h"

namespace kanwu {

struct Region {
    std::uint32_t start_line = 1, start_column = 1, end_line = 1, end_column = 1;
    Span span;  // the same in bytes of Document::written_text()
    auto operator<=>(const Region&) const = default;
};

// The columns of one draft, as it is written. SourceMap counts from the line's start, which is quadratic for many findings in one long
// line; this looks at 1,024 bytes at most. Made in linear time; 4 bytes for every 1,024 of text.
class Regions {
public:
    explicit Regions(const Document& document);

    // Of a span of Document::text: where it is written, widened to whole grapheme clusters. O(log lines).
    Region region(Span span) const;

    // The whole lines of the paragraph that holds the span (of the span where it reaches beyond), cut to about 2,000
    // bytes on either side of it; none where that is no more than the span itself. Section 3.29.5.
    std::optional<Region> context(Span span) const;

    const Document& document() const { return *document_; }

private:
    Region region_of(Span written) const;
    Span paragraph_of(Span span) const;
    std::uint32_t units_before(std::uint32_t at) const;
    std::uint32_t column(std::uint32_t line, std::uint32_t at) const;

    const Document* document_;
    std::vector<std::uint32_t> units_at_block_;  // UTF-16 code units before the first character of each block
};

// The members of a region object: the span's position and, up to 64 KiB, its text.
void write_region_members(JsonWriter& json, const Region& region, std::string_view written_text);

}  // namespace kanwu
