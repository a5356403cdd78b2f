#include "reports/toml_string.h"

#include <fmt/format.h>

namespace kanwu {

std::string toml_string(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        const bool control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
        if (control) out += fmt::format("\\u{:04X}", static_cast<unsigned>(c));
        else if (c == '"' || c == '\\') out += {'\\', c};
        else out += c;
    }
    return out + "\"";
}

}  // namespace kanwu
