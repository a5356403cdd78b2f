// What a title is by itself: of which time, of which rank, and whether people have it beside others. O(modifiers), each a look
// into the lexicon.
#pragma once

#include "attribution/attribution.h"
#include "attribution/lexicon.h"

namespace kanwu {

// Whether one of its rank and time words is in the list.
bool any_modifier(const Title& title, const WordSet& words);

// Whether the title is marked as past or coming: 原, 前, 时任, 拟任.
bool past(const Title& title, const Lexicon& lexicon);

// Whether the title is the person's on the day of the text: 现任 sets it against others, and is no mark of another time.
bool of_today(const Title& title, const Lexicon& lexicon);

// The title without the words of time, as it was or will be: 副 stays.
Title without_time(Title title, const Lexicon& lexicon);

bool is_deputy(const Title& title, const Lexicon& lexicon);      // 副, 常务副
bool is_side_post(const Title& title, const Lexicon& lexicon);   // （兼）
bool is_membership(const Title& title, const Lexicon& lexicon);  // 委员, 代表: many have it
bool is_ex_officio(const Title& title, const Lexicon& lexicon);  // 河长, head of a 协会: because of another post
bool is_party_post(const Title& title);                          // 书记

// Whether the title is a person's own, now: no 原, 副 or 兼, no membership.
bool plain(const Title& title, const Lexicon& lexicon);

// A head of a body that nobody holds beside the head of an unrelated one, now: a plain title, and no ex-officio one.
bool exclusive(const Title& title, const Lexicon& lexicon);

}  // namespace kanwu
