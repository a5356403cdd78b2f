#include "text/utf8.h"

#include <algorithm>

#include <unicode/utf8.h>

namespace kanwu {

void append_utf8(std::string& out, char32_t c) {
    char buffer[U8_MAX_LENGTH];
    std::size_t size = 0;
    U8_APPEND_UNSAFE(buffer, size, static_cast<UChar32>(c));
    out.append(buffer, size);
}

std::string to_utf8(std::u32string_view text) {
    std::string out;
    for (const char32_t c : text) append_utf8(out, c);
    return out;
}

std::u32string to_utf32(std::string_view text) {
    std::u32string out;
    for (std::size_t at = 0; at < text.size();) out.push_back(next_code_point(text, at));
    return out;
}

std::size_t count_code_points(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::size_t find_invalid_utf8(std::string_view bytes) {
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const std::size_t size = bytes.size();
    for (std::size_t at = 0; at < size;) {
        if (data[at] < 0x80) {
            ++at;
            continue;
        }
        // Two bytes behind a lead from E1 to EC: most of Han, kana and hangul.
        if (data[at] >= 0xE1 && data[at] <= 0xEC && size - at > 2 && (data[at + 1] & 0xC0) == 0x80 &&
            (data[at + 2] & 0xC0) == 0x80) {
            at += 3;
            continue;
        }
        const std::size_t start = at;
        UChar32 c = 0;
        U8_NEXT(data, at, size, c);
        if (c < 0) return start;
    }
    return std::string_view::npos;
}

}  // namespace kanwu
