// Proposed set phrases as text, and as a piece of kanwu.toml. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "text/common_phrases.h"

namespace kanwu {

// A table: files (of one document paragraphs), places, phrase.
std::string phrase_table(const std::vector<CommonPhrase>& phrases, std::size_t documents);

// The key `ignore` as TOML, with the counts as comments.
std::string phrase_toml(const std::vector<CommonPhrase>& phrases, std::size_t documents);

}  // namespace kanwu
