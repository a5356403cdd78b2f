// Persons without an office or a verb of speech of whom only the words in quotation marks beside them tell that they speak.
#pragma once

#include <cstddef>
#include <optional>

#include "attribution/lexicon.h"
#include "attribution/line.h"

namespace kanwu {

// All of them are plain names of three or four characters (names.h) that open a clause or stand behind a noun of persons
// (养殖户段春阳); what is his is none but his words (段春阳的口头禅是). The first one in the text, or none. Each looks at a sentence
// at most, and not far.

// 段春阳笑着摆摆手：“……”, 在段春阳看来，“……”: in the sentence that leads to the words which open at `quote`.
std::optional<Range> named_before(const Line& line, std::size_t quote, const Lexicon& lexicon);

// 记者问他怕不怕，段春阳憨憨一笑：“……”: the one who opens the clause that leads to the words, whoever speaks before him.
std::optional<Range> named_in_last_clause(const Line& line, std::size_t quote, const Lexicon& lexicon);

// “……！”台下，段春阳激动不已, “……。”这是养路工段春阳常说的话: in the sentence behind the words, which end at `behind`; a clause before
// him says only when or where.
std::optional<Range> named_behind(const Line& line, std::size_t behind, const Lexicon& lexicon);

// 他写道：“……。”他叫段春阳，: the name by which the sentence behind the words introduces the pronoun before them.
std::optional<Range> named_by_pronoun(const Line& line, std::size_t behind, const Lexicon& lexicon);

// 说起新房，段春阳打开了话匣子。“……”: in the sentence that ends before the words, where it is all about him.
std::optional<Range> named_in_sentence(const Line& line, Range sentence, const Lexicon& lexicon);

}  // namespace kanwu
