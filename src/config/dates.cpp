#include "config/dates.h"

#include <fmt/format.h>

namespace kanwu {

bool is_date(std::string_view text) {
    if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dash = i == 4 || i == 7;
        if (dash ? text[i] != '-' : text[i] < '0' || text[i] > '9') return false;
    }
    const auto within = [&](std::size_t at, int least, int most) {
        const int number = (text[at] - '0') * 10 + (text[at + 1] - '0');
        return number >= least && number <= most;
    };
    return (text.size() < 7 || within(5, 1, 12)) && (text.size() < 10 || within(8, 1, 31));
}

bool is_day(std::string_view text) { return text.size() == 10 && is_date(text); }

std::string read_date(TomlReader& reader, const TomlValue& value, std::string_view name) {
    const std::string text = reader.text(value, name).value_or("");
    if (!text.empty() && !is_date(text))
        reader.fault(value,
                     fmt::format("\"{}\" must be a date as \"2024-03\" or \"2024-03-15\", not \"{}\"", name, text));
    return text;
}

std::string read_day(TomlReader& reader, const TomlValue& value, std::string_view name) {
    const std::string text = reader.text(value, name).value_or("");
    if (!text.empty() && !is_day(text))
        reader.fault(value, fmt::format("\"{}\" must be a day as \"2024-03-15\", not \"{}\"", name, text));
    return text;
}

}  // namespace kanwu
