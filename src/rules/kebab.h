// The form of ids: lower-case words joined by -.
#pragma once

#include <string_view>

namespace kanwu {

// a-z, 0-9 and single hyphens between them; begins with a letter.
constexpr bool is_kebab(std::string_view word) {
    if (word.empty() || word.front() < 'a' || word.front() > 'z' || word.back() == '-') return false;
    char before = '-';
    for (const char c : word) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (!plain && (c != '-' || before == '-')) return false;
        before = c;
    }
    return true;
}

}  // namespace kanwu
