// Titles of other states, where the words before the post are partly its own: ministers and ambassadors.
#pragma once

#include "attribution/lexicon.h"
#include "attribution/line.h"
#include "attribution/titles.h"

namespace kanwu {

// 南非|国际关系与合作部长, 英国|能源大臣: the field of a minister is a part of the post where no ministry stands before it.
// 商业部长 too, where `abroad` says that the list is of another state.
void take_field(const Line& line, bool abroad, const Lexicon& lexicon, WrittenTitle& title);

// 中国|驻老挝|大使: of the country that sends him; where he is stands between, and in the surface only.
void take_sender(const Line& line, const Lexicon& lexicon, WrittenTitle& title);

}  // namespace kanwu
