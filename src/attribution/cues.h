// The verb by which one who is named speaks, and the words of time that stand before him or it.
#pragma once

#include <cstddef>
#include <optional>

#include "attribution/attribution.h"
#include "attribution/lexicon.h"
#include "attribution/line.h"

namespace kanwu {

// The verb of a cue, without how or where it is said: 笑着|说, 接着|说, 发文|称. Its span reaches to its end: 告诉|记者.
Cue cue_of(const Line& line, Range words, const Lexicon& lexicon);

// 卢卡斯|提议由三方管理: a verb right behind the name that what is to be done follows; its size, 0 for none.
std::size_t instruction_at(const Line& line, std::size_t at, const Lexicon& lexicon);

// The cue behind a name, from `at` on: at once, or later in the same clause where it opens the speech.
std::optional<Cue> cue_behind(const Line& line, Range name, std::size_t at, const Lexicon& lexicon);

// 特朗普|9日称, 卢卡斯|近日称: behind the day that stands between who speaks and the cue at `at`; `at` where none does.
std::size_t behind_day(const Line& line, std::size_t at);

// 会后|他对记者说, 随后|周岩说：: behind the word that opens the clause at `at` and tells when; `at` where none does.
std::size_t behind_when(const Line& line, std::size_t at);

}  // namespace kanwu
