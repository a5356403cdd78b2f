// Where a personal name ends: what may follow one.
#pragma once

#include <cstddef>
#include <cstdint>

#include "attribution/lexicon.h"
#include "attribution/line.h"

namespace kanwu {

// How well the end of a name is known.
enum class Bound : std::uint8_t {
    none,
    soft,  // a character follows that may follow a name: 在, 也
    word,  // a longer word that may: 主持, 当场
    hard,  // a cue verb, a mark or the end follows
};

// The word at `at` that may follow a name, or that ends before `end`; its size, 0 for none.
std::size_t word_behind(const Line& line, std::size_t at, const Lexicon& lexicon);
std::size_t word_ending(const Line& line, std::size_t end, const Lexicon& lexicon);

// 摆摆手, 点点头: whether the verb of a gesture stands at `at` twice.
bool is_gesture(const Line& line, std::size_t at);

// What follows at `at`.
Bound bound_at(const Line& line, std::size_t at, const Lexicon& lexicon);

// The cue verb at `at`, its size; 0 for none. A weak one (建议, 报告) counts only before a comma, a colon or a quotation.
std::size_t cue_at(const Line& line, std::size_t at, const Lexicon& lexicon);

// A bound of one character may as well be the next one of a foreign name: 日前 ends 特朗普, 前 may not.
bool begins_with_a_bound_word(const Line& line, std::size_t at, const Lexicon& lexicon);

}  // namespace kanwu
