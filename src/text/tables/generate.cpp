// Build-time tool: writes the fold table of the normal form, one entry for each code point of the BMP.
//   generate SIMPLIFIED.txt OUT.cpp
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <map>
#include <string>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "text/tables/fold_table.h"

namespace {

std::map<UChar32, UChar32> read_simplified(const char* path) {
    std::map<UChar32, UChar32> table;
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line[0] == '#') continue;
        const auto text = icu::UnicodeString::fromUTF8(line);
        table[text.char32At(0)] = text.char32At(text.moveIndex32(0, 2));
    }
    return table;
}

// What a code point becomes when its neighbours do not matter; kFoldComplex where they may.
std::uint16_t fold(UChar32 c, const icu::Normalizer2& nfkc_casefold, const std::map<UChar32, UChar32>& simplified) {
    UErrorCode status = U_ZERO_ERROR;
    if (U_IS_SURROGATE(c)) return kanwu::kFoldOther;
    if (!nfkc_casefold.hasBoundaryBefore(c)) return kanwu::kFoldComplex;
    const icu::UnicodeString mapped = nfkc_casefold.normalize(icu::UnicodeString(c), status);
    if (U_FAILURE(status) || mapped.countChar32() != 1 || mapped.char32At(0) > 0xFFFF) return kanwu::kFoldComplex;
    UChar32 to = mapped.char32At(0);
    if (const auto found = simplified.find(to); found != simplified.end()) to = found->second;
    to = kanwu::kept(to);
    // What it becomes joins nothing either.
    return to > 0xFFFD || !nfkc_casefold.hasBoundaryBefore(to) ? kanwu::kFoldComplex : static_cast<std::uint16_t>(to);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) return std::fprintf(stderr, "usage: generate SIMPLIFIED.txt OUT.cpp\n"), 2;
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfkc_casefold = icu::Normalizer2::getNFKCCasefoldInstance(status);
    const auto simplified = read_simplified(argv[1]);
    if (U_FAILURE(status) || simplified.empty()) return std::fprintf(stderr, "cannot read the tables\n"), 1;

    std::ofstream out(argv[2]);
    out << "// Made by src/text/tables/generate.cpp.\n#include \"text/tables/fold_table.h\"\n\n"
           "namespace kanwu {\n\nconst std::uint16_t kFold[0x10000] = {";
    for (UChar32 c = 0; c < 0x10000; ++c)
        out << (c % 16 == 0 ? "\n    " : " ") << fold(c, *nfkc_casefold, simplified) << ',';
    out << "\n};\n\nconst SimplifiedPair kSimplified[] = {\n";
    for (const auto& [from, to] : simplified) out << "    {" << from << ", " << to << "},\n";
    out << "};\nconst std::size_t kSimplifiedSize = " << simplified.size() << ";\n\n}  // namespace kanwu\n";
    return out ? 0 : 1;
}
