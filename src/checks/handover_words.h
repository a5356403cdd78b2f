// Whether a word of handovers (data/handovers.txt, en_handovers.txt) tells of a post at its place, or of pumps and pensioners.
#pragma once

#include <cstddef>
#include <string_view>

#include "attribution/lexicon.h"

namespace kanwu {

// The word of that size at `at` of a paragraph. Some tell of a change wherever they stand: 接任, 卸任; successor, stepped down. Others
// only beside what a change is told of: former before a post (the former mayor, not the former mill), replaced before a person,
// until behind a post (mayor until July, not shut until May); 退休 not before 人员, 换届 not as a finished task. Constant: a few words
// on each side.
bool tells_of_a_post(std::u32string_view text, std::size_t at, std::size_t size, const Lexicon& lexicon);

}  // namespace kanwu
