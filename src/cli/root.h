// The folder that paths in SARIF are relative to.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/expected.h"
#include "text/document.h"

namespace kanwu {

// --root where given (an input outside it is an error); else the folder of kanwu.toml; else the current one; where an
// input lies outside of that, the deepest folder that holds all inputs. Returns the path below it for a path as typed.
Expected<std::function<std::string(const std::string&)>> paths_below_root(const std::vector<Document>& documents,
                                                                          const std::optional<std::string>& root,
                                                                          const std::string& config_folder);

}  // namespace kanwu
