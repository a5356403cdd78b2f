// Names of persons in English.
#pragma once

#include <cstddef>
#include <optional>

#include "attribution/english_line.h"

namespace kanwu {

// A person's name as words; `addressed` behind Mr or Dr, which are none of them.
struct EnglishName {
    Words words;
    bool addressed = false;
    bool full() const { return words.size() > 1; }
};

// The name that ends with the word before `end`, and the one that begins with word `at`, behind Mr or Dr where these
// stand there. Two to five capitalised words, particles between them; one alone is a surname.
std::optional<EnglishName> english_name_ending(const EnglishLine& line, std::size_t end);
std::optional<EnglishName> english_name_at(const EnglishLine& line, std::size_t at);

// Whether the words end as the name of a body does: Walton Council.
bool is_english_body(const EnglishLine& line, Words words);

}  // namespace kanwu
