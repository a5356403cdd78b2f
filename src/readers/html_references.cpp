#include "readers/html_references.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "base/embedded_text.h"
#include "text/utf8.h"

namespace kanwu {

std::vector<EmbeddedText> html_named_references();  // made by the build

namespace {

struct Named {
    std::string_view name;
    std::string text;
    bool bare = false;  // known without its semicolon, too
};

constexpr std::size_t kLongestName = 31;  // CounterClockwiseContourIntegral
constexpr std::size_t kLongestBare = 6;

// "name hex hex *"
Named named_in(std::string_view line) {
    Named out;
    std::size_t at = line.find(' ');
    out.name = line.substr(0, at);
    while (at < line.size()) {
        const std::size_t end = std::min(line.find(' ', at + 1), line.size());
        const std::string_view field = line.substr(at + 1, end - at - 1);
        unsigned code_point = 0;
        if (field == "*") out.bare = true;
        else if (std::from_chars(field.data(), field.data() + field.size(), code_point, 16).ec == std::errc())
            append_utf8(out.text, code_point);
        at = end;
    }
    return out;
}

// Sorted by name, as the file is.
const std::vector<Named>& names() {
    static const std::vector<Named> all = [] {
        std::vector<Named> out;
        std::string_view text = html_named_references().front().text;
        while (!text.empty()) {
            const std::string_view line = text.substr(0, text.find('\n'));
            if (!line.starts_with('#')) out.push_back(named_in(line));
            text.remove_prefix(std::min(line.size() + 1, text.size()));
        }
        return out;
    }();
    return all;
}

const Named* find_name(std::string_view name) {
    const auto at = std::lower_bound(names().begin(), names().end(), name,
                                     [](const Named& n, std::string_view wanted) { return n.name < wanted; });
    return at != names().end() && at->name == name ? &*at : nullptr;
}

bool is_alphanumeric(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

std::optional<CharacterReference> named_reference(std::string_view text) {
    std::size_t end = 1;
    while (end < text.size() && end <= kLongestName && is_alphanumeric(text[end])) ++end;
    if (end < text.size() && text[end] == ';')
        if (const Named* named = find_name(text.substr(1, end - 1))) return CharacterReference{end + 1, named->text};
    for (std::size_t size = std::min(end - 1, kLongestBare); size >= 2; --size)
        if (const Named* named = find_name(text.substr(1, size)); named && named->bare)
            return CharacterReference{size + 1, named->text};
    return std::nullopt;
}

// Bytes 80 to 9F of windows-1252; those that it leaves free stay controls.
constexpr std::array<char32_t, 32> kWindows1252 = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                                   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

char32_t character(char32_t number) {
    if (number == 0 || number > 0x10FFFF || (number >= 0xD800 && number <= 0xDFFF)) return 0xFFFD;
    return number >= 0x80 && number <= 0x9F ? kWindows1252[number - 0x80] : number;
}

int digit(char c, unsigned base) {
    int value = -1;
    if (c >= '0' && c <= '9') value = c - '0';
    else if (c >= 'a' && c <= 'f') value = c - 'a' + 10;
    else if (c >= 'A' && c <= 'F') value = c - 'A' + 10;
    return value < static_cast<int>(base) ? value : -1;
}

std::optional<CharacterReference> numeric_reference(std::string_view text) {
    const bool hex = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
    const unsigned base = hex ? 16 : 10;
    const std::size_t first = hex ? 3 : 2;
    std::size_t at = first;
    char32_t number = 0;
    for (; at < text.size() && digit(text[at], base) >= 0; ++at)
        number = std::min<char32_t>(number * base + static_cast<char32_t>(digit(text[at], base)), 0x110000);
    if (at == first) return std::nullopt;
    CharacterReference out;
    out.size = at + (at < text.size() && text[at] == ';' ? 1 : 0);
    append_utf8(out.text, character(number));
    return out;
}

}  // namespace

std::optional<CharacterReference> character_reference(std::string_view text) {
    if (text.size() < 2 || text[0] != '&') return std::nullopt;
    return text[1] == '#' ? numeric_reference(text) : named_reference(text);
}

}  // namespace kanwu
