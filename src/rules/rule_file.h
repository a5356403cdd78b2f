// Rule files: reading them, and the ones that are compiled in.
#pragma once

#include <string_view>
#include <vector>

#include "base/expected.h"
#include "rules/rule.h"

namespace kanwu {

// Reads one rule. `place` names the file in errors ("rules/x.md"). Errors carry line and column and say what is allowed:
// a missing heading or TOML block, unknown keys (with a suggestion), a wrong type, a missing language, a mark that does
// not close or names no rule, a message that names an unknown argument form.
Expected<Rule> read_rule(std::string_view markdown, std::string_view place);

// The rules compiled into the binary, ordered by id. Read once, when first used.
const std::vector<Rule>& builtin_rules();

}  // namespace kanwu
