#include "reports/phrase_list.h"

#include <string_view>

#include <fmt/format.h>

namespace kanwu {
namespace {

std::string_view unit(std::size_t documents) { return documents > 1 ? "files" : "paragraphs"; }

// As a basic string of TOML 1.0.
std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        const bool control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
        if (control) out += fmt::format("\\u{:04X}", static_cast<unsigned>(c));
        else if (c == '"' || c == '\\') out += {'\\', c};
        else out += c;
    }
    return out + "\"";
}

}  // namespace

std::string phrase_table(const std::vector<CommonPhrase>& phrases, std::size_t documents) {
    std::string out = fmt::format("{:>10}  {:>7}  phrase\n", unit(documents), "places");
    for (const CommonPhrase& phrase : phrases)
        out += fmt::format("{:>10}  {:>7}  {}\n", phrase.files, phrase.places, phrase.text);
    return out;
}

std::string phrase_toml(const std::vector<CommonPhrase>& phrases, std::size_t documents) {
    std::string out = "ignore = [\n";
    for (const CommonPhrase& phrase : phrases)
        out += fmt::format("  {},  # {} {}, {} places\n", quoted(phrase.text), phrase.files, unit(documents),
                           phrase.places);
    return out + "]\n";
}

}  // namespace kanwu
