// Where sentences and grapheme clusters end.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace kanwu {

// The sentences of a line of prose, in order and covering it (UAX #29, ICU's sentence breaker; closing quotation marks
// belong to the sentence before them). Linear in bytes.
std::vector<Span> sentences(std::string_view text);

// Whether the text ends as a sentence does: 。！？!?… or a full stop, closing marks and brackets behind it left aside.
bool ends_sentence(std::string_view text);

}  // namespace kanwu
