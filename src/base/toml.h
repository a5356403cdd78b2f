// TOML 1.0 as plain values with positions. toml++ stays behind this header.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/expected.h"

namespace kanwu {

struct TomlValue;
using TomlArray = std::vector<TomlValue>;
struct TomlEntry;
using TomlTable = std::vector<TomlEntry>;  // in the order of the text

// Line and column (code points) start at 1. Dates and times are refused: nothing here uses them yet.
struct TomlValue {
    std::variant<std::string, std::int64_t, double, bool, TomlArray, TomlTable> value;
    std::uint32_t line = 1, column = 1;

    template <class T>
    const T* as() const {
        return std::get_if<T>(&value);
    }
};

struct TomlEntry {
    std::string key;
    TomlValue value;
    std::uint32_t line = 1, column = 1;  // of the key
};

// The entry of that key, or null.
const TomlValue* find(const TomlTable& table, std::string_view key);

// `place` is the file's name; errors are placed "place:line:column". `first_line` is the line of the file on which
// `text` begins, for TOML inside another file.
Expected<TomlTable> parse_toml(std::string_view text, std::string_view place, std::uint32_t first_line = 1);

}  // namespace kanwu
