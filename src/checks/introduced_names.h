// Persons whom a draft introduces without a post: by their age (虞怀砚今年六十九岁, 62岁的虞怀砚).
#pragma once

#include <deque>
#include <vector>

#include "attribution/lexicon.h"
#include "base/work_budget.h"
#include "checks/draft_names.h"

namespace kanwu {

struct IntroducedNames {
    std::deque<Mention> mentions;     // what the appearances of `people` point to
    std::vector<NamedPerson> people;  // in the order of the text, each name once, where it is introduced first
};

// Chinese names of three characters and more that are plainly names (attribution/names.h). Linear in the draft.
IntroducedNames introduced_names(const Draft& draft, const Lexicon& lexicon, WorkBudget& budget);

}  // namespace kanwu
