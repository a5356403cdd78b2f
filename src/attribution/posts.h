// Which titles one person may have at the same time.
#pragma once

#include <cstdint>

#include "attribution/attribution.h"
#include "attribution/lexicon.h"

namespace kanwu {

enum class TitleRelation : std::uint8_t {
    same,             // one post of one body
    compatible,       // one person may well hold both
    unclear,          // nothing can be said; never a finding
    rarely_together,  // but seldom in one hand: 董事长 and 总经理助理 of one company, 县委书记 and 县长 of one county
    rank_differs,     // chief and deputy of one body
    unrelated_heads,  // heads of two unrelated bodies
};
// O(length of the names, and see joint()).
TitleRelation relation(const Title& a, const Title& b, const Lexicon& lexicon);

}  // namespace kanwu
