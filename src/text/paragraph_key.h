// The name of a paragraph across stages: never an index into a vector.
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace kanwu {

// Paragraph `ordinal` (from 0) of the document with that key (its path as reported). The view is of a string that
// outlives the key: Document::path or Facts::document. Ordered by path bytes, then by place.
struct ParagraphKey {
    std::string_view document;
    std::uint32_t ordinal = 0;
    auto operator<=>(const ParagraphKey&) const = default;
};

}  // namespace kanwu
