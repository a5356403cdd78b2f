// A file of the source tree that is compiled in; made by cmake/EmbedTexts.cmake.
#pragma once

#include <string_view>

namespace kanwu {

struct EmbeddedText {
    std::string_view place;  // "rules/x.md", "posts"
    std::string_view text;
};

}  // namespace kanwu
