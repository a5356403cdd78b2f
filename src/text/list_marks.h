// What a line of a list opens with, as it is typed: 一、 （二） 3. ④ • -
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kanwu {

// Two lines of one list have marks of one style. A bullet has no number.
struct ListMark {
    std::u32string style;  // with 1, 一 or ① for whatever number stands there
    unsigned number = 0;
    std::size_t size_bytes = 0;  // with the white space behind
};

// None where the text opens with none. Linear in the mark.
std::optional<ListMark> list_mark(std::string_view text);

// Whether `next` may stand in the list below `mark`: a bullet, or the next number.
bool follows(const ListMark& mark, const ListMark& next);

}  // namespace kanwu
