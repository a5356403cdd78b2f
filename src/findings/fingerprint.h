// The name of a finding that stays the same while the draft around it changes.
#pragma once

#include <string>
#include <vector>

#include "findings/finding.h"

namespace kanwu {

// XXH3-128 of (rule, version of the normal form, identity) as 32 hex digits, then ':' and a count that starts at 1 and
// tells equal ones apart in the order given. The identity is content that the check supplies (a copy: its own N; a
// conflict: name and sorted titles), never a path, a line, a witness or an order.
// result[i] belongs to findings[i].
std::vector<std::string> fingerprints(const std::vector<Finding>& findings);

}  // namespace kanwu
