// Sentences and asides of an English paragraph: where a sentence begins, what a comma sets off, who is its subject.
#pragma once

#include <cstddef>
#include <optional>

#include "attribution/english_line.h"
#include "attribution/english_names.h"

namespace kanwu {

// The first word of the sentence that word `at` stands in; `at` where it begins forty words before or more.
std::size_t english_sentence_begin(const EnglishLine& line, std::size_t at);

// Whether a comma or a bracket stands right before word `at`, or before figures there: Jane Roe|, 43, of Walton
bool english_opens_aside(const EnglishLine& line, std::size_t at);

// Whether a comma or a bracket ends words that are put in before word `at`: who has led it since 2014,|said
bool english_closes_aside(const EnglishLine& line, std::size_t at);

// The one full name that is the subject of a sentence before word `end`, with no more than its trade before it: Tour guide
// Jane Roe feared the worst; Jane Roe, a bobbin maker, carried a banner. None where two are, or two hundred words away.
std::optional<EnglishName> english_subject_before(const EnglishLine& line, std::size_t end);

}  // namespace kanwu
