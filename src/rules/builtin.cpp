#include <algorithm>
#include <stdexcept>

#include "base/embedded_text.h"
#include "rules/rule_file.h"

namespace kanwu {

std::vector<EmbeddedText> builtin_rule_texts();  // made by the build
namespace {

std::vector<Rule> read_builtin_rules() {
    std::vector<Rule> rules;
    for (const EmbeddedText& file : builtin_rule_texts()) {
        auto rule = read_rule(file.text, file.place);
        if (!rule) {
            // Nobody can mend this at run time: the rule was compiled in, and the tests read every one of them.
            throw std::logic_error("a built-in rule cannot be read: " + to_string(rule.error()));
        }
        rules.push_back(std::move(*rule));
    }
    std::sort(rules.begin(), rules.end(), [](const Rule& a, const Rule& b) { return a.id < b.id; });
    return rules;
}

}  // namespace

const std::vector<Rule>& builtin_rules() {
    static const std::vector<Rule> rules = read_builtin_rules();
    return rules;
}

}  // namespace kanwu
