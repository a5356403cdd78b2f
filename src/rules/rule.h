// A rule is data that names a check: one Markdown file in rules/, or in a newsroom's own folder.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "findings/finding.h"
#include "text/span.h"

namespace kanwu {

enum class Language : std::uint8_t { zh, en };

// One text in each language.
struct Localized {
    std::string zh, en;
    const std::string& in(Language language) const { return language == Language::zh ? zh : en; }
};

// A number, a truth or a word with which a rule tunes its check.
using Parameter = std::variant<bool, double, std::string>;
using Parameters = std::map<std::string, Parameter>;

// A draft inside an example, with what is expected in it.
struct ExampleFile {
    std::string name;  // "example.txt" unless the fence says file=
    std::string text;  // marks taken out
};
struct ExampleMark {
    std::size_t file = 0;  // index into Example::files
    Span span;             // bytes of that file's text
    std::string rule;      // empty: this is a related place
    // "1" of #1: ties a finding to its related places. A finding may have several, or none; a related place has one or
    // more. Several marks may share a label, and a span with two roles has two marks.
    std::vector<std::string> labels;
};
struct Example {
    std::string section;  // the heading above it
    std::string place;    // "rules/x.md:31" of its first fence
    std::vector<ExampleFile> files;
    std::vector<ExampleMark> marks;  // none: the example must stay silent
    std::string roster;              // TOML: the last block "toml file=people.toml" above it; may be empty
};

struct Rule {
    std::string id;                // kebab-case
    std::string check;             // the kind of rule: a name of the list in src/checks
    Level level = Level::warning;  // the highest; the check may lower it
    std::vector<std::string> tags;
    std::string precision;  // very-high, high, medium, low: as code scanning has it
    Localized title;
    std::map<std::string, Localized> messages;  // by variant; "" is the only one of a rule without variants
    std::map<std::string, Localized> labels;    // what a related place or a fix is called
    Parameters parameters;
    std::string summary;  // the first paragraph of the manual page
    std::string manual;   // Markdown: the whole file without the TOML block and without marks in examples
    std::vector<Example> examples;
    std::string place;  // where it was read from: "rules/x.md"
};

}  // namespace kanwu
