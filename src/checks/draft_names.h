// The names of a draft, each with all its places: for checks that compare names with each other.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "attribution/lexicon.h"
#include "base/work_budget.h"
#include "checks/people.h"
#include "facts/prior.h"

namespace kanwu {

// From so many characters on two names that differ in one are hardly two people: 李强 and 李刚 are two as often as one.
inline constexpr std::size_t kShortestLongName = 3;

struct NamedPerson {
    std::u32string name;
    std::string utf8;
    std::vector<Appearance> at;  // in the order of the text

    bool titled() const;
    bool is_long() const { return name.size() >= kShortestLongName; }
};

class DraftNames {
public:
    // The draft must outlive it.
    DraftNames(const Draft& draft, const Lexicon& lexicon, WorkBudget& budget);

    const std::vector<NamedPerson>& people() const { return people_; }  // by name

    // Whether somebody is named so, somewhere in the draft. O(log of the people).
    bool contains(std::u32string_view name) const;

    // How often the name stands in the text, be it a mention or not. The text is read once, when this is first asked.
    std::size_t count(const NamedPerson& person) const;

private:
    const Draft& draft_;
    WorkBudget& budget_;
    std::vector<NamedPerson> people_;
    mutable std::vector<std::size_t> counts_;  // of each; empty while nobody asked
};

}  // namespace kanwu
