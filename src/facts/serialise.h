// Facts as bytes: what an archive keeps, and what goes from one machine to another.
#pragma once

#include <string>
#include <string_view>

#include "base/expected.h"
#include "facts/facts.h"

namespace kanwu {

// Raised with every change of the layout; other versions are refused.
inline constexpr std::uint32_t kFactsFormat = 3;

// Layout: "kanwu/facts", format, version of N, then the fields of facts.h in their order: integers little-endian in
// their own width, strings and lists with a 32-bit count before them, optional values with a byte.
std::string to_bytes(const Facts& facts);

// The inverse. Errors: another format or version of N, bytes that end early or are too many. Never reads outside.
Expected<Facts> facts_from_bytes(std::string_view bytes);

}  // namespace kanwu
