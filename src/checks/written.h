// Words of a draft for a message.
#pragma once

#include <string>

#include "text/document.h"
#include "text/unwrapped.h"

namespace kanwu {

// What stands there, as one line: a hard wrap inside is taken out.
inline std::string written(const Document& document, Span span) { return unwrap(document.text, span).text; }

}  // namespace kanwu
