// Persons whom a draft names without a post, but clearly: by their age (虞怀砚今年六十九岁, 62岁的虞怀砚), by a surname of two
// characters that nothing else is (漆雕文远), or again and again, opening two clauses (郗宝贵承揽了…).
#pragma once

#include <deque>
#include <vector>

#include "attribution/lexicon.h"
#include "base/work_budget.h"
#include "checks/draft_names.h"

namespace kanwu {

struct IntroducedName {
    NamedPerson person;       // where it stands so first
    std::u32string age;       // as written; empty where none is said
    bool by_clauses = false;  // only because it opens clauses again and again
};

struct IntroducedNames {
    std::deque<Mention> mentions;        // what the appearances of `people` point to
    std::vector<IntroducedName> people;  // in the order of the text, each name once
};

// Chinese names of three characters and more that are plainly names (attribution/names.h): the first two hundred. Linear
// in the draft.
IntroducedNames introduced_names(const Draft& draft, const Lexicon& lexicon, WorkBudget& budget);

}  // namespace kanwu
