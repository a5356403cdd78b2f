// How often each of many words stands in a text.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace kanwu {

// Of each word how many places it stands at; they may overlap. Both are valid UTF-8, no word is empty. One sweep, however
// many words there are: linear in the text, and at each place in the words that begin with its two code points.
std::vector<std::size_t> occurrences(std::string_view text, const std::vector<std::string_view>& words);

}  // namespace kanwu
