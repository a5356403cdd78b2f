// What --help says: the texts of help/, one file a command and language; docs/kanwu.1 says it at length.
#include <algorithm>
#include <string>
#include <vector>

#include "base/embedded_text.h"
#include "cli/options.h"

namespace kanwu {

std::vector<EmbeddedText> help_texts();  // made by the build

std::string help(std::string_view topic, Language language) {
    static const std::vector<EmbeddedText> texts = help_texts();
    const std::string folder = language == Language::zh ? "zh/" : "en/";
    const auto text = [&](std::string_view name) {
        return std::find_if(
            texts.begin(), texts.end(),
            [place = folder + std::string(name) + ".txt"](const EmbeddedText& file) { return file.place == place; });
    };
    const auto own = text(topic);
    return std::string((own != texts.end() ? own : text("overview"))->text);
}

}  // namespace kanwu
