// kanwu rules, kanwu explain.
#include <algorithm>
#include <cstdio>
#include <string>

#include <fmt/format.h>

#include "base/suggest.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/terminal.h"
#include "rules/rule_file.h"

namespace kanwu {
namespace {

// NAME_VARIANT as somebody types it from a report of another program: name-variant.
std::string as_id(std::string word) {
    for (char& c : word) c = c == '_' ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return word;
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
        out += fmt::format("{:<24} {:<8} {}\n", rule.id, to_string(rule.level),
                           rule.title.in(reader_language(options.request.language)));
    return print(out);
}

int explain_command(const Options& options) {
    const std::string id = as_id(options.topic);
    std::vector<std::string> ids;
    for (const Rule& rule : builtin_rules()) {
        if (rule.id == id) return print(rule.manual);
        ids.push_back(rule.id);
    }
    fmt::print(stderr, "kanwu: explain: unknown rule \"{}\"{}\n", options.topic, suggestion(id, ids));
    return kExitFailed;
}

}  // namespace kanwu
