// N(p): the form in which two paragraphs are compared.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace kanwu {

// Fingerprints and archives name it; raised with every change of what N keeps or folds.
inline constexpr int kNormalFormVersion = 1;

// NFKC_Casefold (Unicode 15, section 3.13, R5; UAX #15), then a one-to-one idempotent traditional -> simplified table
// (src/text/data/simplified.txt). U+2212, U+2010..U+2015 and U+FF5E become '-'. Letters, marks and numbers are kept; so
// are . : / - and the multiplication sign between two digits, '-' as the sign of a number, and % per mille and degree
// after a digit (white space between is ignored). All else goes.
// Idempotent: N(N(p)) = N(p). Linear in bytes; never fails.
std::u32string normal_form(std::string_view text);

// The same with the way back: spans[i] is where code_points[i] stands, in bytes of `text` plus `offset`. Their begins and
// ends never decrease; code points that one source character unfolds to share its span.
struct NormalText {
    std::u32string code_points;
    std::vector<Span> spans;

    // From the start of code point `begin` to the end of code point `end - 1`. Precondition: begin < end.
    Span source(std::uint32_t begin, std::uint32_t end) const { return {spans[begin].begin, spans[end - 1].end}; }
};
NormalText normal_form_with_spans(std::string_view text, std::uint32_t offset = 0);

// The block that holds nearly all of any Chinese text: no mark, digit, letter or white space, and nothing that joins what
// stands before it. What is asked of each code point asks this first.
inline bool is_ascii_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
inline bool is_common_han(char32_t c) { return c >= 0x4E00 && c <= 0x9FFF; }

// The simplified form of a traditional character (the table above), else the character itself. O(1) for the BMP.
char32_t simplified(char32_t c);
void simplify(std::u32string& text);

// Weights are counted in thirds: a Han, kana or hangul code point weighs 3, any other kept code point 1.
inline constexpr std::uint64_t kWeightUnit = 3;
std::uint64_t weight(std::u32string_view kept);
std::uint64_t weight_beyond_han(char32_t kept);
inline std::uint64_t weight(char32_t kept) {
    if (is_common_han(kept)) return kWeightUnit;
    return kept < 0x1100 ? 1 : weight_beyond_han(kept);
}

}  // namespace kanwu
