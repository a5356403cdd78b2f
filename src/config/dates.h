// Dates as a newsroom writes them: 2024, 2024-03, 2024-03-15.
#pragma once

#include <string>
#include <string_view>

#include "base/toml_reader.h"

namespace kanwu {

// Whether the text is a year, a month or a day. The number of days in a month is not looked at.
bool is_date(std::string_view text);

// Whether it is a day.
bool is_day(std::string_view text);

// The date of a value; empty, and a fault of `reader`, where it is none.
std::string read_date(TomlReader& reader, const TomlValue& value, std::string_view name);
std::string read_day(TomlReader& reader, const TomlValue& value, std::string_view name);

}  // namespace kanwu
