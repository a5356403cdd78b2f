// A half-open range of bytes.
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace kanwu {

// Bytes [begin, end) of Document::text, unless a header says of what else. Never cuts a code point.
struct Span {
    std::uint32_t begin = 0, end = 0;
    auto operator<=>(const Span&) const = default;

    std::uint32_t size() const { return end - begin; }
    bool empty() const { return begin == end; }
    bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
    bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
};

inline std::string_view slice(std::string_view text, Span span) { return text.substr(span.begin, span.size()); }

}  // namespace kanwu
