#include "pipeline/settings.h"

#include <filesystem>
#include <utility>

#include <fmt/format.h>

#include "attribution/lexicon.h"
#include "config/roster_file.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool same_engine(const Config& a, const Config& b) {
    const auto parameters = [](const Config& config) {
        std::map<std::string, Parameters> out;
        for (const auto& [rule, settings] : config.rules)
            if (!settings.parameters.empty()) out[rule] = settings.parameters;
        return out;
    };
    return a.scope == b.scope && a.ignore == b.ignore && a.roster == b.roster && a.date == b.date &&
           a.words == b.words && parameters(a) == parameters(b);
}

// Below the current folder without what leads there: a message is read on another machine too.
std::string as_typed(const std::filesystem::path& file) {
    std::error_code error;
    const std::filesystem::path near = file.lexically_proximate(std::filesystem::current_path(error));
    return error || near.empty() || *near.begin() == ".." ? file.string() : near.string();
}

std::filesystem::path canonical(const std::filesystem::path& path) {
    std::error_code error;
    const std::filesystem::path out = std::filesystem::canonical(path, error);
    return error ? path : out;
}

// Where a file is that the configuration names.
std::string path_of(const NamedFile& file, const Config& config) {
    const std::filesystem::path folder = std::filesystem::path(config.path).parent_path();
    return (folder / file.path).lexically_normal().string();
}

// The text of a file that the configuration names under `key`, without a byte order mark.
Expected<std::string> read_named(std::string_view key, const NamedFile& file, const Config& config) {
    const std::string path = path_of(file, config);
    Expected<std::string> bytes = read_bytes({path, false});
    if (!bytes)
        return fail(file.place,
                    fmt::format("\"{}\" names {}, which {}; check the name, it is relative to the folder of "
                                "this file",
                                key, path, bytes.error().message));
    if (const std::size_t bad = find_invalid_utf8(*bytes); bad != std::string::npos)
        return fail(path, fmt::format("not UTF-8 at offset {}; save the list as UTF-8", bad));
    if (bytes->starts_with(kByteOrderMark)) bytes->erase(0, kByteOrderMark.size());
    return bytes;
}

Expected<void> read_ignore_file(Config& config) {
    const Expected<std::string> text = read_named("ignore-file", *config.ignore_file, config);
    if (!text) return tl::unexpected(text.error());
    return add_phrases(*text, path_of(*config.ignore_file, config), config);
}

Expected<void> read_roster_file(Config& config, const Lexicon& lexicon, std::optional<Error>& unread) {
    const Expected<std::string> text = read_named("roster", *config.roster_file, config);
    if (!text) return tl::unexpected(text.error());
    Expected<Roster> roster = read_roster(*text, path_of(*config.roster_file, config), lexicon, &unread);
    if (!roster) return tl::unexpected(roster.error());
    config.roster = std::move(*roster);
    return {};
}

}  // namespace

Settings::Settings(const std::vector<Input>& inputs, const std::optional<std::string>& fixed,
                   const std::vector<Rule>& rules) {
    files_[""] = Config{};
    for (const Input& input : inputs) {
        std::string file = fixed.value_or("");
        if (!fixed)
            if (const auto found = find_config(input.from_stdin ? "." : input.path)) file = as_typed(*found);
        if (!files_.contains(file)) load(file, rules);
        file_of_[input.path] = file;
    }
}

void Settings::load(const std::string& file, const std::vector<Rule>& rules) {
    files_[file] = std::nullopt;
    const auto refuse = [&](const Error& error) {
        notifications_.push_back({"bad-configuration", Level::error, error.place, "", error.message});
    };
    const Expected<std::string> text = read_bytes({file, false});
    if (!text) return refuse(text.error());
    Expected<Config> config = read_config(*text, file, rules);
    if (!config) return refuse(config.error());
    if (config->ignore_file) {
        phrase_lists_.insert(canonical(path_of(*config->ignore_file, *config)));
        if (const Expected<void> phrases = read_ignore_file(*config); !phrases) return refuse(phrases.error());
    }
    if (!config->words.empty()) words_.emplace(file, extended_lexicon(config->words));
    std::optional<Error> unread;
    if (config->roster_file)
        if (const Expected<void> roster = read_roster_file(*config, words_of(file), unread); !roster)
            return refuse(roster.error());
    if (unread)
        notifications_.push_back({"unread-post", Level::warning, unread->place, "", unread->message, unread->chinese});
    ignored_[file] = SetPhrases(config->ignore);
    files_[file] = std::move(*config);
}

const Config* Settings::of(const std::string& path) const {
    const std::optional<Config>& config = files_.at(file_of_.at(path));
    return config ? &*config : nullptr;
}

const Lexicon& Settings::words_of(const std::string& file) const {
    const auto found = words_.find(file);
    return found == words_.end() ? builtin_lexicon() : found->second;
}

Newsroom Settings::newsroom(const std::string& path) const {
    const std::string& file = file_of_.at(path);
    const Config& config = *files_.at(file);
    const auto ignored = ignored_.find(file);
    return {&words_of(file), ignored == ignored_.end() ? &kNoSetPhrases : &ignored->second, &config.roster,
            config.date};
}

bool Settings::is_phrase_list(const std::string& path) const {
    return !phrase_lists_.empty() && phrase_lists_.contains(canonical(path));
}

const Config& Settings::of_run(const std::vector<std::string>& paths) {
    const Config& first = *of(paths.front());
    for (const std::string& path : paths) {
        const Config& other = *of(path);
        if (same_engine(first, other)) continue;
        notifications_.push_back({"conflicting-configuration", Level::error, other.path.empty() ? path : other.path,
                                  path,
                                  fmt::format("sets scope, set phrases, the roster, words, the date or a rule's "
                                              "parameters otherwise than {}, and one "
                                              "run has one setting; check these drafts apart, or with --scope file",
                                              first.path.empty() ? "the defaults of " + paths.front() : first.path)});
        break;
    }
    return first;
}

}  // namespace kanwu
