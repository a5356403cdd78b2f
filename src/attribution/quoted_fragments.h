// Words in quotation marks that are a part of a sentence, and yet somebody's own: 陶远介绍，新系统“一次登录、全省通用”。
#pragma once

#include <vector>

#include "attribution/lexicon.h"
#include "attribution/line.h"
#include "attribution/speakers.h"

namespace kanwu {

// Who says the words of the pair of marks, which do not end as a sentence does; nobody where they are a term or a slogan
// (把“最后一公里”打通), as most are.
Speakers::Who speaker_of_fragment(const Line& line, Range pair, const Speakers& speakers,
                                  const std::vector<Mention>& mentions, const Lexicon& lexicon);

// Whether words within a sentence may be its own as they were said: 新系统“一次登录、全省通用”。, 那三十万元是“借的”。. Terms stand
// within the sentence (把“最后一公里”打通) or behind what makes them one (三个“没想到”, 没有“情有可原”), slogans begin with a
// number (“两个维护”).
bool may_be_said(const Line& line, Range pair);

}  // namespace kanwu
