// What a body is said to do of its own: 将引进百名教授, and not 将退税款打到账上.
#pragma once

#include <string_view>

#include "attribution/lexicon.h"

namespace kanwu {

// Whether the words behind a body tell its plan: 将, at most a word of time before it, and behind it a word of plans
// (data/plan_words.txt), where or how (将在三十个工地设立, 将于三月前完成), or any deed. Not what comes upon a body, what it gives
// others (not_plans.txt) and what nobody plans for himself (nobodys_plans.txt). O(1): the first clause, 120 bytes of it.
bool tells_plan(std::string_view words, const Lexicon& lexicon);

// The same of the words behind 将, in simplified characters.
bool is_plan(std::u32string_view words, const Lexicon& lexicon);

}  // namespace kanwu
