// Who makes a statement and is no mention and no source: 卡尼说，, 黎真主党领导人纳斯鲁拉1日表示，; 伊朗外交部发表声明，强烈谴责…….
#pragma once

#include <optional>
#include <vector>

#include "attribution/attribution.h"
#include "attribution/lexicon.h"
#include "attribution/line.h"

namespace kanwu {

// The name written as those from abroad are that ends before the cue, a day or an adverb between; it opens its clause, or
// stands behind a noun of persons.
std::optional<Range> caller_before(const Line& line, Range cue, const Lexicon& lexicon);

// 美方|有关“加入美国”的言论, 以方|提出的“临时停火”的提议: the state whose the words of the pair are said to be, whoever speaks of them;
// empty where they are called by no such noun, or where that is not told.
struct Owned {
    bool by_another = false;
    Range owner;
};
Owned owner_of_words(const Line& line, Range pair, const Lexicon& lexicon);

// 谴责, 形容: by what one judges, which is no verb of speech. Where the last such verb in the words stands; empty for none.
Range judging_in(const Line& line, Range words);

// The body that judges by that verb: 叙利亚方面|当天谴责……, or who publishes what does: 外交部|26日发表声明，强烈谴责…….
std::optional<Range> judge_before(const Line& line, Range verb, const std::vector<Mention>& mentions,
                                  const Lexicon& lexicon);

// 外交部|对局势感到“担忧”: the body whose feeling or judgement of something the clause before `at` tells.
std::optional<Range> body_before_of(const Line& line, std::size_t at, const Lexicon& lexicon);

}  // namespace kanwu
