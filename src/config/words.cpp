#include "config/words.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "text/normal_form.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr std::string_view kTables[] = {"joint_bodies", "body_names", "heads"};  // have keys of their own
constexpr std::string_view kPostLists[] = {"exclusive_posts", "membership_posts", "ex_officio_posts", "company_posts"};

template <class List>
bool contains(const List& list, std::string_view word) {
    return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

std::string with(std::string name, char from, char to) {
    std::replace(name.begin(), name.end(), from, to);
    return name;
}

std::vector<std::string> keys() {
    std::vector<std::string> out{"bodies", "heads", "joint"};
    for (const std::string& name : word_list_names())
        if (!contains(kTables, name)) out.push_back(with(name, '_', '-'));
    return out;
}

// The word as lists have it; empty, and a fault, where it is none.
std::string read_word(TomlReader& reader, const TomlValue& value, std::string_view name, std::string_view text) {
    std::string word;
    for (const char32_t c : to_utf32(text)) append_utf8(word, simplified(c));
    if (!word.empty() && word.front() != '#' && word.find_first_of(" \t\r\n") == std::string::npos) return word;
    reader.fault(value, fmt::format("\"{}\" in \"{}\" is no word; write it without blanks", text, name));
    return "";
}

// A list of words.
std::vector<std::string> read_list(TomlReader& reader, const TomlValue& value, const std::string& name) {
    reader.texts(value, name);
    std::vector<std::string> out;
    const auto* const items = value.as<TomlArray>();
    if (items == nullptr) return out;
    for (const TomlValue& item : *items)
        if (const auto* const text = item.as<std::string>()) out.push_back(read_word(reader, item, name, *text));
    return out;
}

// 市数据局 and 数据局 are the same on a list that leaves the level out.
std::string without_level(std::string body) {
    constexpr std::string_view kLevels[] = {"省", "市", "州", "县", "区"};
    constexpr std::size_t kShortest = 3 * 3;  // bytes: 市委 is no 委
    for (const std::string_view level : kLevels)
        if (body.starts_with(level) && body.size() > kShortest) return body.substr(level.size());
    return body;
}

void read_joint(TomlReader& reader, const TomlValue& value, MoreWords& out) {
    const auto* const groups = value.as<TomlArray>();
    const bool lists = groups != nullptr && std::all_of(groups->begin(), groups->end(), [](const TomlValue& group) {
                           return group.as<TomlArray>() != nullptr && group.as<TomlArray>()->size() > 1;
                       });
    if (!lists)
        return reader.fault(
            value, "\"lexicon.joint\" must be a list of lists of two bodies or more, [[\"市数据局\", \"市政务办\"]]");
    for (const TomlValue& group : *groups) {
        for (const std::string& body : read_list(reader, group, "lexicon.joint"))
            out["joint_bodies"] += without_level(body) + " ";
        out["joint_bodies"] += "\n";
    }
}

void read_bodies(TomlReader& reader, const TomlValue& value, MoreWords& out) {
    const TomlTable* const names = reader.table(value, "lexicon.bodies");
    if (names == nullptr) return;
    for (const TomlEntry& entry : *names) {
        const std::string whole = reader.text(entry.value, "lexicon.bodies." + entry.key).value_or("-");
        out["body_names"] += read_word(reader, entry.value, "lexicon.bodies", entry.key) + " " +
                             read_word(reader, entry.value, "lexicon.bodies", whole) + "\n";
    }
}

void read_heads(TomlReader& reader, const TomlValue& value, MoreWords& out) {
    const TomlTable* const heads = reader.table(value, "lexicon.heads");
    if (heads == nullptr) return;
    for (const TomlEntry& entry : *heads) {
        const std::string post = read_word(reader, entry.value, "lexicon.heads", entry.key);
        out["heads"] += post;
        for (const std::string& body : read_list(reader, entry.value, "lexicon.heads." + entry.key))
            out["heads"] += " " + body;
        out["heads"] += "\n";
        out["posts"] += post + "\n";
    }
}

}  // namespace

MoreWords read_words(TomlReader& reader, const TomlTable& table) {
    MoreWords out;
    const std::vector<std::string> known = keys();
    reader.only_keys(table, known);
    for (const auto& [key, value, line, column] : table) {
        if (!contains(known, key)) continue;
        if (key == "joint") read_joint(reader, value, out);
        else if (key == "bodies") read_bodies(reader, value, out);
        else if (key == "heads") read_heads(reader, value, out);
        else
            for (const std::string& word : read_list(reader, value, "lexicon." + key)) {
                const std::string list = with(key, '-', '_');
                out[list] += word + "\n";
                if (contains(kPostLists, list)) out["posts"] += word + "\n";
            }
    }
    return out;
}

}  // namespace kanwu
