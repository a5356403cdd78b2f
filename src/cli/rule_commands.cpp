// kanwu rules, kanwu explain.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>

#include <fmt/format.h>

#include "base/suggest.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "rules/rule_file.h"

namespace kanwu {
namespace {

// The language of lists and manual pages: as asked, else that of the locale.
Language language_of(const Options& options) {
    const LanguageChoice choice = options.request.language.value_or(LanguageChoice::automatic);
    if (choice != LanguageChoice::automatic) return choice == LanguageChoice::zh ? Language::zh : Language::en;
    for (const char* const name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char* const locale = std::getenv(name); locale != nullptr && *locale != '\0')
            return std::string_view(locale).starts_with("zh") ? Language::zh : Language::en;
    return Language::en;
}

}  // namespace

int print(std::string_view text) {
    FileSink out("");
    out.write(text);
    if (const auto written = out.close(); !written) {
        fmt::print(stderr, "kanwu: {}\n", to_string(written.error()));
        return kExitFailed;
    }
    return kExitClean;
}

int rules_command(const Options& options) {
    std::string out;
    for (const Rule& rule : builtin_rules())
        out += fmt::format("{:<24} {:<8} {}\n", rule.id, to_string(rule.level), rule.title.in(language_of(options)));
    return print(out);
}

int explain_command(const Options& options) {
    std::vector<std::string> ids;
    for (const Rule& rule : builtin_rules()) {
        if (rule.id == options.topic) return print(rule.manual);
        ids.push_back(rule.id);
    }
    fmt::print(stderr, "kanwu: explain: unknown rule \"{}\"{}\n", options.topic, suggestion(options.topic, ids));
    return kExitFailed;
}

}  // namespace kanwu
