// The normal form with its punctuation: what two versions of a text are compared by, mark by mark.
#pragma once

#include <string_view>

#include "text/normal_form.h"

namespace kanwu {

// N with the marks that N leaves out, each folded by itself: full-width ASCII to ASCII, double and single quotation marks
// to " and '; white space and default ignorable code points (zero-width ones) are gone all the same. A gap between two
// spans is where they stood. Linear in bytes; never fails.
NormalText marked_form(std::string_view text, std::uint32_t offset = 0);

// The text itself, without white space and default ignorable code points.
NormalText exact_form(std::string_view text, std::uint32_t offset = 0);

// Punctuation (general category P): a mark of the form, unless it belongs to a number.
bool is_punctuation(char32_t c);

// Whether a sentence of a marked form ends with code point i: with 。！？； and their like, with a full stop that is not in
// a number, or with the form. A clause ends there too, and with ， and ：.
bool sentence_ends_at(std::u32string_view form, std::size_t i);
bool clause_ends_at(std::u32string_view form, std::size_t i);

// Whether white space stood before code point i of a form: where a word of an alphabet begins.
inline bool begins_behind_space(const NormalText& form, std::size_t i) {
    return i == 0 || form.spans[i - 1].end < form.spans[i].begin;
}

}  // namespace kanwu
