#include "facts/fact_value.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "text/normal_form.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr std::u32string_view kHanDigits = U"〇一二三四五六七八九";
constexpr std::u32string_view kHanNumerals = U"〇零一二两三四五六七八九十百千万亿";

bool in(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }
bool is_numeral(char32_t c) { return is_ascii_digit(c) || in(kHanNumerals, c); }

// 0 to 9; none for a unit.
std::optional<unsigned> digit_of(char32_t c) {
    if (is_ascii_digit(c)) return static_cast<unsigned>(c - U'0');
    if (c == U'零') return 0;
    if (c == U'两') return 2;
    const std::size_t found = kHanDigits.find(c);
    return found == std::u32string_view::npos ? std::nullopt : std::make_optional(static_cast<unsigned>(found));
}

// Zeros behind a unit: 3 for 千.
unsigned zeros_of(char32_t unit) {
    switch (unit) {
        case U'十': return 1;
        case U'百': return 2;
        case U'千': return 3;
        case U'万': return 4;
        default: return 8;  // 亿
    }
}

std::uint64_t power_of_ten(unsigned zeros) {
    std::uint64_t out = 1;
    while (zeros-- > 0) out *= 10;
    return out;
}

// 三千二百万, 十一, 二〇二六; at most twelve numerals, so that nothing overflows.
std::optional<std::uint64_t> han_number(std::u32string_view numerals) {
    if (numerals.empty() || numerals.size() > 12) return std::nullopt;
    const bool by_place = std::all_of(numerals.begin(), numerals.end(), [](char32_t c) { return digit_of(c); });
    std::uint64_t all = 0;      // of 亿 and 万
    std::uint64_t section = 0;  // below the last of them
    std::uint64_t digits = 0;   // that wait for their unit
    for (const char32_t c : numerals) {
        if (const auto digit = digit_of(c)) {
            digits = by_place ? 10 * digits + *digit : *digit;
        } else if (c == U'万' || c == U'亿') {
            all = std::max<std::uint64_t>(all + section + digits, 1) * power_of_ten(zeros_of(c));
            section = digits = 0;
        } else {
            section += std::max<std::uint64_t>(digits, 1) * power_of_ten(zeros_of(c));
            digits = 0;
        }
    }
    return all + section + digits;
}

// Digits with at most one point, the point moved by so many places: 1.5 and 8 are 150000000.
std::u32string shifted(std::u32string digits, unsigned zeros) {
    const std::size_t point = digits.find(U'.');
    std::u32string fraction = point == std::u32string::npos ? U"" : digits.substr(point + 1);
    digits.resize(std::min(point, digits.size()));
    for (; zeros > 0; --zeros) {
        digits += fraction.empty() ? U'0' : fraction.front();
        if (!fraction.empty()) fraction.erase(0, 1);
    }
    while (!fraction.empty() && fraction.back() == U'0') fraction.pop_back();
    digits.erase(0, std::min(digits.find_first_not_of(U'0'), digits.size() - 1));
    return fraction.empty() ? digits : digits + U'.' + fraction;
}

// One number of digits or Han numerals, with units of ten behind; as it is where it cannot be read.
std::u32string plain_number(std::u32string_view words) {
    if (words.empty()) return {};
    if (!is_ascii_digit(words.front())) {
        const std::size_t point = words.find(U'点');
        const auto whole = han_number(words.substr(0, point));
        if (!whole) return std::u32string(words);
        std::u32string out = to_utf32(std::to_string(*whole));
        if (point == std::u32string_view::npos) return out;
        out += U'.';
        std::size_t i = point + 1;
        for (; i < words.size() && digit_of(words[i]); ++i) out += U'0' + static_cast<char32_t>(*digit_of(words[i]));
        unsigned zeros = 0;
        for (; i < words.size(); ++i) zeros += zeros_of(words[i]);
        return shifted(std::move(out), zeros);
    }
    std::u32string digits;
    unsigned zeros = 0;
    for (const char32_t c : words) {
        if (is_ascii_digit(c) || c == U'.') digits += c;
        else if (c != U',') zeros += zeros_of(c);
    }
    return std::count(digits.begin(), digits.end(), U'.') > 1 ? std::u32string(words)
                                                              : shifted(std::move(digits), zeros);
}

std::u32string english_number(std::u32string_view word) {
    constexpr std::array<std::u32string_view, 19> kFromTwo = {
        U"two",     U"three",     U"four",     U"five",     U"six",      U"seven",    U"eight",
        U"nine",    U"ten",       U"eleven",   U"twelve",   U"thirteen", U"fourteen", U"fifteen",
        U"sixteen", U"seventeen", U"eighteen", U"nineteen", U"twenty"};
    const auto found = std::find(kFromTwo.begin(), kFromTwo.end(), word);
    return found == kFromTwo.end() ? std::u32string(word) : to_utf32(std::to_string(found - kFromTwo.begin() + 2));
}

