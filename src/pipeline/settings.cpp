#include "pipeline/settings.h"

#include <filesystem>

#include <fmt/format.h>

namespace kanwu {
namespace {

bool same_engine(const Config& a, const Config& b) {
    const auto parameters = [](const Config& config) {
        std::map<std::string, Parameters> out;
        for (const auto& [rule, settings] : config.rules)
            if (!settings.parameters.empty()) out[rule] = settings.parameters;
        return out;
    };
    return a.scope == b.scope && parameters(a) == parameters(b);
}

// Below the current folder without what leads there: a message is read on another machine too.
std::string as_typed(const std::filesystem::path& file) {
    std::error_code error;
    const std::filesystem::path near = file.lexically_proximate(std::filesystem::current_path(error));
    return error || near.empty() || *near.begin() == ".." ? file.string() : near.string();
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
    files_[file] = std::move(*config);
}

const Config* Settings::of(const std::string& path) const {
    const std::optional<Config>& config = files_.at(file_of_.at(path));
    return config ? &*config : nullptr;
}

const Config& Settings::of_run(const std::vector<std::string>& paths) {
    const Config& first = *of(paths.front());
    for (const std::string& path : paths) {
        const Config& other = *of(path);
        if (same_engine(first, other)) continue;
        notifications_.push_back(
            {"conflicting-configuration", Level::error, other.path.empty() ? path : other.path, path,
             fmt::format("sets scope or a rule's parameters otherwise than {}, and one run has one setting; check "
                         "these drafts apart, or with --scope file",
                         first.path.empty() ? "the defaults of " + paths.front() : first.path)});
        break;
    }
    return first;
}

}  // namespace kanwu
