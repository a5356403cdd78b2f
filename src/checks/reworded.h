// A passage of one paragraph that another one words anew.
#pragma once

#include "checks/copy_findings.h"

namespace kanwu {

// Whether a copy of the relation CopyRelation::reworded is told: no form was filled in anew (no fact stands in the place of
// another), and neither notices, entries of one list, boilerplate nor two versions of one text are compared.
bool is_reworded(const JudgedCopy& judged, const CheckInput& input);

}  // namespace kanwu
