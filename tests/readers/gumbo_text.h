// The oracle of the HTML reader: what gumbo's tree shows.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kanwu::test {

// The text of the page that is not hidden, by the elements and attributes that hide for the reader too; without white
// space of ASCII, NUL and what is invisible. None where gumbo finds a parse error or has moved words: it repairs by moving
// them.
std::optional<std::string> gumbo_text(std::string_view html);

// What is compared with it.
std::string without_space(std::string_view text);

}  // namespace kanwu::test
