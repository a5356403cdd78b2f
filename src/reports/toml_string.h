// Text as a string of TOML.
#pragma once

#include <string>
#include <string_view>

namespace kanwu {

// As a basic string of TOML 1.0, with its quotation marks. `text` is well-formed UTF-8.
std::string toml_string(std::string_view text);

}  // namespace kanwu
