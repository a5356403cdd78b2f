// The names of bodies in an English paragraph: Pell & Sons, University of Westmere, the company, the borough council.
#pragma once

#include <cstddef>

#include "attribution/english_line.h"

namespace kanwu {

// A word of a body's name: NHS, Northgate; not The at the beginning of a sentence, no Mr.
bool is_english_body_word(const EnglishLine& line, std::size_t i);

// Whether word i is a noun that stands for a body which was named before: the company.
bool is_english_generic_body(const EnglishLine& line, std::size_t i);

// Where the body's name that ends with word `last` begins, not before `floor`; the same of a generic body and the words that
// say of what kind it is: the central|bank.
std::size_t english_body_begin(const EnglishLine& line, std::size_t last, std::size_t floor);
std::size_t english_generic_begin(const EnglishLine& line, std::size_t last, std::size_t floor);

// The body whose name, or the article before it, is word `first`: the Harbour Trust, Walton Council's planning committee, the
// company, the river branch of the Anglers' Union; empty where none is.
Words english_body_at(const EnglishLine& line, std::size_t first);

// The body that is named behind word `at`, which links it: of the Harbour Trust, at Sable Rail, of the company; empty elsewhere.
Words english_body_behind(const EnglishLine& line, std::size_t at);

}  // namespace kanwu
