// Which titles one person may have at the same time.
#pragma once

#include <string_view>

#include "attribution/attribution.h"
#include "attribution/lexicon.h"
#include "attribution/same_body.h"

namespace kanwu {

// A head of a body that nobody holds beside the head of an unrelated one, now: not a membership, no 原, 副 or 兼.
bool exclusive(const Title& title, const Lexicon& lexicon);

// Whether the title is a person's own, now: no 原, 副 or 兼, no membership.
bool plain(const Title& title, const Lexicon& lexicon);

// Whether the title is marked as past or coming: 原, 前, 时任, 拟任.
bool past(const Title& title, const Lexicon& lexicon);

// Whether the title is the person's on the day of the text: 现任 sets it against others, and is no mark of another time.
bool of_today(const Title& title, const Lexicon& lexicon);

enum class TitleRelation : std::uint8_t {
    same,             // one post of one body
    compatible,       // one person may well hold both
    unclear,          // nothing can be said; never a finding
    rarely_together,  // but seldom in one hand: 董事长 and 总经理助理 of one company, 县委书记 and 县长 of one county
    rank_differs,     // chief and deputy of one body
    unrelated_heads,  // heads of two unrelated bodies
};
TitleRelation relation(const Title& a, const Title& b, const Lexicon& lexicon);

}  // namespace kanwu
