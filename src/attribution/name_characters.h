// Characters of names, and words that begin like one.
#pragma once

#include <algorithm>
#include <cstddef>

#include "attribution/lexicon.h"
#include "attribution/line.h"
#include "text/normal_form.h"

namespace kanwu {

inline bool is_han(char32_t c) { return c >= 0x3400 && weight(c) == kWeightUnit; }

inline bool all_han(const Line& line, Range range) {
    const std::u32string_view words = line.view(range);
    return std::all_of(words.begin(), words.end(), is_han);
}

inline bool begins_with_a_word(const Line& line, std::size_t at, const Lexicon& lexicon) {
    return lexicon.common_words.longest_at(line.text(), at) >= 2;
}

// Characters that no given name ends with, though many words begin with them.
inline bool may_end_a_name(char32_t c) {
    constexpr std::u32string_view kNever =
        U"在对是不没这那就也都被把向与及或且但而将已要会因曾再并仍还又正均则却即便很最更所使由于到让给"
        U"我你他她它们个些每某该此么吗呢吧很第其哪谁说只从可能为以自摄";
    return kNever.find(c) == std::u32string_view::npos;
}

}  // namespace kanwu
