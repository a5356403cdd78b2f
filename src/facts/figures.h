// Where the dates and numbers of a paragraph end, which slots are made of.
#pragma once

#include <cstdint>
#include <string_view>

#include "attribution/lexicon.h"
#include "text/document.h"
#include "text/normal_form.h"

namespace kanwu {

inline constexpr std::u32string_view kHanNumerals = U"〇零一二两三四五六七八九十百千万亿";

// A lower-case letter of an alphabet, as the marked form has them.
inline bool is_letter(char32_t c) { return c - U'a' < 26 || c - 0xC0 < 0x250 - 0xC0; }

inline bool is_one_of(std::u32string_view set, char32_t c) {
    return c != 0 && set.find(c) != std::u32string_view::npos;
}

// Places are code points of the marked form; all that it is made of outlives it. Each answer is where the figure ends that
// begins at `i`, `i` for none; linear in its length.
class Figures {
public:
    Figures(const NormalText& form, const Document& document, const Lexicon& lexicon)
        : form_(form), text_(form.code_points), document_(document), lexicon_(lexicon) {}

    // A year, month, day, hour or weekday, 今年 and its like: 2026年3月9日15时, 9 March 2026, 2026-11-24.
    std::uint32_t date_end(std::uint32_t i) const;
    // 1,200.5万, 6.2%, 六点二, 百分之七, 第三, twelve; a single Han numeral before a measure word only.
    std::uint32_t number_end(std::uint32_t i) const;
    // Whether it is a capital in the document's text: May is a month, may is none.
    bool is_capital(std::uint32_t i) const;

private:
    char32_t at(std::size_t i) const { return i < text_.size() ? text_[i] : 0; }
    std::uint32_t word_end(const WordSet& words, std::uint32_t i) const;
    std::uint32_t digits_end(std::uint32_t i) const;
    std::uint32_t numerals_end(std::uint32_t i) const;
    std::uint32_t day_before_month_end(std::uint32_t i) const;
    std::uint32_t behind_month(std::uint32_t end) const;
    std::uint32_t written_date_end(std::uint32_t i) const;
    std::uint32_t calendar_end(std::uint32_t i) const;
    std::uint32_t decimal_end(std::uint32_t i) const;

    const NormalText& form_;
    std::u32string_view text_;
    const Document& document_;
    const Lexicon& lexicon_;
};

}  // namespace kanwu
