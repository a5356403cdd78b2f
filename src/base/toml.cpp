#include "base/toml.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include <fmt/format.h>
#include <toml++/toml.h>

namespace kanwu {
namespace {

// Walks a toml++ tree; the first fault in the order of the walk ends it.
class Converter {
public:
    Converter(std::string_view place, std::uint32_t first_line) : place_(place), first_line_(first_line) {}

    std::string at(const toml::source_position& position) const {
        return fmt::format("{}:{}:{}", place_, line(position), position.column);
    }

    TomlTable table(const toml::table& source) {
        TomlTable out;
        out.reserve(source.size());
        for (const auto& [key, node] : source) {
            const toml::source_position begin = key.source().begin;
            out.push_back({std::string(key.str()), value(node), line(begin), begin.column});
        }
        // toml++ keeps its tables sorted by key.
        std::stable_sort(out.begin(), out.end(), [](const TomlEntry& a, const TomlEntry& b) {
            return std::tie(a.line, a.column) < std::tie(b.line, b.column);
        });
        return out;
    }

    const std::optional<Error>& error() const { return error_; }

private:
    std::uint32_t line(const toml::source_position& position) const { return position.line + first_line_ - 1; }

    TomlValue value(const toml::node& node) {
        const toml::source_position begin = node.source().begin;
        TomlValue out{{}, line(begin), begin.column};
        if (const auto* text = node.as_string()) {
            out.value = text->get();
        } else if (const auto* integer = node.as_integer()) {
            out.value = integer->get();
        } else if (const auto* number = node.as_floating_point()) {
            out.value = number->get();
        } else if (const auto* truth = node.as_boolean()) {
            out.value = truth->get();
        } else if (const auto* list = node.as_array()) {
            TomlArray items;
            items.reserve(list->size());
            for (const toml::node& item : *list) items.push_back(value(item));
            out.value = std::move(items);
        } else if (const auto* inner = node.as_table()) {
            out.value = table(*inner);
        } else if (!error_) {
            error_ = Error{at(begin), "dates and times are not used here; write a string in quotation marks"};
        }
        return out;
    }

    std::string_view place_;
    std::uint32_t first_line_;
    std::optional<Error> error_;
};

}  // namespace

const TomlValue* find(const TomlTable& table, std::string_view key) {
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const TomlEntry& entry) { return entry.key == key; });
    return found == table.end() ? nullptr : &found->value;
}

Expected<TomlTable> parse_toml(std::string_view text, std::string_view place, std::uint32_t first_line) {
    Converter converter(place, first_line);
    // Debian's toml++ is a compiled library with exceptions; they end here.
    try {
        const toml::table parsed = toml::parse(text);
        TomlTable table = converter.table(parsed);
        if (converter.error()) return tl::unexpected<Error>(*converter.error());
        return table;
    } catch (const toml::parse_error& error) {
        return fail(converter.at(error.source().begin), std::string(error.description()));
    }
}

}  // namespace kanwu
