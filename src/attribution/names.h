// Names of persons at an anchor.
#pragma once

#include <cstddef>
#include <optional>

#include "attribution/lexicon.h"
#include "attribution/line.h"

namespace kanwu {

// The form of address that the words end with, its size: 陶|女士, 田|师傅; 0 for none.
std::size_t form_of_address_at_end(std::u32string_view words);

// How well the end of a name is known.
enum class Bound : std::uint8_t {
    none,
    soft,  // a character follows that may follow a name: 在, 也
    word,  // a longer word that may: 主持, 当场
    hard,  // a cue verb, a mark or the end follows
};

// What stands before a name. Behind a title of a known body a surname is nearly always that of a person.
enum class Anchor : std::uint8_t { words, title };

struct FoundName {
    Range range;
    Bound bound = Bound::none;
    bool well_formed = false;  // a Chinese name that begins with no common word, or one with dots
    bool doubtful = false;     // its surname is a common word: 于, 明
    bool chinese = false;      // surname and given name, not a transliterated one
};

// The word at `at` that may follow a name, or that ends before `end`; its size, 0 for none.
std::size_t word_behind(const Line& line, std::size_t at, const Lexicon& lexicon);
std::size_t word_ending(const Line& line, std::size_t end, const Lexicon& lexicon);

// What follows at `at`.
Bound bound_at(const Line& line, std::size_t at, const Lexicon& lexicon);

// The cue verb at `at`, its size; 0 for none. A weak one (建议, 报告) counts only before a comma, a colon or a quotation.
std::size_t cue_at(const Line& line, std::size_t at, const Lexicon& lexicon);

// Three characters that begin with a surname which may be a noun, but is no function word: 计云帆, not 和云帆.
bool has_noun_surname(const Line& line, Range name, const Lexicon& lexicon);

// The name that starts at `at`: surname and one or two characters, a name with dots, else a transliterated one of two
// to eight characters; with a bound behind it, the surest where several fit; behind a title without one too, then as long
// as most names are. `foreign`: the transliterated one first.
std::optional<FoundName> name_at(const Line& line, std::size_t at, bool foreign, const Lexicon& lexicon,
                                 Anchor anchor = Anchor::words);

// 桥本茂 behind 日本首相: what stands behind the title of a head in another state and before a bound, where its characters
// are not those of transliteration. No word, and no body or office at its end (官邸, 办公厅).
std::optional<FoundName> unlisted_foreign_name_at(const Line& line, std::size_t at, const Lexicon& lexicon);

// A name of two characters with a wide blank between, as lists set it: 周　明.
std::optional<FoundName> spaced_name_at(const Line& line, std::size_t at, const Lexicon& lexicon);

// The same as name_at for exactly these characters, without a look at what follows.
bool is_name(const Line& line, Range range, const Lexicon& lexicon);

// A Chinese name that nothing speaks against: a surname and given characters, and no word at its beginning.
bool is_plain_name(const Line& line, Range range, const Lexicon& lexicon);

}  // namespace kanwu
