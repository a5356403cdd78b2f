// Where comments begin and end in the main part of a Word file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "readers/docx.h"
#include "text/span.h"

namespace kanwu {

// A comment's words and the number it has in the file.
struct Marked {
    Span span;
    std::uint32_t id = 0;
};

// Where in the file the first of these words stand.
DocxPlace place_of(const DocxOrigins& origins, Span span);

// The main part with a range and a reference for each of these comments. `part` is the part that `origins` were read from,
// in UTF-8. None where no run of the body could hold a comment.
std::optional<std::string> with_markers(std::string_view part, const DocxOrigins& origins,
                                        const std::vector<Marked>& comments);

}  // namespace kanwu
