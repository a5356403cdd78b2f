// The encoding that an HTML file declares in itself.
#pragma once

#include <string_view>

namespace kanwu {

// The name in <meta charset>, in <meta http-equiv="content-type" content>, or in an XML declaration, as it is written;
// empty: none. Looks at the first 4096 bytes, which must be ASCII where it matters (HTML standard, 13.2.3.2: it asks
// for 1024; content systems put scripts before it).
std::string_view declared_charset(std::string_view bytes);

}  // namespace kanwu
