// People with English names that may be one person, whose name is written wrongly once.
#pragma once

#include <vector>

#include "checks/check.h"
#include "checks/draft_names.h"
#include "checks/stray_names.h"

namespace kanwu {

// `odd` is the name that is in question, `usual` the one that stands more often, else first.
struct EnglishVariant {
    const NamedPerson* usual = nullptr;
    const NamedPerson* odd = nullptr;
    Appearance at_usual, at_odd;
    const Title* title = nullptr;  // that both have, at `at_odd`; null where `odd` has none
    bool spelling = false;         // two spellings of a given name: Catherine, Katherine
    Level level = Level::warning;
};

// With one post between them: names that differ in a letter of the surname or in the spelling of a given name; in a letter
// of the given name only where one person at a time has that post. Without a post at the odd name: the first two, where the
// name stands once, its like more often. Near linear in the names, however many there are.
std::vector<EnglishVariant> english_variants(const Draft& draft, const DraftNames& names, const CheckInput& input,
                                             WorkBudget& budget);

// Surnames alone (Smythson said, Mr Smythson) that nobody is introduced by, once, one letter from that of somebody who is
// introduced with a post and named again. Linear in the draft, and in the pairs of such surnames.
std::vector<StrayName> english_strays(const Draft& draft, const DraftNames& names, const Lexicon& lexicon,
                                      WorkBudget& budget);

}  // namespace kanwu
