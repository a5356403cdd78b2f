// A package with some of its parts changed.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/expected.h"

namespace kanwu {

// The zip file with these parts replaced or, where it has none of that name, added behind the others. Every other part is
// copied as it is stored, compressed bytes and all. The same bytes every time. Errors are placed at `path`.
Expected<std::string> repacked(std::string_view bytes, const std::string& path,
                               const std::vector<std::pair<std::string, std::string>>& changed);

}  // namespace kanwu
