// Clauses: what a set phrase is made of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace kanwu {

// A clause by what N keeps of it.
struct Clause {
    std::u32string normal;  // its part of the paragraph's N, not empty
    Span source;            // bytes of the text, from the first kept character to the last
};

// A paragraph is cut behind 。！？；，：…, and behind ! ? ; , : . where no letter or digit follows at once; what N keeps
// nothing of is no clause. Linear in bytes.
std::vector<Clause> clauses(std::string_view text, Span paragraph);

}  // namespace kanwu
