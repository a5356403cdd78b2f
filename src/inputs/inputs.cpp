#include "inputs/inputs.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <system_error>

#include <fmt/format.h>

#include "readers/format.h"

namespace kanwu {
namespace fs = std::filesystem;
namespace {

// Without "./" in front and doubled slashes; what a report shows and a consumer resolves.
std::string reported(const fs::path& path) { return path.lexically_normal().string(); }

// Hidden, or what Word keeps beside a file that somebody has open.
bool is_hidden(const fs::path& path) {
    const std::string name = path.filename().string();
    return name.starts_with('.') || name.starts_with("~$");
}

class Finder {
public:
    // In order and once each: the order of arguments shows nowhere.
    void add_all(std::vector<std::string> typed) {
        std::sort(typed.begin(), typed.end());
        typed.erase(std::unique(typed.begin(), typed.end()), typed.end());
        for (const std::string& path : typed) add(path);
    }

    // What another finder has found is not this one's; its paths, by their bytes.
    std::vector<std::string> leave_out(const Finder& other) {
        std::vector<std::string> out;
        for (const auto& [key, path] : other.files_)
            if (files_.erase(key) > 0) out.push_back(path);
        if (stdin_ && other.stdin_) out.emplace_back(kStdinPath);
        stdin_ = stdin_ && !other.stdin_;
        std::sort(out.begin(), out.end());
        return out;
    }

    std::vector<Input> files() const {
        std::vector<Input> out;
        for (const auto& [key, path] : files_) out.push_back({path, false});
        if (stdin_) out.push_back({kStdinPath, true});
        std::sort(out.begin(), out.end(), [](const Input& a, const Input& b) { return a.path < b.path; });
        return out;
    }

    std::vector<Skipped> skipped;
    std::vector<Error> errors;

private:
    void add(const std::string& typed) {
        if (typed == "-") return add_stdin();
        std::error_code error;
        const fs::file_status status = fs::status(typed, error);
        if (!fs::exists(status)) {
            const bool missing = !error || error == std::errc::no_such_file_or_directory;
            return refuse(typed,
                          fmt::format("{}; check the path", missing ? "no such file or folder" : error.message()),
                          fmt::format("{}，请检查路径", missing ? "没有这个文件或文件夹" : error.message()));
        }
        if (fs::is_directory(status)) return add_folder(typed);
        if (!fs::is_regular_file(status))
            return refuse(typed, "not a regular file; use - to read standard input",
                          "不是普通文件；要读标准输入的，写 -");
        add_file(typed);
    }

    void refuse(const std::string& place, std::string message, std::string chinese) {
        errors.push_back({place, std::move(message), std::move(chinese)});
    }

    void add_stdin() { stdin_ = true; }

    // Two ways to one file are one draft.
    void add_file(const fs::path& path) {
        std::error_code error;
        const fs::path canonical = fs::canonical(path, error);
        const std::string key = error ? path.string() : canonical.string();
        const std::string name = reported(path);
        const auto [at, fresh] = files_.emplace(key, name);
        if (!fresh) at->second = std::min(at->second, name);
    }

    void add_folder(const std::string& typed) {
        std::error_code error;
        std::set<std::string> others;
        std::size_t found = 0;
        fs::recursive_directory_iterator entry(typed, error);
        for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
            std::error_code ignored;
            if (is_hidden(entry->path())) {
                if (entry->is_directory(ignored)) entry.disable_recursion_pending();
                continue;
            }
            if (!entry->is_regular_file(ignored)) continue;
            if (format_of_name(entry->path().string())) {
                add_file(entry->path());
                ++found;
            } else if (entry->path().filename() != "kanwu.toml") {
                others.insert(reported(entry->path()));
            }
        }
        if (error)
            return refuse(typed, fmt::format("cannot be walked to its end: {}", error.message()),
                          fmt::format("没能看完这个文件夹：{}", error.message()));
        if (!others.empty()) skipped.push_back({reported(typed), others.size(), *others.begin()});
        if (found == 0)
            refuse(typed,
                   fmt::format("no draft in this folder: no file ends in {}", fmt::join(draft_extensions(), ", ")),
                   fmt::format("这个文件夹里没有稿件：没有以 {} 结尾的文件", fmt::join(draft_extensions(), "、")));
    }

    std::map<std::string, std::string> files_;  // canonical path -> reported path
    bool stdin_ = false;
};

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

}  // namespace

Inputs find_inputs(const std::vector<std::string>& paths, const std::vector<std::string>& against) {
    Finder drafts;
    Finder references;
    drafts.add_all(paths);
    references.add_all(against);
    std::vector<std::string> own = references.leave_out(drafts);
    Inputs out{drafts.files(), references.files(),       std::move(drafts.skipped),
               std::move(own), std::move(drafts.errors), std::move(references.errors)};
    std::move(references.skipped.begin(), references.skipped.end(), std::back_inserter(out.skipped));
    return out;
}

Expected<std::string> read_bytes(const Input& input, std::uint64_t limit_bytes) {
    std::unique_ptr<std::FILE, CloseFile> opened;
    std::FILE* file = stdin;
    if (!input.from_stdin) {
        opened.reset(std::fopen(input.path.c_str(), "rb"));
        if (!opened)
            return fail(input.path, fmt::format("cannot be opened: {}", std::strerror(errno)),
                        fmt::format("打不开：{}", std::strerror(errno)));
        file = opened.get();
    }
    std::string bytes;
    std::error_code unknown;
    const std::uintmax_t expected = input.from_stdin ? 0 : fs::file_size(input.path, unknown);
    if (!unknown && expected > limit_bytes) return tl::unexpected(file_too_large(input.path, limit_bytes));
    if (!unknown) bytes.reserve(static_cast<std::size_t>(expected + 1));
    char buffer[1 << 16];
    while (!std::feof(file) && !std::ferror(file)) {
        bytes.append(buffer, std::fread(buffer, 1, sizeof buffer, file));
        if (bytes.size() > limit_bytes) return tl::unexpected(file_too_large(input.path, limit_bytes));
    }
    if (std::ferror(file))
        return fail(input.path, fmt::format("cannot be read: {}", std::strerror(errno)),
                    fmt::format("读不出来：{}", std::strerror(errno)));
    return bytes;
}

}  // namespace kanwu
