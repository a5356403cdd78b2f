#include "facts/figures.h"

#include <algorithm>

#include "text/marked_form.h"

namespace kanwu {
namespace {

constexpr std::u32string_view kLargeUnits = U"十百千万亿";
constexpr std::u32string_view kWeekdays = U"一二三四五六日天";

}  // namespace

bool Figures::is_capital(std::uint32_t i) const {
    const char first = document_.text[form_.spans[i].begin];
    return first >= 'A' && first <= 'Z';
}

// A word of an alphabet: of the set, and whole.
std::uint32_t Figures::word_end(const WordSet& words, std::uint32_t i) const {
    if (i > 0 && is_letter(at(i - 1)) && !begins_behind_space(form_, i)) return i;
    const std::uint32_t end = i + static_cast<std::uint32_t>(words.longest_at(text_, i));
    const bool whole = !is_letter(at(end)) || begins_behind_space(form_, end);
    return whole ? end : i;
}

std::uint32_t Figures::digits_end(std::uint32_t i) const {
    while (is_ascii_digit(at(i))) ++i;
    return i;
}
std::uint32_t Figures::numerals_end(std::uint32_t i) const {
    if (is_ascii_digit(at(i))) return digits_end(i);
    while (is_one_of(kHanNumerals, at(i))) ++i;
    return i;
}

std::uint32_t Figures::date_end(std::uint32_t i) const {
    if (const std::uint32_t end = i + static_cast<std::uint32_t>(lexicon_.day_words.longest_at(text_, i)); end > i)
        return end;
    if (const std::uint32_t end = word_end(lexicon_.en_weekdays, i); end > i) return end;
    if (at(i) == U'周' || (at(i) == U'期' && i > 0 && at(i - 1) == U'星'))
        return is_one_of(kWeekdays, at(i + 1)) ? i + 2 : i;
    if (const std::uint32_t end = word_end(lexicon_.en_months, i); end > i && is_capital(i)) return behind_month(end);
    if (i > 0 && is_ascii_digit(at(i)) && is_ascii_digit(at(i - 1))) return i;
    if (const std::uint32_t end = day_before_month_end(i); end > i) return end;
    if (const std::uint32_t end = written_date_end(i); end > i) return end;
    return calendar_end(i);
}

// 9 march 2026
std::uint32_t Figures::day_before_month_end(std::uint32_t i) const {
    const std::uint32_t day = digits_end(i);
    if (day == i || day - i > 2) return i;
    const std::uint32_t end = word_end(lexicon_.en_months, day);
    return end > day && is_capital(day) ? digits_end(end) : i;
}

// march 9, 2026
std::uint32_t Figures::behind_month(std::uint32_t end) const {
    if (!is_ascii_digit(at(end))) return end;
    end = digits_end(end);
    return at(end) == U',' && is_ascii_digit(at(end + 1)) ? digits_end(end + 1) : end;
}

// 2026-11-24, 2026/11, 15:30
std::uint32_t Figures::written_date_end(std::uint32_t i) const {
    const std::uint32_t first = digits_end(i);
    const char32_t mark = at(first);
    if (first == i || !is_ascii_digit(at(first + 1))) return i;
    if (mark == U':' && first - i <= 2) {
        std::uint32_t end = digits_end(first + 1);
        if (at(end) == U':' && is_ascii_digit(at(end + 1))) end = digits_end(end + 1);
        return end;
    }
    if ((mark != U'-' && mark != U'/') || first - i != 4) return i;
    const std::uint32_t second = digits_end(first + 1);
    if (second - first > 3) return i;  // 2021-2025: years, a span of them
    return at(second) == mark && is_ascii_digit(at(second + 1)) ? digits_end(second + 1) : second;
}

// 2026年3月9日15时, 二〇二六年, 3月, 前三季度; not 五年, 3个月.
std::uint32_t Figures::calendar_end(std::uint32_t i) const {
    std::uint32_t end = i;
    for (char32_t before = 0;;) {
        const std::uint32_t digits = numerals_end(end);
        const char32_t unit = at(digits);
        const std::size_t size = digits - end;
        if (size == 0) return end;
        const bool fits = (unit == U'年' && size == 4) || (unit == U'月' && size <= 3) ||
                          (unit == U'日' && size <= 3) || (unit == U'号' && before == U'月') ||
                          (unit == U'时' && size <= 3 && is_ascii_digit(at(end))) || (unit == U'分' && before == U'时');
        const bool quarter = unit == U'季' && at(digits + 1) == U'度';
        if (quarter) return digits + 2;
        if (!fits) return end;
        end = digits + 1;
        before = unit;
    }
}

std::uint32_t Figures::number_end(std::uint32_t i) const {
    if (const std::uint32_t end = word_end(lexicon_.en_numbers, i); end > i) return end;
    if (at(i) == U'第') return std::max(i, numerals_end(i + 1) == i + 1 ? i : numerals_end(i + 1));
    if (text_.substr(i, 3) == U"百分之") {
        const std::uint32_t end = decimal_end(i + 3);
        return end > i + 3 ? end : i;
    }
    if (is_ascii_digit(at(i))) return decimal_end(i);
    if (!is_one_of(kHanNumerals, at(i))) return i;
    const std::uint32_t end = decimal_end(i);
    const bool counted =
        end - i > 1 || (lexicon_.measures.longest_at(text_, end) > 0 && !is_one_of(kLargeUnits, at(i)));
    return counted ? end : i;
}

// 1,200.5万, 6.2%, 六点二, 3:2
std::uint32_t Figures::decimal_end(std::uint32_t i) const {
    std::uint32_t end = numerals_end(i);
    if (end == i) return i;
    while ((is_one_of(U".,:/-×", at(end)) && is_ascii_digit(at(end + 1)) && is_ascii_digit(at(end - 1))) ||
           (at(end) == U'点' && is_one_of(kHanNumerals, at(end + 1)) && is_one_of(kHanNumerals, at(end - 1))))
        end = numerals_end(end + 1);
    while (is_one_of(kLargeUnits, at(end))) ++end;
    return is_one_of(U"%‰", at(end)) ? end + 1 : end;
}

}  // namespace kanwu
