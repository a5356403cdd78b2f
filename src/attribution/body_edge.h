// Where the name of a body begins that stands before a post: the left edge, the weak link of titles.
#pragma once

#include <cstddef>
#include <string_view>

#include "attribution/lexicon.h"
#include "attribution/line.h"

namespace kanwu {

// Whether the words end as the name of a body or place does: 局, 委员会, 区, 重庆, 以色列.
bool is_known_body(std::u32string_view words, const Lexicon& lexicon);

// Whether an edge word (的, 记者, 会见 …) ends at `at`: behind it a name of a person or body may begin.
bool edge_ends_at(const Line& line, std::size_t at, const Lexicon& lexicon);

// Whether the word is a part of a longer one that is no edge or modifier: 任 in 主任, 原 in 太原.
bool inside_exception(const Line& line, Range word, const Lexicon& lexicon);

// Where the words before `end` begin to be a body: behind the next mark or edge word, not before `floor` and at most forty
// code points back. What stands in brackets or quotation marks within its name is a part of it: 鼎澜重装（泓州）智能制造有限公司,
// 市委“两新”工委. `end` where no word of a body stands before it.
std::size_t left_edge(const Line& line, std::size_t end, std::size_t floor, const Lexicon& lexicon);

}  // namespace kanwu
