#include "text/invisible.h"

#include <algorithm>
#include <cstdint>

namespace kanwu {
namespace {

using Byte = std::uint8_t;

// Whether one of them may begin with these bytes: they are U+00AD; U+200B, U+200E, U+200F, U+202A to U+202E; U+2060, U+2066
// to U+2069; U+FEFF. Of quotation marks, dashes and dots (U+2010 to U+2026) none. 1 or 0, and not one comparison more: what
// compilers make many bytes wide.
Byte may_begin(Byte a, Byte b, Byte c) {
    const auto is = [](Byte x, Byte y) { return static_cast<Byte>(x == y); };
    const Byte general = is(b, 0x80) & (static_cast<Byte>(c < 0x90) | static_cast<Byte>(c > 0xA9));
    return (is(a, 0xE2) & (general | is(b, 0x81))) | (is(a, 0xEF) & is(b, 0xBB)) | (is(a, 0xC2) & is(b, 0xAD));
}

}  // namespace

bool is_invisible(char32_t c) {
    return c == 0xAD || c == 0x200B || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || c == 0x2060 ||
           (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

bool has_invisible(std::string_view text) {
    const auto* const bytes = reinterpret_cast<const Byte*>(text.data());
    const std::size_t last = text.size() < 2 ? 0 : text.size() - 2;
    constexpr std::size_t kAtOnce = 4096;
    for (std::size_t begin = 0; begin < last; begin += kAtOnce) {
        const std::size_t end = std::min(begin + kAtOnce, last);
        Byte found = 0;
        for (std::size_t i = begin; i < end; ++i) found |= may_begin(bytes[i], bytes[i + 1], bytes[i + 2]);
        if (found == 0) continue;
        for (std::size_t i = begin; i < end; ++i) {
            std::size_t at = i;
            if (may_begin(bytes[i], bytes[i + 1], bytes[i + 2]) != 0 && is_invisible(next_code_point(text, at)))
                return true;
        }
    }
    return text.ends_with("\u00AD");
}

}  // namespace kanwu
