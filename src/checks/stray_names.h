// Names that nothing marks as one: no title, no verb, yet they sound or look as a well-known name of the draft does, are
// written otherwise, and stand once (陶世详来到现场).
#pragma once

#include <string>
#include <vector>

#include "attribution/lexicon.h"
#include "attribution/similar_names.h"
#include "base/work_budget.h"
#include "checks/draft_names.h"
#include "checks/introduced_names.h"
#include "text/span.h"

namespace kanwu {

struct StrayName {
    const NamedPerson* like = nullptr;
    Span span;
    std::u32string words;  // simplified
    Likeness likeness = Likeness::one_sound;
};

// By their words. Well known is who is introduced with a title and named again, by a name so long that no common words
// sound like it; and who is introduced by his age. Linear in the draft, and in the places where a name's beginning stands.
std::vector<StrayName> stray_names(const Draft& draft, const DraftNames& names, const IntroducedNames& introduced,
                                   const Lexicon& lexicon, WorkBudget& budget);

}  // namespace kanwu
