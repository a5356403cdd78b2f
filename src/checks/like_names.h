// Pairs of names of one draft that may be one name written in two ways: where a check has to look, of all pairs there are.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "attribution/lexicon.h"
#include "attribution/name_index.h"
#include "base/work_budget.h"
#include "checks/draft_names.h"
#include "checks/people.h"

namespace kanwu {

constexpr std::size_t kFrequent = 3;  // times that a name stands in a draft before one unlike it is odd

// A title of a person, and where it is his.
struct Held {
    Appearance at;
    const Title* title = nullptr;
};

// Looks into `names`, which outlives it. Near linear in the names: they meet by keys, not each with each.
class LikeNames {
public:
    using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;  // indices into names.people()

    LikeNames(const DraftNames& names, const Lexicon& lexicon, WorkBudget& budget);

    // Of Han names with one character between them, each pair once, in order: those of one sound; those of one office; those
    // of three characters with other surnames; and one with a title beside one without.
    const Pairs& pairs() const { return pairs_; }

    // The titles of today and those to come, each once, where it is surest, then earliest.
    const std::vector<Held>& held_by(const NamedPerson& person) const {
        return held_[static_cast<std::size_t>(&person - people().data())];
    }

private:
    using Side = KeyJoin::Side;

    const std::vector<NamedPerson>& people() const { return names_.people(); }
    void add_sounds(KeyJoin& join, const NameKeys& keys, std::size_t i) const;
    void add_offices(KeyJoin& join, const NameKeys& keys, std::size_t i) const;
    void add_bare(KeyJoin& join) const;
    std::vector<Held> held(const NamedPerson& person) const;

    const DraftNames& names_;
    const Lexicon& lexicon_;
    WorkBudget& budget_;
    std::vector<std::vector<Held>> held_;  // by person
    Pairs pairs_;
};

}  // namespace kanwu
