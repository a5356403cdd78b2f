// Reading values out of a TOML table, with errors that a person can act on.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/expected.h"
#include "base/toml.h"

namespace kanwu {

// Collects faults and keeps the one that stands first in the text. Every read returns what it can, or none after it has
// noted a fault, so that a caller reads a whole table straight through and asks once, at the end.
class TomlReader {
public:
    // `place` is the file's name; errors are placed "place:line:column".
    explicit TomlReader(std::string place) : place_(std::move(place)) {}

    void fault(std::uint32_t line, std::uint32_t column, std::string message);
    void fault(const TomlValue& value, std::string message) { fault(value.line, value.column, std::move(message)); }
    void fault(const TomlEntry& entry, std::string message) { fault(entry.line, entry.column, std::move(message)); }

    // The first fault in the order of the text, if there was one.
    const std::optional<Error>& first() const { return first_; }

    // Notes every key that is not in `known`, with a suggestion.
    void only_keys(const TomlTable& table, const std::vector<std::string>& known);
    // The entry of that key; notes a fault at line:column (of the table) where it is missing.
    const TomlValue* required(const TomlTable& table, std::string_view key, std::uint32_t line, std::uint32_t column);

    // These note a fault where the type is another; `name` is what the user calls the value ("level", "title.zh").
    std::optional<std::string> text(const TomlValue& value, std::string_view name);
    std::optional<std::string> choice(const TomlValue& value, std::string_view name,
                                      const std::vector<std::string>& known);
    std::optional<double> number(const TomlValue& value, std::string_view name);  // finite; whole numbers too
    std::optional<bool> truth(const TomlValue& value, std::string_view name);
    // `example`, where there is one, stands behind the fault: what to write.
    std::vector<std::string> texts(const TomlValue& value, std::string_view name, std::string_view example = "");
    const TomlTable* table(const TomlValue& value, std::string_view name);

private:
    std::string place_;
    std::optional<Error> first_;
    std::uint32_t first_line_ = 0, first_column_ = 0;
};

// "a string", "a number", "true or false", "a list" or "a table".
std::string_view kind_of(const TomlValue& value);

}  // namespace kanwu
