#include "readers/frequent.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/embedded_text.h"
#include "text/utf8.h"

namespace kanwu {

std::vector<EmbeddedText> frequent_characters();  // made by the build

namespace {

// A set of languages for each code point of the BMP.
using Table = std::array<std::uint8_t, 0x10000>;

std::uint8_t language_of(std::string_view list) {
    if (list == "common_hans.txt") return kSimplified;
    if (list == "common_hant.txt") return kTraditional;
    return list == "common_ja.txt" ? kJapanese : kKorean;
}

void add(Table& table, std::string_view list, std::uint8_t language) {
    for (std::size_t at = 0; at < list.size();) {
        if (list[at] == '#') at = std::min(list.find('\n', at), list.size());
        else if (const char32_t c = next_code_point(list, at); c > 0x20 && c < table.size()) table[c] |= language;
    }
}

Table make_table() {
    Table table{};
    for (const EmbeddedText& list : frequent_characters()) add(table, list.text, language_of(list.place));
    for (char32_t c = 0x3041; c <= 0x30FF; ++c) table[c] |= kJapanese;
    for (char32_t c = 0xC0; c <= 0x24F; ++c) table[c] |= kAlphabets;
    for (char32_t c = 0x370; c <= 0x4FF; ++c) table[c] |= kAlphabets;
    for (char32_t c = 0x20; c < 0x7F; ++c) table[c] |= kAlphabets;
    return table;
}

bool is_impossible(char32_t c) {
    if (c < 0x20) return c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1A;
    return (c >= 0x7F && c < 0xA0) || (c >= 0xE000 && c < 0xF900) || (c >= 0xFF61 && c < 0xFFA0) ||
           (c >= 0xFDD0 && c < 0xFDF0) || (c & 0xFFFE) == 0xFFFE || c == 0xFFFD || c >= 0xE0000;
}

// What stands between words: three marks in ten characters would otherwise hide what the others are. Encodings that
// share a layout share these.
bool is_mark(char32_t c) {
    return (c >= 0x3000 && c <= 0x3002) || (c >= 0x3008 && c <= 0x3011) || (c >= 0x2013 && c <= 0x201D) ||
           c == 0x2026 || c == 0xB7 || c == 0x30FB || (c >= 0xFF01 && c <= 0xFF5E);
}

}  // namespace

Standing standing(char32_t c, std::uint8_t languages) {
    static const Table table = make_table();
    if (is_impossible(c)) return Standing::impossible;
    if (c < table.size() && (table[c] & languages) != 0) return Standing::frequent;
    return c < 0x80 || is_mark(c) ? Standing::neutral : Standing::rare;
}

}  // namespace kanwu
