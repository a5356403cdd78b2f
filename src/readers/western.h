// Whether bytes read well as windows-1252.
#pragma once

#include <string_view>

namespace kanwu {

// The share of bytes above 7F that stand where a Western language has them: its letters in words, quotes and dashes
// beside ASCII. Only languages count whose small words (data/western.txt: "der", "und") are one in six of the text's words,
// and more than those of any language that other encodings write, for letters alone are Polish or Turkish as well; the one
// that explains most is taken. 0 where there is none, or where a byte is none of windows-1252. Linear in bytes.
double western_score(std::string_view bytes);

}  // namespace kanwu
