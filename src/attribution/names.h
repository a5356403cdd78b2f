// Names of persons at an anchor.
#pragma once

#include <cstddef>
#include <optional>

#include "attribution/lexicon.h"
#include "attribution/line.h"

namespace kanwu {

// How well the end of a name is known.
enum class Bound : std::uint8_t {
    none,
    soft,  // a word follows that may follow a name: 在, 主持, 也
    hard,  // a cue verb, a mark or the end follows
};

struct FoundName {
    Range range;
    Bound bound = Bound::none;
    bool well_formed = false;  // a Chinese name that begins with no common word, or one with dots
    bool doubtful = false;     // its surname is a common word: 于, 明
    bool chinese = false;      // surname and given name, not a transliterated one
};

// What follows at `at`.
Bound bound_at(const Line& line, std::size_t at, const Lexicon& lexicon);

// The cue verb at `at`, its size; 0 for none. A weak one (建议, 报告) counts only before a comma, a colon or a quotation.
std::size_t cue_at(const Line& line, std::size_t at, const Lexicon& lexicon);

// Three characters that begin with a surname which may be a noun, but is no function word: 计云帆, not 和云帆.
bool has_noun_surname(const Line& line, Range name, const Lexicon& lexicon);

// The name that starts at `at`: surname and one or two characters, a name with dots, else a transliterated one of two
// to eight characters; with a bound behind it, the shortest where several fit. `foreign`: the transliterated one first.
std::optional<FoundName> name_at(const Line& line, std::size_t at, bool foreign, const Lexicon& lexicon);

// A name of two characters with a wide blank between, as lists set it: 周　明.
std::optional<FoundName> spaced_name_at(const Line& line, std::size_t at, const Lexicon& lexicon);

// The same as name_at for exactly these characters, without a look at what follows.
bool is_name(const Line& line, Range range, const Lexicon& lexicon);

}  // namespace kanwu
