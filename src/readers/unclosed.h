// Markup that nobody closed, and that hides words for it.
#pragma once

#include <string>
#include <vector>

#include "text/document.h"

namespace kanwu {

struct Unclosed {
    Span written;       // from where it opens up to where its content ends, in the written text
    std::string what;   // "<!--", "<script>", "```"
    std::string close;  // what would close it
};

// Tells it among the remarks of a document whose text is extracted. Nothing is told of one that ends on the line where it
// begins, or has nothing but white space behind that.
void tell_unclosed(const Unclosed& unclosed, Document& document);

}  // namespace kanwu
