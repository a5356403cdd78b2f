// Persons without a name whom a paragraph brings in: who is called he behind them is one of them, nobody named before.
#pragma once

#include <cstddef>

#include "attribution/lexicon.h"
#include "attribution/line.h"

namespace kanwu {

// Whether a sentence before `at` opens with such a person: 一名守塔员|正弯腰系缆绳, 修表匠|在灯下拆开怀表. Looks at the last sentences only.
bool newcomer_before(const Line& line, std::size_t at, const Lexicon& lexicon);

}  // namespace kanwu
