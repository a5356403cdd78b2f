// English names that may be one name, written wrongly once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "attribution/lexicon.h"

namespace kanwu {

enum class EnglishLikeness : std::uint8_t {
    none,
    surname,   // one letter of the surname differs, is lost, put in, or has changed places: Smithson, Smythson
    given,     // the same of the given name: Joan, John
    spelling,  // the given name has two spellings: Catherine, Katherine
    letters,   // two letters of a long surname with the same first: Thackrah, Thackeray; MacAllister, McAllister
};

inline constexpr std::size_t kShortestLongSurname = 7;  // bytes; two letters of a shorter one make another

// How alike two names of as many words are, of which all but one are equal; the words that differ have four letters and
// more, but for spellings. Case counts, but for letters. O(length), for letters O(length squared).
EnglishLikeness english_likeness(std::string_view a, std::string_view b, const Lexicon& lexicon);

// Whether one letter makes the difference between two words of four letters and more. An s at the end makes none: Carter,
// Carters. O(length).
bool is_one_letter_apart(std::string_view a, std::string_view b);

// The words of a name: Jane, Roe.
std::vector<std::string> words_of_name(std::string_view name);

// Whether the name is written in Latin letters.
bool is_latin_name(std::string_view name);

}  // namespace kanwu
