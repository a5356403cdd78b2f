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

// Posts that do not read as body and post.
struct Unread {
    std::vector<std::string> posts;
    std::vector<std::uint32_t> lines;
    std::uint32_t column = 0;  // of the first
};

std::vector<RosterPost> read_posts(TomlReader& reader, const TomlValue& value, const Lexicon& lexicon, Unread& unread) {
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
        if (out.back().title) continue;
        if (unread.posts.empty()) unread.column = item.column;
        unread.posts.push_back(*text);
        unread.lines.push_back(item.line);
    }
    return out;
}

// As far as both dates are known.
bool ends_early(const RosterPerson& person) {
    const std::size_t size = std::min(person.from.size(), person.until.size());
    return person.until.substr(0, size) < person.from.substr(0, size);
}

std::optional<Error> told(const Unread& unread, std::string_view path) {
    if (unread.posts.empty()) return std::nullopt;
    const std::vector<std::uint32_t> more(unread.lines.begin() + 1, unread.lines.end());
    const std::string also = more.empty() ? "" : fmt::format(" (the same in line {})", fmt::join(more, ", "));
    const std::string also_chinese = more.empty() ? "" : fmt::format("（第{}行也是）", fmt::join(more, "、"));
    return Error{fmt::format("{}:{}:{}", path, unread.lines.front(), unread.column),
                 fmt::format("\"{}\" does not read as a body and its post, so drafts are not compared with it{}; write "
                             "the body too, as in \"清河市财政局局长\" or \"mayor of Ashwick\"",
                             unread.posts.front(), also),
                 fmt::format("“{}”读不出单位和职务，稿件不会和它比对{}；请把单位写全，例如“清河市财政局局长”",
                             unread.posts.front(), also_chinese)};
}

RosterPerson read_person(TomlReader& reader, const TomlValue& value, const Lexicon& lexicon, Unread& unread) {
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
        if (key == "posts") person.posts = read_posts(reader, entry, lexicon, unread);
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

Expected<Roster> read_roster(std::string_view text, std::string_view path, const Lexicon& lexicon,
                             std::optional<Error>* unread) {
    const auto table = parse_toml(text, path);
    if (!table) return tl::unexpected<Error>(table.error());
    TomlReader reader{std::string(path)};
    reader.only_keys(*table, {"person"});
    std::vector<RosterPerson> people;
    Unread posts_unread;
    if (const TomlValue* const list = find(*table, "person")) {
        if (const auto* const items = list->as<TomlArray>())
            for (const TomlValue& item : *items) people.push_back(read_person(reader, item, lexicon, posts_unread));
        else
            reader.fault(*list, fmt::format("\"person\" must be a list of tables, not {}; write [[person]] above each",
                                            kind_of(*list)));
    }
    if (reader.first()) return tl::unexpected<Error>(*reader.first());
    if (unread != nullptr) *unread = told(posts_unread, path);
    std::vector<RosterPost*> posts;
    for (RosterPerson& person : people)
        for (RosterPost& post : person.posts)
            if (post.title) posts.push_back(&post);
    place_at_home(posts, lexicon);
    return Roster(std::move(people));
}

}  // namespace kanwu
