#include "cli/root.h"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "inputs/inputs.h"

namespace kanwu {
namespace fs = std::filesystem;
namespace {

fs::path absolute(const std::string& path) {
    std::error_code error;
    const fs::path whole = fs::absolute(path.empty() ? "." : path, error).lexically_normal();
    return whole.has_filename() ? whole : whole.parent_path();  // no slash at the end
}

bool inside(const fs::path& file, const fs::path& root) {
    const auto [end, ignored] = std::mismatch(root.begin(), root.end(), file.begin(), file.end());
    return end == root.end();
}

fs::path common_folder(const std::vector<fs::path>& files) {
    fs::path common = files.front().parent_path();
    for (const fs::path& file : files)
        while (!inside(file, common)) common = common.parent_path();
    return common;
}

}  // namespace

Expected<std::function<std::string(const std::string&)>> paths_below_root(const std::vector<Document>& documents,
                                                                          const std::optional<std::string>& root,
                                                                          const std::string& config_folder) {
    fs::path base = absolute(root.value_or(config_folder));
    std::vector<fs::path> files;
    bool all_inside = true;
    for (const Document& document : documents) {
        if (document.path == kStdinPath) continue;
        files.push_back(absolute(document.path));
        if (inside(files.back(), base)) continue;
        if (root)
            return fail("--root", fmt::format("{} lies outside of {}; name a folder above it", document.path, *root));
        all_inside = false;
    }
    if (!all_inside) base = common_folder(files);
    return [base](const std::string& path) {
        return path == kStdinPath ? path : absolute(path).lexically_relative(base).string();
    };
}

}  // namespace kanwu
