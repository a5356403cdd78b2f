#include "readers/chinese_quotes.h"

namespace kanwu {
namespace {

// The second byte behind A1.
constexpr unsigned char kDash = 0xAA, kDots = 0xAD;
constexpr unsigned char kOpenSingle = 0xAE, kCloseSingle = 0xAF, kOpen = 0xB0, kClose = 0xB1;

// Full-width signs of ASCII, and a short dash: no evidence, for other encodings have them, too.
bool is_other_mark(unsigned char first, unsigned char second) {
    return (first == 0xA3 && second >= 0xA1 && second <= 0xFE) || (first == 0xA8 && second == 0x43) ||
           (first == 0xA1 && (second == kDash || second == kDots));
}

bool is_edge(unsigned char c) { return c <= ' '; }

bool is_letter(unsigned char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

}  // namespace

std::size_t chinese_quotes(std::string_view bytes) {
    // A text may be cut off at either end, behind any character.
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(i < bytes.size() ? bytes[i] : 'x'); };
    std::size_t all = 0;
    std::size_t opening = 0;
    std::size_t closing = 0;
    std::size_t apostrophes = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const unsigned char first = at(i);
        if (first < 0x80) continue;
        if (i + 1 == bytes.size()) break;  // cut off
        const unsigned char second = at(i + 1);
        const unsigned char before = at(i - 1);
        const unsigned char behind = at(i + 2);
        const bool is_quote = first == 0xA1 && second >= kOpenSingle && second <= kClose;
        if (!is_quote && !is_other_mark(first, second)) return 0;
        const bool opens = second == kOpen || second == kOpenSingle;
        if (is_quote && is_edge(opens ? behind : before)) return 0;
        if (is_quote && opens) ++opening;
        else if (is_quote && second == kCloseSingle && is_letter(before) && is_letter(behind)) ++apostrophes;
        else if (is_quote) ++closing;
        ++all;
        ++i;
    }
    const bool quoted = (opening > 0 && closing > 0) || apostrophes > 1;
    return quoted ? all : 0;
}

}  // namespace kanwu
