// Words of running text, where the list of no rule holds them.
#pragma once

#include <cstddef>
#include <string_view>

namespace kanwu {

// The size in bytes of the word that valid UTF-8 begins with; 0 for none. By ICU's dictionary for Chinese and Japanese, else
// by Unicode Standard Annex 29, section 4. Only the first eight code points are read.
std::size_t first_word(std::string_view utf8);

}  // namespace kanwu
