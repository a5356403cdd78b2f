// Values of options, with errors that name the option. What every command's options are read with.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/expected.h"
#include "base/suggest.h"
#include "cli/options.h"

namespace kanwu {

template <class Value>
struct Choice {
    std::string name;
    Value value;
};
template <class Value>
using Choices = std::vector<Choice<Value>>;

template <class Value>
Expected<Value> choose(const std::string& option, const std::string& word, const Choices<Value>& choices) {
    std::vector<std::string> names;
    for (const auto& choice : choices) {
        if (choice.name == word) return choice.value;
        names.push_back(choice.name);
    }
    return fail(option, fmt::format("unknown value \"{}\"{}", word, suggestion(word, names)));
}

// What was given: an option's values in their order, "path" the words that are none's; an option without values is there.
using OptionValues = std::map<std::string, std::vector<std::string>>;

// Errors: no whole number in these bounds.
Expected<unsigned> read_number(const std::string& option, const std::string& word, int least, int most);

// A reader of one run's options that keeps the first error.
class OptionReader {
public:
    explicit OptionReader(const OptionValues& values) : values_(values) {}

    std::optional<std::string> word(const std::string& name) const {
        const std::vector<std::string> given = words(name);
        return given.empty() ? std::nullopt : std::make_optional(given.back());
    }
    std::vector<std::string> words(const std::string& name) const {
        const auto found = values_.find(name);
        return found == values_.end() ? std::vector<std::string>{} : found->second;
    }
    template <class Value, class Target>
    void choice(const std::string& name, const Choices<Value>& choices, Target& target) {
        if (const auto given = word(name)) take(choose("--" + name, *given, choices), target);
    }
    // A whole number in these bounds.
    template <class Target>
    void number(const std::string& name, int least, int most, Target& target) {
        if (const auto given = word(name)) take(read_number("--" + name, *given, least, most), target);
    }
    template <class Value, class Target>
    void take(Expected<Value> value, Target& target) {
        if (value) target = std::move(*value);
        else if (!error) error = value.error();
    }

    std::optional<Error> error;

private:
    const OptionValues& values_;
};

// --format FORMAT goes to standard output or --output, --format FORMAT=FILE to the file. Without one for standard
// output the text goes there, unless --output took the only one.
Expected<std::vector<Target>> read_targets(const std::vector<std::string>& formats, const Choices<Format>& known,
                                           const std::optional<std::string>& output);

// The options that say how drafts are read, by whatever command: "encoding", "threads,j".
std::vector<std::string> input_options();
void read_input_options(OptionReader& reader, Request& request);

}  // namespace kanwu
