#include "checks/draft_names.h"

#include <algorithm>

#include "text/occurrences.h"
#include "text/utf8.h"

namespace kanwu {

bool NamedPerson::titled() const {
    return std::any_of(at.begin(), at.end(), [](const Appearance& a) { return !a.mention->titles.empty(); });
}

DraftNames::DraftNames(const Draft& draft, const Lexicon& lexicon, WorkBudget& budget)
    : draft_(draft), budget_(budget) {
    for (const auto& [name, at] : by_name(appearances(draft, lexicon)))
        people_.push_back({to_utf32(name), std::string(name), at});
}

bool DraftNames::contains(std::u32string_view name) const {
    // In UTF-8 the order is the same.
    const auto found = std::lower_bound(people_.begin(), people_.end(), name,
                                        [](const NamedPerson& p, std::u32string_view n) { return p.name < n; });
    return found != people_.end() && found->name == name;
}

std::size_t DraftNames::count(const NamedPerson& person) const {
    if (counts_.empty()) {
        std::vector<std::string_view> names;
        for (const NamedPerson& one : people_) names.push_back(one.utf8);
        budget_.spend(draft_.document->text.size() / 64 + 1);
        counts_ = occurrences(draft_.document->text, names);
    }
    const std::size_t n = counts_[static_cast<std::size_t>(&person - people_.data())];
    return std::max(n, person.at.size());  // in traditional characters the text has another form
}

}  // namespace kanwu
