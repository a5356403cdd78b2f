// Sources without a name in an English paragraph: a spokesperson for the ministry, Walton Council, the company, he. Each
// function finds, as words, who is the subject of the cue verb beside it; none where nobody speaks there (the report, nobody).
// Nine words at most.
#pragma once

#include <cstddef>
#include <optional>

#include "attribution/english_line.h"

namespace kanwu {

// Whether word i is he, she or they.
bool is_english_pronoun(const EnglishLine& line, std::size_t i);

// Before word `end`, from the beginning of the clause on: a spokesperson for the ministry|said. None where another verb of
// speech stands between.
std::optional<Words> english_source_before(const EnglishLine& line, std::size_t end);

// From word `begin` on, which is an article or a pronoun: said|a spokesperson for the ministry.
std::optional<Words> english_source_behind(const EnglishLine& line, std::size_t begin);

// The same behind according to, where whatever has an article will do: according to|the report. Precondition: there is a
// word `begin`.
std::optional<Words> english_source_according(const EnglishLine& line, std::size_t begin);

}  // namespace kanwu
