// Bodies of one place that one person leads together, by rule or by custom.
#pragma once

#include <string>
#include <string_view>

#include "attribution/attribution.h"
#include "attribution/lexicon.h"

namespace kanwu {

// Whether one person commonly heads both bodies: 市委宣传部 and 市文明办 (data/joint_bodies.txt), 市委 and its
// commission 市委财经委员会. Both of one place: 市能源局 is not led with 省发展改革委. Asked both ways alike.
// O(length of the names, each place tried by a look into the list).
bool joint(const Title& a, const Title& b, const Lexicon& lexicon);

// Whether the list has the office that the name is when its place is left off: 市公安局, 云溪区司法局. O(length), as above.
bool is_listed_office(std::u32string_view body, const Lexicon& lexicon);

// Whether two names of places may be one: 市, 清河市, 清河; a body without a place is of any.
bool same_place(std::u32string_view a, std::u32string_view b, const Lexicon& lexicon);

// Whether the words are the name of a place, or a level alone: 清河市, 市, 重庆.
bool is_place(std::u32string_view words, const Lexicon& lexicon);

// The body's name in the form of the list: 发展改革委 and 发展改革委员会 are 发展改革, 史志办公室 is 史志办.
std::u32string body_core(std::u32string body);

}  // namespace kanwu
