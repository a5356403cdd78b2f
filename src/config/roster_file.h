// people.toml: the roster of a newsroom.
#pragma once

#include <string_view>

#include "attribution/roster.h"
#include "base/expected.h"

namespace kanwu {

class Lexicon;

// Reads [[person]] tables: name (needed), posts, from, until, rank, removed. `path` names the file in errors, which carry
// line and column; of several faults the first in the text is told. Refused, with a suggestion: unknown keys, values of a
// wrong type, dates that are none, several posts in one string.
Expected<Roster> read_roster(std::string_view text, std::string_view path, const Lexicon& lexicon);

}  // namespace kanwu
