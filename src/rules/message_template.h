// A message before its arguments are known: 本段与{other}完全相同.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kanwu {

struct TemplatePiece {
    std::string text;  // words as they are, or the name of an argument
    bool is_argument = false;
    friend bool operator==(const TemplatePiece&, const TemplatePiece&) = default;
};

// Adjacent words are one piece. {{ and }} are braces; names are a-z, 0-9, '_' and '.', and begin with a letter.
struct MessageTemplate {
    std::vector<TemplatePiece> pieces;
    std::string fault;  // what is wrong, with the cure; "" when nothing is
};
MessageTemplate parse_template(std::string_view text);

}  // namespace kanwu
