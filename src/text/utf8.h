// Code points of UTF-8 that is known to be valid (Document::text always is).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace kanwu {

// The code point that starts at byte `at`; moves `at` behind it. Precondition: at < text.size(), a code point's start.
inline char32_t next_code_point(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[i])); };
    const char32_t first = byte(at);
    if (first < 0x80) return at += 1, first;
    if (first < 0xE0) return at += 2, (first & 0x1F) << 6 | (byte(at - 1) & 0x3F);
    if (first < 0xF0) {
        at += 3;
        return (first & 0x0F) << 12 | (byte(at - 2) & 0x3F) << 6 | (byte(at - 1) & 0x3F);
    }
    at += 4;
    return (first & 0x07) << 18 | (byte(at - 3) & 0x3F) << 12 | (byte(at - 2) & 0x3F) << 6 | (byte(at - 1) & 0x3F);
}

// The start of the code point before byte `at`. Precondition: at > 0.
inline std::size_t previous_start(std::string_view text, std::size_t at) {
    do --at;
    while ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
    return at;
}

inline std::size_t size_utf8(char32_t c) { return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4; }
inline std::size_t size_utf16(char32_t c) { return c < 0x10000 ? 1 : 2; }

void append_utf8(std::string& out, char32_t c);
std::string to_utf8(std::u32string_view text);
std::u32string to_utf32(std::string_view text);
std::size_t count_code_points(std::string_view text);

// The byte offset of the first ill-formed sequence (Unicode 15, section 3.9, table 3-7), or npos.
std::size_t find_invalid_utf8(std::string_view bytes);

}  // namespace kanwu
