#include <system_error>

#include "config/config.h"

namespace kanwu {

std::optional<std::filesystem::path> find_config(const std::filesystem::path& draft) {
    namespace fs = std::filesystem;
    std::error_code ignored;
    fs::path folder = fs::absolute(draft, ignored).lexically_normal();
    if (ignored) return std::nullopt;
    if (!fs::is_directory(folder, ignored)) folder = folder.parent_path();
    while (true) {
        fs::path candidate = folder / "kanwu.toml";
        if (fs::is_regular_file(candidate, ignored)) return candidate;
        if (!folder.has_parent_path() || folder.parent_path() == folder) return std::nullopt;
        folder = folder.parent_path();
    }
}

}  // namespace kanwu
