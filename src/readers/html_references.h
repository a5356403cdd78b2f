// Character references of HTML: &amp; &#20013; &#x4E2D;
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kanwu {

// What stands for `size` bytes of the written text.
struct CharacterReference {
    std::size_t size = 0;
    std::string text;
};

// The reference that `text` begins with, as the HTML standard reads it (section 13.2.5.72 ff.): the longest known name, a
// few without their semicolon; 80 to 9F by number are windows-1252. None: "&" is text. Looks at 40 bytes, or at the digits of a number.
std::optional<CharacterReference> character_reference(std::string_view text);

}  // namespace kanwu
