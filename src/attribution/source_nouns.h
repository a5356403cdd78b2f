// Subjects that speak without a personal name: nouns of persons, offices, bodies, papers, and where they stand in a clause.
#pragma once

#include <cstddef>

#include "attribution/lexicon.h"
#include "attribution/line.h"

namespace kanwu {

// All look at one clause, and give the code points of the subject alone; empty where there is none.

// 法国外交部|9日, 该组织|日前: where the day begins that the clause ends with; its end where there is none.
std::size_t before_day(const Line& line, Range clause);

// 再到报告中|他, 在考察研究院时|总书记: the subject alone, whatever the clause opens with; empty where it opens with a place or a
// time and has no subject.
Range without_opening(Range source, const Line& line, const Lexicon& lexicon);

// The source of a cue that what is said follows without a mark: a noun of persons, a body or a text, and nothing before it. What
// it does to say so, and of what, may stand before the cue: 七家机构|发表声明呼吁, 多国|对此表示.
Range source_told(Range clause, const Line& line, const Lexicon& lexicon);

// Where the noun of persons ends that `clause` opens with: 护士长|, 一位灯塔老人|, 技术员小赵|; `clause.begin` where none does.
std::size_t persons_end(Range clause, const Line& line, const Lexicon& lexicon);

// Persons who do something and then say what is quoted: 出租车司机|摇下车窗, 他|掷地有声地. No verb stands before the noun, and one
// behind.
Range actors_in(Range clause, const Line& line, const Lexicon& lexicon);

// The source that the clause before a cue opens with: all of it; 大家|都, 公司|今日; 有关负责人|回答记者提问时. Empty where
// there is none.
Range source_in(Range clause, const Line& line, const Lexicon& lexicon);

}  // namespace kanwu
