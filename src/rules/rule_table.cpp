#include "rules/rule_table.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/toml_reader.h"
#include "rules/kebab.h"
#include "rules/message_template.h"

namespace kanwu {
namespace {

// The file's name without folders and without its extension.
std::string_view stem(std::string_view place) {
    place.remove_prefix(place.rfind('/') + 1);  // npos + 1 is 0
    return place.substr(0, place.rfind('.'));
}

std::string read_name(TomlReader& reader, const TomlTable& table, std::string_view key, std::uint32_t line) {
    const TomlValue* value = reader.required(table, key, line, 1);
    if (!value) return {};
    std::string name = reader.text(*value, key).value_or("");
    if (value->as<std::string>() && !is_kebab(name))
        reader.fault(*value, fmt::format("\"{}\" must be lower-case words joined by -, not \"{}\"", key, name));
    return name;
}

// { zh = "…", en = "…" } with well-formed arguments.
Localized read_localized(TomlReader& reader, const TomlValue& value, const std::string& name) {
    Localized out;
    const TomlTable* table = reader.table(value, name);
    if (!table) return out;
    reader.only_keys(*table, {"zh", "en"});
    for (const auto& [key, text] : {std::pair{"zh", &out.zh}, std::pair{"en", &out.en}}) {
        const TomlValue* words = find(*table, key);
        if (!words) {
            reader.fault(value, fmt::format("\"{}\" needs zh and en; {} is missing", name, key));
            continue;
        }
        const std::string full_name = fmt::format("{}.{}", name, key);
        *text = reader.text(*words, full_name).value_or("");
        if (!words->as<std::string>()) continue;
        if (text->empty()) reader.fault(*words, fmt::format("\"{}\" is empty", full_name));
        if (const auto parsed = parse_template(*text); !parsed.fault.empty()) reader.fault(*words, parsed.fault);
    }
    return out;
}

// A table of named texts.
std::map<std::string, Localized> read_named(TomlReader& reader, const TomlTable& table, std::string_view what) {
    std::map<std::string, Localized> out;
    for (const TomlEntry& entry : table) {
        if (!is_kebab(entry.key))
            reader.fault(entry, fmt::format("\"{}\" must be lower-case words joined by -", entry.key));
        out[entry.key] = read_localized(reader, entry.value, fmt::format("{}.{}", what, entry.key));
    }
    return out;
}

// Either one text or a table of variants.
std::map<std::string, Localized> read_messages(TomlReader& reader, const TomlValue& value) {
    const TomlTable* table = reader.table(value, "message");
    if (!table) return {};
    const bool variants =
        std::any_of(table->begin(), table->end(), [](const TomlEntry& entry) { return entry.value.as<TomlTable>(); });
    if (variants) return read_named(reader, *table, "message");
    return {{"", read_localized(reader, value, "message")}};
}

Parameters read_parameters(TomlReader& reader, const TomlTable& table) {
    Parameters out;
    for (const TomlEntry& entry : table) {
        const TomlValue& value = entry.value;
        if (!is_kebab(entry.key))
            reader.fault(entry, fmt::format("\"{}\" must be lower-case words joined by -", entry.key));
        // In kanwu.toml these stand beside the parameters and mean the rule itself.
        if (entry.key == "level" || entry.key == "enabled")
            reader.fault(
                entry,
                fmt::format("a parameter must not be called \"{}\"; kanwu.toml gives that name a meaning", entry.key));
        if (const auto* text = value.as<std::string>()) {
            out[entry.key] = *text;
        } else if (const auto* truth = value.as<bool>()) {
            out[entry.key] = *truth;
        } else if (value.as<TomlTable>() || value.as<TomlArray>()) {
            reader.fault(value, fmt::format("\"parameters.{}\" must be a string, a number, true or false, not {}",
                                            entry.key, kind_of(value)));
        } else {
            out[entry.key] = reader.number(value, "parameters." + entry.key).value_or(0);
        }
    }
    return out;
}

Level level_named(std::string_view name) {
    return name == "error" ? Level::error : name == "warning" ? Level::warning : Level::note;
}

void read_id(TomlReader& reader, const TomlTable& table, std::string_view place, std::uint32_t line, Rule& rule) {
    rule.id = read_name(reader, table, "id", line);
    const TomlValue* value = find(table, "id");
    if (value && value->as<std::string>() && rule.id != stem(place))
        reader.fault(*value, fmt::format("the id is \"{}\" but the file is called \"{}\"; they must be the same",
                                         rule.id, stem(place)));
}

}  // namespace

Expected<Rule> read_rule_table(std::string_view toml, std::string_view place, std::uint32_t first_line) {
    const Expected<TomlTable> table = parse_toml(toml, place, first_line);
    if (!table) return tl::unexpected<Error>(table.error());
    TomlReader reader{std::string(place)};
    reader.only_keys(*table, {"id", "check", "level", "tags", "precision", "title", "message", "labels", "parameters"});

    Rule rule;
    rule.place = std::string(place);
    // What is missing is told at the fence above the block.
    const std::uint32_t fence_line = first_line - 1;
    read_id(reader, *table, place, fence_line, rule);
    rule.check = read_name(reader, *table, "check", fence_line);
    if (const TomlValue* value = reader.required(*table, "level", fence_line, 1))
        rule.level = level_named(reader.choice(*value, "level", {"note", "warning", "error"}).value_or("note"));
    if (const TomlValue* value = find(*table, "tags")) rule.tags = reader.texts(*value, "tags");
    rule.precision = "medium";
    if (const TomlValue* value = find(*table, "precision"))
        rule.precision = reader.choice(*value, "precision", {"very-high", "high", "medium", "low"}).value_or("");
    if (const TomlValue* value = reader.required(*table, "title", fence_line, 1))
        rule.title = read_localized(reader, *value, "title");
    if (const TomlValue* value = reader.required(*table, "message", fence_line, 1))
        rule.messages = read_messages(reader, *value);
    if (const TomlValue* value = find(*table, "labels")) {
        if (const TomlTable* labels = reader.table(*value, "labels"))
            rule.labels = read_named(reader, *labels, "labels");
    }
    if (const TomlValue* value = find(*table, "parameters")) {
        if (const TomlTable* parameters = reader.table(*value, "parameters"))
            rule.parameters = read_parameters(reader, *parameters);
    }
    if (reader.first()) return tl::unexpected<Error>(*reader.first());
    return rule;
}

}  // namespace kanwu
