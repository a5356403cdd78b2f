// What every fuzz target says: this holds, or the run stops here.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "text/span.h"
#include "text/utf8.h"

// Stops the run, naming the condition that does not hold.
#define KANWU_HOLDS(condition)                                                                  \
    do {                                                                                        \
        if (!(condition)) {                                                                     \
            std::fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #condition); \
            std::abort();                                                                       \
        }                                                                                       \
    } while (false)

namespace kanwu::fuzz {

inline std::string_view bytes_of(const std::uint8_t* data, std::size_t size) {
    return size == 0 ? std::string_view{} : std::string_view{reinterpret_cast<const char*>(data), size};
}

// The bytes as a reader would hand them on: each byte that is no UTF-8 becomes U+FFFD.
inline std::string well_formed(std::string_view bytes) {
    std::string out;
    while (true) {
        const std::size_t bad = find_invalid_utf8(bytes);
        out += bytes.substr(0, bad);
        if (bad == std::string_view::npos) return out;
        out += "\uFFFD";
        bytes.remove_prefix(bad + 1);
    }
}

// Whether a code point starts at byte `at`, or the text ends there.
inline bool starts_code_point(std::string_view text, std::size_t at) {
    return at == text.size() || (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80);
}

// Whether the span stands in the text and cuts no code point.
inline bool is_whole(std::string_view text, Span span) {
    return span.begin <= span.end && starts_code_point(text, span.begin) && starts_code_point(text, span.end);
}

}  // namespace kanwu::fuzz
