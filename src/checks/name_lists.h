// Lists of people in prose: 市委书记陆启平、市长苏明谦、顾念成.
#pragma once

#include <string>
#include <vector>

#include "attribution/lexicon.h"
#include "attribution/line.h"
#include "attribution/roster.h"
#include "attribution/titles.h"

namespace kanwu {

// A person of a list. Ranges are code points of the line.
struct ListedPerson {
    Range name;
    Range titles;                        // those in front of the name; empty where it stands alone
    const TitleList* written = nullptr;  // the same; null where there are none
    std::string key;                     // the name as attribution has it
    bool known = false;                  // on the roster
    Range whole() const { return {titles.empty() ? name.begin : titles.begin, name.end}; }
};

// People of the roster, found wherever they are named.
class RosterNames {
public:
    explicit RosterNames(const Roster& roster);

    // Every list of people in the line that names three of the roster, or two where 、 stands in it: names, each with its
    // titles or without, joined by 、, by 和 and its like, and by ， before titles; or names of the roster alone, three at least,
    // with ， or blanks between them. Names that are not on the roster
    // belong to the list. `titles` are those of the line. Linear but for the longest titles.
    std::vector<std::vector<ListedPerson>> lists(const Line& line, const std::vector<TitleList>& titles,
                                                 const Lexicon& lexicon) const;

    // Whether somebody of the roster is named where the words end.
    bool end(std::u32string_view words) const { return names_.ends(words); }

private:
    WordSet names_;
};

}  // namespace kanwu
