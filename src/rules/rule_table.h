// The TOML block of a rule file.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/expected.h"
#include "rules/rule.h"

namespace kanwu {

// Fills id, check, level, tags, precision, title, messages, labels and parameters; the rest of the rule is left empty.
// `place` names the file in errors, whose stem must be the rule's id; `first_line` is the line on which `toml` begins.
Expected<Rule> read_rule_table(std::string_view toml, std::string_view place, std::uint32_t first_line);

}  // namespace kanwu
