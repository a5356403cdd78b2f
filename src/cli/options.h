// The command line, as values. Boost.Program_options stays behind this header.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/expected.h"
#include "pipeline/pipeline.h"
#include "text/common_phrases.h"

namespace kanwu {

enum class Command : std::uint8_t { check, trace, rules, explain, phrases, people, text, watch, help, version };
enum class Format : std::uint8_t { text, sarif, json, csv, toml };  // a command takes some of them
enum class Colour : std::uint8_t { automatic, always, never };

// A report and where it goes; an empty path is standard output.
struct Target {
    Format format = Format::text;
    std::string path;
};

struct WatchOptions {
    std::string in, out;  // folders
    unsigned interval_ms = 2000;
    unsigned timeout_seconds = 300;            // for a draft
    bool once = false;                         // two looks, then end
    std::vector<std::string> check_arguments;  // of the check of each draft, as they were given
};

struct Options {
    Command command = Command::help;
    Request request;              // of check; of phrases, people and text what they take of these
    std::vector<Target> targets;  // of check, trace, people, text: at most one on standard output
    std::optional<std::string> root;
    Colour colour = Colour::automatic;
    std::optional<std::string> annotate;  // of check, trace: the copy, or the folder of copies
    bool timings = false;
    PhraseOptions phrases;         // of phrases
    bool phrases_as_toml = false;  // of phrases
    WatchOptions watch;            // of watch; it takes the number of threads from `request`, too
    std::string topic;             // of explain: a rule's id; of help: a command, or empty
};

// Of every command that reads drafts and has been given none.
inline constexpr const char* kNoDraft = "no draft named; give a path, or - for standard input";

// Reads the arguments behind the program's name. Errors are placed at the option or word that is wrong.
Expected<Options> read_options(const std::vector<std::string>& given);

// The help of a command; the overview for "" and what has none of its own.
std::string help(std::string_view topic, Language language);

}  // namespace kanwu
