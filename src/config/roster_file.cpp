#include "config/roster_file.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/toml_reader.h"

namespace kanwu {
namespace {

constexpr double kLastRank = 99999;

// 2024, 2024-03, 2024-03-15.
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

std::string read_date(TomlReader& reader, const TomlValue& value, const std::string& name) {
    const std::string text = reader.text(value, name).value_or("");
    if (!text.empty() && !is_date(text))
        reader.fault(value,
                     fmt::format("\"{}\" must be a date as \"2024-03\" or \"2024-03-15\", not \"{}\"", name, text));
    return text;
}

std::optional<std::uint32_t> read_rank(TomlReader& reader, const TomlValue& value) {
    const auto number = reader.number(value, "rank");
    if (!number) return std::nullopt;
    if (*number >= 1 && *number <= kLastRank && *number == static_cast<std::uint32_t>(*number))
        return static_cast<std::uint32_t>(*number);
    reader.fault(value, fmt::format("\"rank\" must be a whole number from 1 to {}", kLastRank));
    return std::nullopt;
}

std::vector<RosterPost> read_posts(TomlReader& reader, const TomlValue& value, const Lexicon& lexicon) {
    reader.texts(value, "posts");
    std::vector<RosterPost> out;
    const auto* items = value.as<TomlArray>();
    if (items == nullptr) return out;
    for (const TomlValue& item : *items) {
        const auto* text = item.as<std::string>();
        if (text == nullptr) continue;
        if (text->empty() || text->find("、") != std::string::npos)
            reader.fault(item,
                         fmt::format("\"{}\" must be one post; write each as a string of its own, body first", *text));
        out.push_back({*text, read_title(*text, lexicon)});
    }
    return out;
}

// As far as both dates are known.
bool ends_early(const RosterPerson& person) {
    const std::size_t size = std::min(person.from.size(), person.until.size());
    return person.until.substr(0, size) < person.from.substr(0, size);
}

RosterPerson read_person(TomlReader& reader, const TomlValue& value, const Lexicon& lexicon) {
    RosterPerson person;
    const TomlTable* const table = reader.table(value, "person");
    if (table == nullptr) return person;
    reader.only_keys(*table, {"name", "posts", "from", "until", "rank", "removed"});
    const TomlValue* const name = find(*table, "name");
    // A misspelt key, told above, says it better.
    if (name == nullptr && !reader.first()) reader.required(*table, "name", value.line, value.column);
    if (name != nullptr) person.name = reader.text(*name, "name").value_or("");
    if (name != nullptr && name->as<std::string>() && person.name.empty())
        reader.fault(*name, "\"name\" must not be empty");
    for (const auto& [key, entry, line, column] : *table) {
        if (key == "posts") person.posts = read_posts(reader, entry, lexicon);
        if (key == "from") person.from = read_date(reader, entry, key);
        if (key == "until") person.until = read_date(reader, entry, key);
        if (key == "rank") person.rank = read_rank(reader, entry);
        if (key == "removed") person.removed = reader.truth(entry, key).value_or(false);
    }
    if (ends_early(person))
        reader.fault(*find(*table, "until"), fmt::format("\"until\" must not be before \"from\", {}", person.from));
    return person;
}

}  // namespace

Expected<Roster> read_roster(std::string_view text, std::string_view path, const Lexicon& lexicon) {
    const auto table = parse_toml(text, path);
    if (!table) return tl::unexpected<Error>(table.error());
    TomlReader reader{std::string(path)};
    reader.only_keys(*table, {"person"});
    std::vector<RosterPerson> people;
    if (const TomlValue* const list = find(*table, "person")) {
        if (const auto* const items = list->as<TomlArray>())
            for (const TomlValue& item : *items) people.push_back(read_person(reader, item, lexicon));
        else
            reader.fault(*list, fmt::format("\"person\" must be a list of tables, not {}; write [[person]] above each",
                                            kind_of(*list)));
    }
    if (reader.first()) return tl::unexpected<Error>(*reader.first());
    return Roster(std::move(people));
}

}  // namespace kanwu
