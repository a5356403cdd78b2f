// "Did you mean": the nearest of a few known words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kanwu {

// The known word with the fewest single-byte edits from `word` (two neighbours that changed places are one), if at most a
// third of its length; else "". Ties go to the earlier one.
std::string nearest_word(std::string_view word, const std::vector<std::string>& known);

// `; did you mean "x"?` where a word is near, else `; known are a, b, c`.
std::string suggestion(std::string_view word, const std::vector<std::string>& known);

}  // namespace kanwu
