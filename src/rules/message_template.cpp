#include "rules/message_template.h"

#include <algorithm>

#include <fmt/format.h>

namespace kanwu {
namespace {

bool is_argument_name(std::string_view name) {
    const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
    return !name.empty() && letter(name.front()) && std::all_of(name.begin(), name.end(), [&](char c) {
        return letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '.';
    });
}

void append_words(std::vector<TemplatePiece>& pieces, char c) {
    if (pieces.empty() || pieces.back().is_argument) pieces.push_back({});
    pieces.back().text += c;
}

}  // namespace

MessageTemplate parse_template(std::string_view text) {
    MessageTemplate out;
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        if (c != '{' && c != '}') {
            append_words(out.pieces, c);
            ++i;
        } else if (text.substr(i, 2) == std::string_view(c == '{' ? "{{" : "}}")) {
            append_words(out.pieces, c);
            i += 2;
        } else if (c == '}') {
            out.fault = "a } without {; write }} for the brace itself";
            return out;
        } else {
            const std::size_t end = text.find('}', i);
            if (end == std::string_view::npos) {
                out.fault = "a { without }; write {{ for the brace itself";
                return out;
            }
            const std::string_view name = text.substr(i + 1, end - i - 1);
            if (!is_argument_name(name)) {
                out.fault = fmt::format("{{{}}} names no argument; names are made of a-z, 0-9, _ and .", name);
                return out;
            }
            out.pieces.push_back({std::string(name), true});
            i = end + 1;
        }
    }
    return out;
}

}  // namespace kanwu
