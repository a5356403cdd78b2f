#include "config/roster_file.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/toml_reader.h"
#include "config/dates.h"

namespace kanwu {
namespace {

constexpr double kLastRank = 99999;

std::optional<std::uint32_t> read_rank(TomlReader& reader, const TomlValue& value) {
    const auto number = reader.number(value, "rank");
    if (!number) return std::nullopt;
    if (*number >= 1 && *number <= kLastRank && *number == static_cast<std::uint32_t>(*number))
        return static_cast<std::uint32_t>(*number);
    reader.fault(value, fmt::format("\"rank\" must be a whole number from 1 to {}", kLastRank));
    return std::nullopt;
}

std::vector<RosterPost> read_posts(TomlReader& reader, const TomlValue& value, const Lexicon& lexicon) {
    reader.texts(value, "posts", "posts = [\"清河区委副书记\", \"清河区区长\"]");
    std::vector<RosterPost> out;
    const auto* items = value.as<TomlArray>();
    if (items == nullptr) return out;
    for (const TomlValue& item : *items) {
        const auto* text = item.as<std::string>();
        if (text == nullptr) continue;
        if (text->empty() || text->find("、") != std::string::npos)
            reader.fault(item,
                         fmt::format("\"{}\" must be one post; write each as a string of its own, body first", *text));
        out.push_back(read_post(*text, lexicon));
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
    std::vector<RosterPost*> posts;
    for (RosterPerson& person : people)
        for (RosterPost& post : person.posts)
            if (post.title) posts.push_back(&post);
    place_at_home(posts, lexicon);
    return Roster(std::move(people));
}

}  // namespace kanwu
