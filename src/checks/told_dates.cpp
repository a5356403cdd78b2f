#include "checks/told_dates.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <optional>

#include "text/utf8.h"

namespace kanwu {
namespace {

using View = std::u32string_view;

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

// Takes the words off the front where they stand there.
bool take(View& text, View words) {
    if (!text.starts_with(words)) return false;
    text.remove_prefix(words.size());
    return true;
}

// A number of at most `most` digits: 3, 2025.
std::optional<int> take_number(View& text, std::size_t most) {
    std::size_t size = 0;
    int value = 0;
    while (size < text.size() && size < most && is_digit(text[size]))
        value = value * 10 + static_cast<int>(text[size++] - U'0');
    if (size == 0) return std::nullopt;
    text.remove_prefix(size);
    return value;
}

// 3, 三, 十二 in front of 月.
std::optional<int> take_month(View& text) {
    constexpr View kMonths[] = {U"十二", U"十一", U"十", U"九", U"八", U"七", U"六", U"五", U"四", U"三", U"二", U"一"};
    View rest = text;
    std::optional<int> month = take_number(rest, 2);
    for (int i = 12; !month && i > 0; --i)
        if (take(rest, kMonths[12 - i])) month = i;
    if (!month || *month < 1 || *month > 12 || !take(rest, U"月")) return std::nullopt;
    text = rest;
    return month;
}

struct Told {
    std::optional<int> year, month;
};

// Of 去年3月初，: nothing but the date.
Told chinese_date(View lead, int own_year) {
    constexpr View kRest = U"0123456789一二三四五六七八九十日号份初底末中上下旬，、 ";
    for (const View word : {U"早在", U"还在", U"在"})
        if (take(lead, word)) break;
    Told told;
    View rest = lead;
    if (take(rest, U"今年")) told.year = own_year;
    else if (take(rest, U"去年")) told.year = own_year - 1;
    else if (take(rest, U"前年")) told.year = own_year - 2;
    else if (const auto year = take_number(rest, 4); year && *year > 1000 && take(rest, U"年")) told.year = year;
    else rest = lead;
    told.month = take_month(rest);
    return rest.find_first_not_of(kRest) == rest.npos ? told : Told{};
}

// Of in march 2025, and on 5 january,.
Told english_date(View lead, int own_year) {
    if (lead == U"last year, ") return {own_year - 1, std::nullopt};
    if (!take(lead, U"in ") && !take(lead, U"on ")) return {};
    constexpr View kMonths[] = {U"january", U"february", U"march",     U"april",   U"may",      U"june",
                                U"july",    U"august",   U"september", U"october", U"november", U"december"};
    Told told;
    while (!lead.empty()) {
        const auto month =
            std::find_if(std::begin(kMonths), std::end(kMonths), [&](View m) { return lead.starts_with(m); });
        if (month != std::end(kMonths) && take(lead, *month)) told.month = static_cast<int>(month - kMonths) + 1;
        else if (const auto number = take_number(lead, 4)) told.year = *number > 1000 ? number : told.year;
        else if (lead.front() == U' ' || lead.front() == U',') lead.remove_prefix(1);
        else return {};
    }
    return told;
}

}  // namespace

std::string told_date(std::string_view lead, std::string_view date) {
    std::u32string words = to_utf32(lead);
    for (char32_t& c : words)
        if (c >= U'A' && c <= U'Z') c += U'a' - U'A';
    View last = words;
    if (const std::size_t end = last.find_last_of(U"。！？；.!?;”"); end != last.npos) last.remove_prefix(end + 1);
    while (take(last, U" ")) continue;
    const int own_year = std::atoi(std::string(date.substr(0, 4)).c_str());
    const int own_month = date.size() >= 7 ? std::atoi(std::string(date.substr(5, 2)).c_str()) : 12;
    Told told = !last.empty() && last.front() < 0x80 && !is_digit(last.front()) ? english_date(last, own_year)
                                                                                : chinese_date(last, own_year);
    if (!told.year && !told.month) return "";
    if (!told.year) told.year = *told.month > own_month ? own_year - 1 : own_year;
    std::string out = std::to_string(*told.year);
    if (told.month) out += (*told.month < 10 ? "-0" : "-") + std::to_string(*told.month);
    return out;
}

}  // namespace kanwu
