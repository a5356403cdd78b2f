// Writes src/text/data/simplified.txt: ICU's Traditional-Simplified transliterator asked for each Han character by itself,
// then closed so that the table is one-to-one and idempotent. Run by hand when ICU's data is renewed:
//   g++ -std=c++20 tools/make_simplified_table.cpp -licui18n -licuuc -o make && ./make > src/text/data/simplified.txt
#include <cstdio>
#include <map>
#include <memory>
#include <string>

#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

int main() {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> simplify(
        icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, status));
    if (U_FAILURE(status)) return std::fprintf(stderr, "%s\n", u_errorName(status)), 1;

    std::map<UChar32, UChar32> to;
    for (UChar32 c = 0x3400; c <= 0x3FFFF; ++c) {
        if (!u_hasBinaryProperty(c, UCHAR_UNIFIED_IDEOGRAPH)) continue;
        icu::UnicodeString text(c);
        simplify->transliterate(text);
        if (text.countChar32() == 1 && text.char32At(0) != c) to[c] = text.char32At(0);
    }
    std::printf("# traditional TAB simplified, one character each, closed: no right side stands on a left side\n");
    for (const auto& [from, first] : to) {
        UChar32 last = first;
        for (int steps = 0; to.contains(last) && steps < 4; ++steps) last = to[last];
        if (last == from || to.contains(last)) continue;
        std::string line;
        icu::UnicodeString(from).append(u'\t').append(last).toUTF8String(line);
        std::printf("%s\n", line.c_str());
    }
}
