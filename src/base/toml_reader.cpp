#include "base/toml_reader.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/suggest.h"

namespace kanwu {

std::string_view kind_of(const TomlValue& value) {
    if (value.as<std::string>()) return "a string";
    if (value.as<bool>()) return "true or false";
    if (value.as<TomlArray>()) return "a list";
    if (value.as<TomlTable>()) return "a table";
    return "a number";
}

namespace {

std::string wrong_kind(std::string_view name, std::string_view wanted, const TomlValue& value) {
    return fmt::format("\"{}\" must be {}, not {}", name, wanted, kind_of(value));
}

}  // namespace

void TomlReader::fault(std::uint32_t line, std::uint32_t column, std::string message) {
    if (first_ && std::tie(first_line_, first_column_) <= std::tie(line, column)) return;
    first_line_ = line;
    first_column_ = column;
    first_ = Error{fmt::format("{}:{}:{}", place_, line, column), std::move(message)};
}

void TomlReader::only_keys(const TomlTable& table, const std::vector<std::string>& known) {
    for (const TomlEntry& entry : table) {
        if (std::find(known.begin(), known.end(), entry.key) == known.end())
            fault(entry, fmt::format("unknown key \"{}\"{}", entry.key, suggestion(entry.key, known)));
    }
}

const TomlValue* TomlReader::required(const TomlTable& table, std::string_view key, std::uint32_t line,
                                      std::uint32_t column) {
    const TomlValue* value = find(table, key);
    if (!value) fault(line, column, fmt::format("the key \"{}\" is missing", key));
    return value;
}

std::optional<std::string> TomlReader::text(const TomlValue& value, std::string_view name) {
    if (const auto* text = value.as<std::string>()) return *text;
    fault(value, wrong_kind(name, "a string", value));
    return std::nullopt;
}

std::optional<std::string> TomlReader::choice(const TomlValue& value, std::string_view name,
                                              const std::vector<std::string>& known) {
    std::optional<std::string> word = text(value, name);
    if (!word) return std::nullopt;
    if (std::find(known.begin(), known.end(), *word) != known.end()) return word;
    const std::string near = nearest_word(*word, known);
    fault(value, fmt::format("\"{}\" must be one of {}, not \"{}\"{}", name, fmt::join(known, ", "), *word,
                             near.empty() ? "" : fmt::format("; did you mean \"{}\"?", near)));
    return std::nullopt;
}

std::optional<double> TomlReader::number(const TomlValue& value, std::string_view name) {
    if (const auto* whole = value.as<std::int64_t>()) return static_cast<double>(*whole);
    const auto* number = value.as<double>();
    if (!number) {
        fault(value, wrong_kind(name, "a number", value));
    } else if (!std::isfinite(*number)) {
        fault(value, fmt::format("\"{}\" must be a finite number", name));
    } else {
        return *number;
    }
    return std::nullopt;
}

std::optional<bool> TomlReader::truth(const TomlValue& value, std::string_view name) {
    if (const auto* truth = value.as<bool>()) return *truth;
    fault(value, wrong_kind(name, "true or false", value));
    return std::nullopt;
}

std::vector<std::string> TomlReader::texts(const TomlValue& value, std::string_view name, std::string_view example) {
    const std::string cure = example.empty() ? "" : fmt::format("; write {}", example);
    std::vector<std::string> out;
    const auto* items = value.as<TomlArray>();
    if (!items) {
        fault(value, wrong_kind(name, "a list of strings", value) + cure);
        return out;
    }
    for (const TomlValue& item : *items) {
        if (const auto* text = item.as<std::string>()) {
            out.push_back(*text);
        } else {
            fault(item, fmt::format("\"{}\" must hold strings only, not {}{}", name, kind_of(item), cure));
        }
    }
    return out;
}

const TomlTable* TomlReader::table(const TomlValue& value, std::string_view name) {
    const auto* table = value.as<TomlTable>();
    if (!table) fault(value, wrong_kind(name, "a table", value));
    return table;
}

}  // namespace kanwu
