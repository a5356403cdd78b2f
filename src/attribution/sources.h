// Attributions whose subject has no personal name.
#pragma once

#include <vector>

#include "attribution/attribution.h"
#include "attribution/lexicon.h"
#include "attribution/line.h"

namespace kanwu {

// 与会同志表示, 全会提出, 市财政局9日称, 陶书记说, 大家都说; not where a mention stands. In the order of the text. Linear.
std::vector<AnonymousSource> anonymous_sources(const Line& line, const std::vector<Mention>& mentions,
                                               const Lexicon& lexicon);

}  // namespace kanwu
