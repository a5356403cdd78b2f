// Characters that nobody sees, and that pasting leaves inside of words.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/utf8.h"

namespace kanwu {

// Soft hyphen, zero-width space, word joiner, zero-width no-break space, and the marks of writing direction. Joiners
// (U+200C, U+200D) are none of them: they make other letters.
bool is_invisible(char32_t c);

// Whether there is one in well-formed UTF-8. Many bytes at a time.
bool has_invisible(std::string_view text);

// Calls take(begin, end) for each stretch between them, in order. Linear in bytes.
template <class Take>
void for_each_visible(std::string_view text, Take take) {
    if (!has_invisible(text)) {
        if (!text.empty()) take(std::size_t{0}, text.size());
        return;
    }
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = at;
        if (!is_invisible(next_code_point(text, at))) continue;
        if (end > begin) take(begin, end);
        begin = at;
    }
    if (text.size() > begin) take(begin, text.size());
}

}  // namespace kanwu
