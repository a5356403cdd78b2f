#include "text/invisible.h"

#include <cstdint>

namespace kanwu {
namespace {

// U+00AD; U+200B, U+200E, U+200F, U+202A to U+202E; U+2060, U+2066 to U+2069; U+FEFF, as three bytes of UTF-8.
// Without a branch, so that compilers make it many bytes wide.
bool begins_invisible(std::uint8_t a, std::uint8_t b, std::uint8_t c) {
    const bool general =
        (a == 0xE2) & (b == 0x80) & ((c == 0x8B) | (c == 0x8E) | (c == 0x8F) | ((c >= 0xAA) & (c <= 0xAE)));
    const bool joiners = (a == 0xE2) & (b == 0x81) & ((c == 0xA0) | ((c >= 0xA6) & (c <= 0xA9)));
    return general | joiners | ((a == 0xEF) & (b == 0xBB) & (c == 0xBF)) | ((a == 0xC2) & (b == 0xAD));
}

}  // namespace

bool is_invisible(char32_t c) {
    return c == 0xAD || c == 0x200B || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || c == 0x2060 ||
           (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

bool has_invisible(std::string_view text) {
    std::uint8_t found = 0;
    for (std::size_t i = 0; i + 2 < text.size(); ++i)
        found |= static_cast<std::uint8_t>(begins_invisible(static_cast<std::uint8_t>(text[i]),
                                                            static_cast<std::uint8_t>(text[i + 1]),
                                                            static_cast<std::uint8_t>(text[i + 2])));
    return found != 0 || text.ends_with("\u00AD");
}

}  // namespace kanwu
