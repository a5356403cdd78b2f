// Lists of people that stand below each other, a line for each: as notices and seating plans have them.
#pragma once

#include <cstdint>
#include <vector>

#include "checks/name_lists.h"
#include "text/document.h"
#include "text/unwrapped.h"

namespace kanwu {

struct NameColumn {
    Unwrapped joined;  // the lines as one list, 、 between them
    std::uint32_t first_paragraph = 0, last_paragraph = 0;
};

// Three lines and more that follow each other, each short, without a mark, and ending with the name of somebody on the
// roster. Lines of one paragraph or of several, empty ones left out. In the order of the text; linear.
std::vector<NameColumn> name_columns(const Document& document, const RosterNames& names);

}  // namespace kanwu
