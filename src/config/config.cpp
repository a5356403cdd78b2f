#include "config/config.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/suggest.h"
#include "base/toml_reader.h"
#include "config/dates.h"
#include "config/words.h"
#include "text/set_phrases.h"

namespace kanwu {
namespace {

template <class Value, std::size_t size>
using Names = std::array<std::pair<std::string_view, Value>, size>;

constexpr Names<LanguageChoice, 3> kLanguages{
    {{"zh", LanguageChoice::zh}, {"en", LanguageChoice::en}, {"auto", LanguageChoice::automatic}}};
constexpr Names<Scope, 2> kScopes{{{"run", Scope::run}, {"file", Scope::file}}};
constexpr Names<FailOn, 4> kFailOn{
    {{"note", FailOn::note}, {"warning", FailOn::warning}, {"error", FailOn::error}, {"never", FailOn::never}}};
constexpr Names<Level, 3> kLevels{{{"note", Level::note}, {"warning", Level::warning}, {"error", Level::error}}};

// Those of readers/decode.h, and two names that people know better.
const std::vector<std::string> kEncodings = {"auto",      "utf-8",   "utf-16le", "utf-16be",    "utf-32le",
                                             "utf-32be",  "gb18030", "gbk",      "big5-hkscs",  "big5",
                                             "shift_jis", "euc-jp",  "euc-kr",   "windows-1252"};

// One of a few words, as the value that it names.
template <class Value, std::size_t size>
std::optional<Value> read_choice(TomlReader& reader, const TomlValue& value, std::string_view name,
                                 const Names<Value, size>& names) {
    std::vector<std::string> words;
    for (const auto& entry : names) words.emplace_back(entry.first);
    const auto word = reader.choice(value, name, words);
    if (!word) return std::nullopt;
    return std::find_if(names.begin(), names.end(), [&](const auto& entry) { return entry.first == *word; })->second;
}

// [rules] repeated-quotation = "off"
RuleSettings read_short_settings(TomlReader& reader, const TomlValue& value, const std::string& name) {
    RuleSettings settings;
    const auto word = reader.choice(value, name, {"off", "on", "note", "warning", "error"});
    settings.enabled = word != "off";
    for (const auto& [level_name, level] : kLevels) {
        if (word == level_name) settings.level = level;
    }
    return settings;
}

// A parameter of the type that the rule gives it.
std::optional<Parameter> read_parameter(TomlReader& reader, const TomlValue& value, const std::string& name,
                                        const Parameter& standard) {
    if (std::holds_alternative<bool>(standard)) return reader.truth(value, name);
    if (std::holds_alternative<double>(standard)) return reader.number(value, name);
    return reader.text(value, name);
}

// [rules.copied-passage] level = "warning"
RuleSettings read_settings(TomlReader& reader, const TomlTable& table, const std::string& name, const Rule& rule) {
    RuleSettings settings;
    std::vector<std::string> known{"level", "enabled"};
    for (const auto& [parameter, standard] : rule.parameters) known.push_back(parameter);
    reader.only_keys(table, known);
    for (const auto& [key, value, line, column] : table) {
        const std::string full_name = fmt::format("{}.{}", name, key);
        if (key == "level") {
            settings.level = read_choice(reader, value, full_name, kLevels);
        } else if (key == "enabled") {
            settings.enabled = reader.truth(value, full_name).value_or(true);
        } else if (const auto standard = rule.parameters.find(key); standard != rule.parameters.end()) {
            if (const auto parameter = read_parameter(reader, value, full_name, standard->second))
                settings.parameters[key] = *parameter;
        }
    }
    return settings;
}

std::map<std::string, RuleSettings> read_rules(TomlReader& reader, const TomlTable& table,
                                               const std::vector<Rule>& rules) {
    std::map<std::string, RuleSettings> out;
    std::vector<std::string> ids;
    for (const Rule& rule : rules) ids.push_back(rule.id);
    for (const TomlEntry& entry : table) {
        const auto rule =
            std::find_if(rules.begin(), rules.end(), [&](const Rule& one) { return one.id == entry.key; });
        const std::string name = "rules." + entry.key;
        if (rule == rules.end()) {
            reader.fault(entry, fmt::format("unknown rule \"{}\"{}", entry.key, suggestion(entry.key, ids)));
        } else if (const auto* settings = entry.value.as<TomlTable>()) {
            out[entry.key] = read_settings(reader, *settings, name, *rule);
        } else if (entry.value.as<std::string>()) {
            out[entry.key] = read_short_settings(reader, entry.value, name);
        } else {
            reader.fault(entry.value,
                         fmt::format("\"{}\" must be a string (\"off\", \"on\" or a level) or a table, not {}", name,
                                     kind_of(entry.value)));
        }
    }
    return out;
}

// The normal form of a set phrase; the error is without a place.
Expected<std::u32string> read_phrase(std::string_view text) {
    std::u32string normal = normal_form(text);
    if (weight(normal) >= kLightestPhrase) return normal;
    return fail("", fmt::format("\"{}\" is too short for a set phrase; write four Chinese characters or twelve letters "
                                "at least, or leave it out",
                                text));
}

// ignore = ["将认真学习贯彻全会精神"]
void read_ignore(TomlReader& reader, const TomlValue& value, Config& config) {
    reader.texts(value, "ignore");
    const auto* items = value.as<TomlArray>();
    if (items == nullptr) return;
    for (const TomlValue& item : *items) {
        const auto* text = item.as<std::string>();
        if (text == nullptr) continue;
        Expected<std::u32string> phrase = read_phrase(*text);
        if (phrase) config.ignore.push_back(std::move(*phrase));
        else reader.fault(item, phrase.error().message);
    }
}

// [limits] max-file-size = "64M"
LimitSettings read_limits(TomlReader& reader, const TomlTable& table) {
    LimitSettings limits;
    std::vector<std::string> known;
    for (const LimitKind& kind : kLimits) known.emplace_back(kind.name);
    reader.only_keys(table, known);
    for (const auto& [key, value, line, column] : table) {
        for (const LimitKind& kind : kLimits) {
            if (key != kind.name) continue;
            const auto* whole = value.as<std::int64_t>();
            const std::optional<std::string> text =
                whole != nullptr ? std::to_string(*whole) : reader.text(value, "limits." + key);
            if (!text) continue;
            const Expected<std::uint64_t> limit = read_limit(kind, *text);
            if (limit) limits.*kind.value = *limit;
            else reader.fault(value, fmt::format("\"limits.{}\": {}", key, limit.error().message));
        }
    }
    return limits;
}

void sort_phrases(std::vector<std::u32string>& phrases) {
    std::sort(phrases.begin(), phrases.end());
    phrases.erase(std::unique(phrases.begin(), phrases.end()), phrases.end());
}

}  // namespace

Expected<Config> read_config(std::string_view text, std::string_view path, const std::vector<Rule>& rules) {
    const auto file = parse_toml(text, path);
    if (!file) return tl::unexpected<Error>(file.error());
    TomlReader reader{std::string(path)};
    reader.only_keys(*file, {"encoding", "lang", "scope", "fail-on", "level", "date", "ignore", "ignore-file", "roster",
                             "lexicon", "rules", "limits"});

    Config config;
    config.path = std::string(path);
    const auto read_file = [&](const TomlValue& value, const std::string& key, std::optional<NamedFile>& named) {
        if (const auto name = reader.text(value, key))
            named = {*name, fmt::format("{}:{}:{}", path, value.line, value.column)};
    };
    for (const auto& [key, value, line, column] : *file) {
        if (key == "encoding") config.encoding = reader.choice(value, key, kEncodings);
        if (key == "lang") config.language = read_choice(reader, value, key, kLanguages);
        if (key == "scope") config.scope = read_choice(reader, value, key, kScopes);
        if (key == "fail-on") config.fail_on = read_choice(reader, value, key, kFailOn);
        if (key == "level") config.level = read_choice(reader, value, key, kLevels);
        if (key == "date") config.date = read_day(reader, value, key);
        if (key == "lexicon")
            if (const TomlTable* words = reader.table(value, key)) config.words = read_words(reader, *words);
        if (key == "ignore") read_ignore(reader, value, config);
        if (key == "ignore-file") read_file(value, key, config.ignore_file);
        if (key == "roster") read_file(value, key, config.roster_file);
        if (key != "rules" && key != "limits") continue;
        const TomlTable* table = reader.table(value, key);
        if (table != nullptr && key == "rules") config.rules = read_rules(reader, *table, rules);
        if (table != nullptr && key == "limits") config.limits = read_limits(reader, *table);
    }
    if (reader.first()) return tl::unexpected<Error>(*reader.first());
    sort_phrases(config.ignore);
    return config;
}

Expected<void> add_phrases(std::string_view text, std::string_view path, Config& config) {
    std::size_t number = 1;
    for (std::size_t begin = 0; begin < text.size(); ++number) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string_view line = text.substr(begin, end - begin);
        begin = end + 1;
        line.remove_prefix(std::min(line.find_first_not_of(" \t\r"), line.size()));
        line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
        if (line.empty() || line.front() == '#') continue;
        Expected<std::u32string> phrase = read_phrase(line);
        if (!phrase) return fail(fmt::format("{}:{}", path, number), phrase.error().message);
        config.ignore.push_back(std::move(*phrase));
    }
    sort_phrases(config.ignore);
    return {};
}

bool is_enabled(std::string_view rule_id, const Config& config) {
    const auto settings = config.rules.find(std::string(rule_id));
    return settings == config.rules.end() || settings->second.enabled;
}

Rule configured(const Rule& rule, const Config& config) {
    Rule out = rule;
    const auto settings = config.rules.find(rule.id);
    if (settings == config.rules.end()) return out;
    if (settings->second.level) out.level = *settings->second.level;
    for (const auto& [name, value] : settings->second.parameters) out.parameters[name] = value;
    return out;
}

Level effective_level(Level found, Level rule_highest, std::optional<Level> configured) {
    if (!configured) return found;
    if (*configured < rule_highest) return std::min(found, *configured);
    return found == rule_highest ? *configured : found;
}

Level effective_level(Level found, const Rule& rule, const Config& config) {
    const auto settings = config.rules.find(rule.id);
    return effective_level(found, rule.level, settings == config.rules.end() ? std::nullopt : settings->second.level);
}

}  // namespace kanwu