// What stands between numbers stays: 3:2, 2021-2025.
std::u32string number_value(std::u32string_view words) {
    if (words.substr(0, 3) == U"百分之") return number_value(words.substr(3)) + U'%';
    if (in(U"abcdefghijklmnopqrstuvwxyz", words.front())) return english_number(words);
    std::u32string out;
    for (std::size_t begin = 0, end = 0; begin < words.size(); begin = end) {
        for (end = begin; end < words.size() && (is_numeral(words[end]) || in(U".,点", words[end]));) ++end;
        if (end == begin) out += words[end++];
        else out += plain_number(words.substr(begin, end - begin));
    }
    return out;
}

// 2026-03-09, 2026/3: by the words for their parts.
std::u32string spelt_out(std::u32string_view words) {
    std::u32string out;
    constexpr std::u32string_view kParts = U"年月日";
    std::size_t part = 0;
    for (const char32_t c : words) {
        const bool mark = c == U'-' || c == U'/';
        if (!mark && !is_ascii_digit(c)) return std::u32string(words);
        out += mark ? kParts[std::min(part++, kParts.size() - 1)] : c;
    }
    return part == 0 ? out : out + kParts[std::min(part, kParts.size() - 1)];
}

std::u32string date_value(std::u32string_view words) {
    for (const auto& [written, meant] : {std::pair{U"今日", U"今天"},
                                         {U"昨日", U"昨天"},
                                         {U"明日", U"明天"},
                                         {U"昨年", U"去年"},
                                         {U"ことし", U"今年"}})
        if (words == written) return meant;
    if (!std::any_of(words.begin(), words.end(), is_numeral)) return std::u32string(words);
    std::u32string out = number_value(spelt_out(words));
    if (out.back() == U'号') out.back() = U'日';
    return out;
}

}  // namespace

std::u32string fact_value(SlotKind kind, std::u32string_view words) {
    if (words.empty()) return {};
    if (kind == SlotKind::number) return number_value(words);
    if (kind == SlotKind::date) return date_value(words);
    return std::u32string(words);
}

unsigned exactness(std::u32string_view value) {
    if (value.substr(0, 1) == U"第") return 0;
    std::u32string digits;
    for (const char32_t c : value)
        if (is_ascii_digit(c)) digits += c;
    const std::size_t first = std::min(digits.find_first_not_of(U'0'), digits.size());
    const std::size_t last = digits.find_last_not_of(U'0');
    return last == std::u32string::npos ? 0 : static_cast<unsigned>(last - first + 1);
}

bool rounds(std::u32string_view x, std::u32string_view y) {
    const auto number = [](std::u32string_view value) -> std::optional<double> {
        std::string ascii;
        for (const char32_t c : value) {
            if (!is_ascii_digit(c) && c != U'.' && c != U'%') return std::nullopt;
            if (c != U'%') ascii += static_cast<char>(c);
        }
        return ascii.empty() ? std::nullopt : std::make_optional(std::strtod(ascii.c_str(), nullptr));
    };
    if (exactness(x) > exactness(y)) std::swap(x, y);
    const auto rough = number(x);
    const auto exact = number(y);
    if (!rough || !exact || exactness(x) == exactness(y)) return false;
    double unit = 1;  // of the last digit of the rough one
    if (const std::size_t point = x.find(U'.'); point != std::u32string_view::npos)
        unit = std::pow(10.0, -static_cast<double>(std::count_if(x.begin() + static_cast<std::ptrdiff_t>(point),
                                                                 x.end(), is_ascii_digit)));
    else
        unit = std::pow(10.0, static_cast<double>(std::count_if(x.begin(), x.end(), is_ascii_digit)) - 1 -
                                  static_cast<double>(std::min(x.find_last_not_of(U"0%"), x.size() - 1)));
    // Cut off, or rounded: 20 may stand for 23 or 17, not for 12.
    return *exact - *rough < unit && *rough - *exact <= unit / 2;
}

unsigned slip_digits(std::u32string_view x, std::u32string_view y) {
    if (x.size() != y.size() || x.substr(0, 1) == U"第") return 0;
    std::vector<std::pair<char32_t, char32_t>> digits;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const bool digit = is_ascii_digit(x[i]) && is_ascii_digit(y[i]);
        if (!digit && x[i] != y[i]) return 0;
        if (digit) digits.emplace_back(x[i], y[i]);
    }
    while (!digits.empty() && digits.back() == std::pair{U'0', U'0'}) digits.pop_back();
    const auto differs = [](std::pair<char32_t, char32_t> pair) { return pair.first != pair.second; };
    const auto first = std::find_if(digits.begin(), digits.end(), differs);
    const auto differing = std::count_if(first, digits.end(), differs);
    const auto size = static_cast<unsigned>(digits.size());
    if (differing == 1) return size - std::min(size, 2U);
    const bool exchanged =
        differing == 2 && differs(first[1]) && first[0] == std::pair{first[1].second, first[1].first};
    return exchanged ? size - 1 : 0;
}

}  // namespace kanwu
