// Words of ASCII between quotation marks as a Chinese input method types them.
#pragma once

#include <cstddef>
#include <string_view>

namespace kanwu {

// How many marks of GB18030 the bytes have, if they have no other bytes above 7F, and quotation marks among them stand as such
// do: an opening and a closing one, or two apostrophes in words; else 0. As windows-1252 each would be an inverted
// exclamation mark before a sign that no word begins with; EUC-KR, where it has these marks, has the same bytes for them.
// Linear in bytes.
std::size_t chinese_quotes(std::string_view bytes);

}  // namespace kanwu
