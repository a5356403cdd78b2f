// Of which place an office is that a draft names by its level alone, beside the roster: 市审计局局长 may be another city's.
#pragma once

#include <map>
#include <string_view>

#include "attribution/roster.h"
#include "base/work_budget.h"
#include "checks/check.h"
#include "checks/people.h"

namespace kanwu {

class RosterPlaces {
public:
    // All must outlive it.
    RosterPlaces(const Draft& draft, const CheckInput& input, WorkBudget& budget);

    // Elsewhere is the office of a guest (guests.h), of a place named before that is not the holder's (邻省的白沙市，……市长某某), or
    // of a draft whose dateline (本报江州讯) is no place of the roster, where the roster names places of that level. Reads the words around
    // the post, and once a level the roster.
    enum class Where { at_home, unknown, elsewhere };
    Where where_is(const Appearance& at, const Title& title, const RosterPerson& holder) const;

private:
    bool is_dated_elsewhere(char32_t level) const;
    bool no_body_is_of_dateline(char32_t level) const;

    const CheckInput& input_;
    WorkBudget& budget_;
    std::string_view dateline_;  // its place; empty where the draft says none
    mutable std::map<char32_t, bool> dated_elsewhere_;
};

}  // namespace kanwu
