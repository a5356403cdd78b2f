#include "text/list_marks.h"

#include <algorithm>
#include <utility>

#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr std::u32string_view kBullets = U"•·●○◎■□◆◇▪▫‣►➤★☆※・";
constexpr std::u32string_view kBulletsBeforeSpace = U"-*+–";
constexpr std::u32string_view kOpen = U"（(〔[";
constexpr std::u32string_view kClose = U"）)〕]";
constexpr std::u32string_view kBehindDigits = U"、.．）)";
constexpr std::u32string_view kHanDigits = U"〇一二三四五六七八九";
constexpr unsigned kMost = 999;

// Code points of a text, one after the other; 0 behind the last.
class Characters {
public:
    explicit Characters(std::string_view text) : text_(text) { next(); }
    char32_t now() const { return now_; }
    std::size_t at() const { return at_; }  // byte of it
    void next() {
        at_ = behind_;
        now_ = behind_ < text_.size() ? next_code_point(text_, behind_) : 0;
    }

private:
    std::string_view text_;
    std::size_t at_ = 0, behind_ = 0;
    char32_t now_ = 0;
};

bool has(std::u32string_view set, char32_t c) { return c != 0 && set.find(c) != std::u32string_view::npos; }

bool is_space(char32_t c) { return c == U' ' || c == U'\t' || c == 0x3000 || c == 0xA0; }

std::optional<unsigned> digit(char32_t c) {
    if (c >= U'0' && c <= U'9') return c - U'0';
    if (c >= U'０' && c <= U'９') return c - U'０';
    return std::nullopt;
}

// ① to ⑳, ⑴ to ⒇, ⒈ to ⒛.
std::optional<std::pair<char32_t, unsigned>> enclosed(char32_t c) {
    constexpr unsigned kInABlock = 20;
    for (const char32_t first : {U'①', U'⑴', U'⒈'})
        if (c >= first && c < first + kInABlock) return std::pair(first, static_cast<unsigned>(c - first + 1));
    return std::nullopt;
}

// 0: no number, or none of a list.
unsigned arabic(Characters& characters) {
    unsigned number = 0;
    for (; const auto value = digit(characters.now()); characters.next())
        if (number <= kMost) number = number * 10 + *value;
    return number <= kMost ? number : 0;
}

// 一 to 九十九.
unsigned han(Characters& characters) {
    unsigned tens = 0;
    unsigned ones = 0;
    for (;; characters.next()) {
        const std::size_t value = kHanDigits.find(characters.now());
        if (characters.now() == U'十' && tens == 0) tens = std::max(std::exchange(ones, 0U), 1U);
        else if (characters.now() != 0 && value != std::u32string_view::npos && ones == 0)
            ones = static_cast<unsigned>(value);
        else return tens * 10 + ones;
    }
}

// The mark up to the character at hand, and the white space there.
ListMark marked(std::u32string style, unsigned number, Characters& characters) {
    while (is_space(characters.now())) characters.next();
    return {std::move(style), number, characters.at()};
}

// ①, •, and - before a space.
std::optional<ListMark> sign(Characters& characters) {
    const char32_t first = characters.now();
    const auto number = enclosed(first);
    const bool before_space = has(kBulletsBeforeSpace, first);
    if (!number && !before_space && !has(kBullets, first)) return std::nullopt;
    characters.next();
    if (before_space && !is_space(characters.now())) return std::nullopt;
    return marked({number ? number->first : first}, number ? number->second : 0, characters);
}

}  // namespace

std::optional<ListMark> list_mark(std::string_view text) {
    Characters characters(text);
    if (auto found = sign(characters)) return found;
    characters = Characters(text);
    const std::size_t bracket = kOpen.find(characters.now());
    const bool bracketed = has(kOpen, characters.now());
    if (bracketed) characters.next();
    const bool is_arabic = digit(characters.now()).has_value();
    const unsigned number = is_arabic ? arabic(characters) : han(characters);
    const char32_t behind = characters.now();
    const bool ends = bracketed ? behind == kClose[bracket] : is_arabic ? has(kBehindDigits, behind) : behind == U'、';
    if (number == 0 || !ends) return std::nullopt;
    characters.next();
    if (!bracketed && digit(characters.now())) return std::nullopt;  // 1.5
    std::u32string style{is_arabic ? U'1' : U'一', behind};
    return marked(std::move(style), number, characters);
}

bool follows(const ListMark& mark, const ListMark& next) {
    return mark.style == next.style && (mark.number == 0 || next.number == mark.number + 1);
}

}  // namespace kanwu
