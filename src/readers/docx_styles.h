// The styles of a Word file.
#pragma once

#include <string>

#include "base/expected.h"
#include "readers/package.h"
#include "readers/style_table.h"

namespace kanwu {

// Reads a styles part. Errors: Package.
Expected<StyleTable> read_docx_styles(Package& package, const std::string& part);

}  // namespace kanwu
