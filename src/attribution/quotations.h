// Words in quotation marks that are speech.
#pragma once

#include <vector>

#include "attribution/attribution.h"
#include "attribution/lexicon.h"
#include "attribution/line.h"

namespace kanwu {

// Outermost pairs of “ ”, 「 」, and of " " where these are even; the marks themselves. A mark without its pair is none.
std::vector<Range> quoted(const Line& line);

// The quotations of the line, outermost marks only, with their speakers: the one whose cue opens the words (说：“…”), or
// the one who stands right behind them (“…。”陶远说); where there is no cue, the one of whom the sentence around them
// speaks (捏起一撮土：“…”, “…。”说起当年，陶远眼圈红了). Words left open at the end of the line are one too. Terms and slogans
// (“三个作用”) are none. Linear.
std::vector<Quotation> quotations(const Line& line, const std::vector<Mention>& mentions,
                                  const std::vector<AnonymousSource>& anonymous, const Lexicon& lexicon);

}  // namespace kanwu
