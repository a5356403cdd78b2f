// Names of persons at an anchor.
#pragma once

#include <cstddef>
#include <optional>

#include "attribution/lexicon.h"
#include "attribution/line.h"
#include "attribution/name_bounds.h"

namespace kanwu {

// The form of address that the words end with, its size: 陶|女士, 田|师傅; 0 for none.
std::size_t form_of_address_at_end(std::u32string_view words);

// What stands before a name. Behind a title of a known body a surname is nearly always that of a person.
enum class Anchor : std::uint8_t { words, title };

struct FoundName {
    Range range;
    Bound bound = Bound::none;
    bool well_formed = false;  // a Chinese name that begins with no common word, or one with dots
    bool doubtful = false;     // its surname is a common word: 于, 明
    bool chinese = false;      // surname and given name, not a transliterated one
};

// Three characters that begin with a surname which may be a noun, but is no function word: 计云帆, not 和云帆.
bool has_noun_surname(const Line& line, Range name, const Lexicon& lexicon);

// The name that starts at `at`: surname and one or two characters, a name with dots, else a transliterated one of two
// to eight characters; with a bound behind it, the surest where several fit; behind a title without one too, then as long
// as most names are. `foreign`: the transliterated one first.
std::optional<FoundName> name_at(const Line& line, std::size_t at, bool foreign, const Lexicon& lexicon,
                                 Anchor anchor = Anchor::words);

// A name of two characters with a wide blank between, as lists set it: 周　明.
std::optional<FoundName> spaced_name_at(const Line& line, std::size_t at, const Lexicon& lexicon);

// The same as name_at for exactly these characters, without a look at what follows.
bool is_name(const Line& line, Range range, const Lexicon& lexicon);

// A Chinese name that nothing speaks against: a surname and given characters, and no word at its beginning.
bool is_plain_name(const Line& line, Range range, const Lexicon& lexicon);

}  // namespace kanwu
