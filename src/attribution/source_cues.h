// Whether a verb of speech is one where it stands, and how it stands to what is said.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "attribution/lexicon.h"
#include "attribution/line.h"

namespace kanwu {

inline bool is_closing_quote(char32_t c) { return c == U'”' || c == U'」'; }

// What words end with that somebody says, not a name in marks.
inline bool ends_words(char32_t c) { return std::u32string_view(U"。！？…，；").find(c) != std::u32string_view::npos; }

// How a cue stands to what is said.
enum class Saying : std::uint8_t {
    none,
    clause,  // 集团要求|各单位停产
    speech,  // a mark follows
    quoted,  // and the words in quotation marks, or they end right before the clause
};

// 据|村民介绍, 用|村民的话说, 这是|母亲的叮嘱, 但|她说, 会后|他说: behind the words that open a clause before its subject.
std::size_t behind_opening(const Line& line, std::size_t clause);

// How the cue stands that is behind the words of the clause, which begins at `clause`.
Saying saying_at(const Line& line, std::size_t clause, Range cue, const Lexicon& lexicon);

}  // namespace kanwu
