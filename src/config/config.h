// kanwu.toml: what a newsroom has decided for its drafts.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "attribution/lexicon.h"
#include "attribution/roster.h"
#include "base/expected.h"
#include "config/limits.h"
#include "rules/rule.h"

namespace kanwu {

// The language of messages; `automatic` ("auto") is that of most of the run's text.
enum class LanguageChoice : std::uint8_t { automatic, zh, en };
// Whether a draft is compared with the other drafts of the run, or with itself alone.
enum class Scope : std::uint8_t { run, file };
// The lowest level of a finding that makes the exit code 1.
enum class FailOn : std::uint8_t { note, warning, error, never };

struct RuleSettings {
    bool enabled = true;
    std::optional<Level> level;
    Parameters parameters;  // only those that the file names
    friend bool operator==(const RuleSettings&, const RuleSettings&) = default;
};

// A second file that kanwu.toml names, and where it does so.
struct NamedFile {
    std::string path;   // below the folder of the kanwu.toml, or absolute
    std::string place;  // "kanwu.toml:3:15"
};

// A key that the file does not name is none or empty.
struct Config {
    std::string path;                     // of the file; empty where there is none
    std::optional<std::string> encoding;  // a name of kEncodings
    std::optional<LanguageChoice> language;
    std::optional<Scope> scope;
    std::optional<FailOn> fail_on;
    std::optional<Level> level;  // findings below it are not reported
    LimitSettings limits;
    std::vector<std::u32string> ignore;         // set phrases: their normal forms, sorted, each once
    std::optional<NamedFile> ignore_file;       // more of them; see add_phrases
    std::optional<NamedFile> roster_file;       // the file of `roster`; see read_roster
    Roster roster;                              // who holds which post
    std::string date;                           // of the drafts: 2026-11-24; empty where the file does not say
    MoreWords words;                            // of [lexicon]: the newsroom's own, a list each
    std::map<std::string, RuleSettings> rules;  // by id
};

// Reads the text of a kanwu.toml. `path` names it in errors, which carry line and column; of several faults the first
// in the text is told. Refused, with a suggestion: unknown keys, rules and parameters, and values of a wrong type.
Expected<Config> read_config(std::string_view text, std::string_view path, const std::vector<Rule>& rules);

// Adds the set phrases of a file to `config.ignore`: one a line, empty lines and those that begin with # left aside.
// `path` names it in errors. Refused: a phrase lighter than kLightestPhrase, with its line.
Expected<void> add_phrases(std::string_view text, std::string_view path, Config& config);

// The nearest kanwu.toml: in the draft's own folder (in `draft` itself where that is a folder), else in one above it.
// A path that does not exist is looked at by its name alone. Never fails: what cannot be read is as if it were not there.
std::optional<std::filesystem::path> find_config(const std::filesystem::path& draft);

// Whether the rule runs.
bool is_enabled(std::string_view rule_id, const Config& config);

// The rule with the level and the parameters that the file gives it.
Rule configured(const Rule& rule, const Config& config);

// The level of a finding that its check gave `found`, under a rule whose own highest level is `rule_highest`. A lower
// configured level caps; a higher one lifts the findings of the rule's own highest level and leaves the others.
Level effective_level(Level found, Level rule_highest, std::optional<Level> configured);

// The same for the rule as it was written (not as `configured` returns it).
Level effective_level(Level found, const Rule& rule, const Config& config);

}  // namespace kanwu
