// The names that the answers of an interview begin with (何田：能。), where one of them is written otherwise once.
#pragma once

#include <string>
#include <vector>

#include "attribution/lexicon.h"
#include "base/work_budget.h"
#include "facts/prior.h"
#include "text/span.h"

namespace kanwu {

struct OddLabel {
    Span span, usual;  // of the label, and of the first one of the name that the others have
    std::string name, usual_name;
    bool one_sound = false;
};

// A label that begins one paragraph, sounds like one that begins three and more (or, of three characters, differs from it
// in one), and stands nowhere else in the draft. Linear in the draft, and in pairs of labels.
std::vector<OddLabel> odd_labels(const Draft& draft, const Lexicon& lexicon, WorkBudget& budget);

}  // namespace kanwu
