// Tables made at build time for text/normal_form.cpp, and the rule that both sides share.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>

#include <unicode/uchar.h>

namespace kanwu {

// What is left of a code point, if not itself. These are no characters of any text.
inline constexpr std::uint16_t kFoldSpace = 0;         // nothing, and its neighbours are neighbours
inline constexpr std::uint16_t kFoldOther = 1;         // nothing, but it stands between its neighbours
inline constexpr std::uint16_t kFoldMark = 2;          // and the next seven: kMarks, in this order
inline constexpr std::uint16_t kFoldComplex = 0xFFFF;  // ask ICU, together with its neighbours

// Marks of which the digits beside them decide whether they stay. Dashes of every kind are the one dash.
inline constexpr char16_t kMarks[] = {u'.', u':', u'/', u'\u00D7', u'-', u'%', u'\u2030', u'\u00B0'};

// NFKC_Casefold and simplification of one BMP code point that has a normalisation boundary before it and becomes one
// BMP code point; else kFoldComplex.
extern const std::uint16_t kFold[0x10000];

// Traditional -> simplified, ordered by `from`; for what comes out of ICU.
struct SimplifiedPair {
    char32_t from, to;
};
extern const SimplifiedPair kSimplified[];
extern const std::size_t kSimplifiedSize;

// What the normal form keeps of a code point that is casefolded and simplified already.
inline UChar32 kept(UChar32 c) {
    if (c == u'~' || c == 0x301C || c == 0x2212 || (c >= 0x2010 && c <= 0x2015)) c = u'-';
    if (c == 0x2044) c = u'/';  // in the compatibility forms of fractions
    for (std::uint16_t i = 0; i < std::size(kMarks); ++i)
        if (c == kMarks[i]) return kFoldMark + i;
    if (U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK)) return c;
    const bool unseen =
        u_isUWhiteSpace(c) || u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) || u_iscntrl(c);
    return unseen ? kFoldSpace : kFoldOther;
}

}  // namespace kanwu
