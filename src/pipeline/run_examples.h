// Executes the marked examples of a rule: its manual page is its test.
#pragma once

#include <string>
#include <vector>

#include "rules/rule.h"

namespace kanwu {

// One sentence for each finding without a mark and each mark without a finding, placed at the example
// ("rules/x.md:31: …"); none: the rule does what its page says. Of an example, its own rule is on, and those that the
// marks of its section name.
std::vector<std::string> run_examples(const Rule& rule, const std::vector<Rule>& rules);

}  // namespace kanwu
