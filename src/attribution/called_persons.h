// What a person is called at the beginning of a clause who has no full name and no title: 老杨, 郑校长, 朱老二, 老周头, 王婶子.
#pragma once

#include "attribution/lexicon.h"
#include "attribution/line.h"

namespace kanwu {

// Where the name ends that begins where the clause does; its beginning where none does. A surname with what follows it
// (a post, an address, 老 and a number), or before it (老, 小), or a place among the children (二|柱子); not where a thing is
// named so (老石桥, 小金库, 高校). Who follows must act: nothing here looks at a verb. O(1).
std::size_t called_end(const Line& line, Range clause, const Lexicon& lexicon);

// 老|蒋 behind what he is: 队长|老蒋, 患者|老周.
std::size_t familiar_end(const Line& line, std::size_t at, const Lexicon& lexicon);

}  // namespace kanwu
