// Reports of one kind: two paragraphs in the same words about two things, each with its own facts.
#pragma once

#include "checks/check.h"
#include "checks/edits.h"
#include "duplicates/copies.h"

namespace kanwu {

// Whether every number and date of one paragraph has another one in its place, two or more of them: two lots of one
// sale, two lines of a bulletin; or more than stayed, where the paragraphs begin with other words: two jobs offered, both
// for those with three years of practice. Never where more words were changed than numbers: that is no form filled in. A
// copy keeps them, or all but the one that slipped. See changes() for the complexity.
bool has_numbers_of_its_own(const ComparedPair& pair);

// Whether two persons or more have others in their places: the next guest of the next host, who spoke at one meeting and who
// presided. Whoever puts a statement into another's mouth changes one at its head, and perhaps the same once more; of
// capitals, which places have too, those within one stretch of changes count once: Lucan Abara, who looks after the trams
// of Port Merrow.
bool has_people_of_its_own(const ComparedPair& pair);

// Whether both are entries of one list, and differ in more than that: both open with a number, not the same one, as two
// articles of one statute and two lots of one tender do (第九条……, 第十条……; 一标段……, 二标段……; 岗位03：, 岗位06：; 一班……, 二班……), or paragraphs of articles; or the
// format or a mark before them makes them items. These are worded alike on purpose.
bool are_entries_apart(const ComparedPair& pair, const Copy& copy, const CheckInput& input);

// Whether both open with a question, and differ in it alone, with little behind it: one answer to two questions (老年卡在哪儿办？
// 老年卡丢了在哪儿补办？). In a longer statement a question is one of its words.
bool asks_something_else(const ComparedPair& pair);

// Whether nothing was changed but names, titles and bodies, and one word, the same each time, two times or more: each
// tells of its own place (东陵区召开……结合东陵实际, 南浦区召开……结合南浦实际). No where a number or date is in both: that is told
// of one thing.
bool tells_of_its_own(const ComparedPair& pair, const Copy& copy, const CheckInput& input);

}  // namespace kanwu
