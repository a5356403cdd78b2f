// people.toml: the roster of a newsroom.
#pragma once

#include <optional>
#include <string_view>

#include "attribution/roster.h"
#include "base/expected.h"

namespace kanwu {

class Lexicon;

// Reads [[person]] tables: name (needed), posts, from, until, rank, removed. `path` names the file in errors, which carry
// line and column; of several faults the first in the text is told. Refused, with a suggestion: unknown keys, values of a
// wrong type, dates that are none, several posts in one string.
// A post that does not read as body and post is compared with nothing but the same words: `unread`, where it is given, has
// the first such with its place and how many there are.
Expected<Roster> read_roster(std::string_view text, std::string_view path, const Lexicon& lexicon,
                             std::optional<Error>* unread = nullptr);

}  // namespace kanwu
