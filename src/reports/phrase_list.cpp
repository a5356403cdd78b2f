#include "reports/phrase_list.h"

#include <string_view>

#include <fmt/format.h>

#include "reports/toml_string.h"

namespace kanwu {
namespace {

std::string_view unit(std::size_t documents) { return documents > 1 ? "files" : "paragraphs"; }

}  // namespace

std::string phrase_table(const std::vector<CommonPhrase>& phrases, std::size_t documents) {
    if (phrases.empty()) return "";
    std::string out = fmt::format("{:>10}  {:>7}  phrase\n", unit(documents), "places");
    for (const CommonPhrase& phrase : phrases)
        out += fmt::format("{:>10}  {:>7}  {}\n", phrase.files, phrase.places, phrase.text);
    return out;
}

std::string phrase_toml(const std::vector<CommonPhrase>& phrases, std::size_t documents) {
    std::string out = "ignore = [\n";
    for (const CommonPhrase& phrase : phrases)
        out += fmt::format("  {},  # {} {}, {} places\n", toml_string(phrase.text), phrase.files, unit(documents),
                           phrase.places);
    return out + "]\n";
}

}  // namespace kanwu
