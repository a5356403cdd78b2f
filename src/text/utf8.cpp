#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include <unicode/utf8.h>

namespace kanwu {
namespace {

constexpr std::size_t kWord = sizeof(std::uint64_t);

std::uint64_t word_at(const std::uint8_t* bytes) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, kWord);
    return word;
}

bool are_ascii(const std::uint8_t* bytes) { return (word_at(bytes) & 0x8080808080808080) == 0; }

// Two code points behind whose leads any two bytes may follow: Han, kana, full-width marks.
bool are_two_of_three_bytes(const std::uint8_t* bytes) {
    using Bytes = std::array<std::uint8_t, kWord>;
    constexpr auto kBits = std::bit_cast<std::uint64_t>(Bytes{0xF0, 0xC0, 0xC0, 0xF0, 0xC0, 0xC0, 0, 0});
    constexpr auto kForm = std::bit_cast<std::uint64_t>(Bytes{0xE0, 0x80, 0x80, 0xE0, 0x80, 0x80, 0, 0});
    constexpr unsigned kAnyBehind = 0b1101'1111'1111'1110;  // of E0 to EF; not behind E0 (overlong) and ED (surrogates)
    return (word_at(bytes) & kBits) == kForm &&
           (kAnyBehind >> (bytes[0] & 15U) & kAnyBehind >> (bytes[3] & 15U) & 1U) != 0;
}

}  // namespace

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
        // What nearly all of any text is, some bytes at a time.
        while (size - at >= kWord && are_ascii(data + at)) at += kWord;
        while (size - at >= kWord && are_two_of_three_bytes(data + at)) at += 6;
        if (at == size) break;
        const std::size_t start = at;
        UChar32 c = 0;
        U8_NEXT(data, at, size, c);
        if (c < 0) return start;
    }
    return std::string_view::npos;
}

}  // namespace kanwu
