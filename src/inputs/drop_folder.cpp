#include "inputs/drop_folder.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <fstream>
#include <optional>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "readers/format.h"

namespace kanwu {
namespace fs = std::filesystem;
namespace {

constexpr unsigned kLooks = 2;
constexpr std::chrono::minutes kNeverComes{10};
constexpr std::streamoff kEnd = 66'000;  // a zip directory's end has a comment of 65,535 bytes at most

bool is_draft(const fs::path& path) {
    const std::string name = path.filename().string();
    const bool temporary = name.starts_with('.') || name.starts_with("~$") || name.ends_with('~');
    return !temporary && !name.ends_with(DropFolder::kReport) && format_of_name(name).has_value();
}

std::optional<FileStamp> stamp_of(const fs::path& path) {
    std::error_code error;
    const std::uintmax_t size = fs::file_size(path, error);
    if (error) return std::nullopt;
    const fs::file_time_type time = fs::last_write_time(path, error);
    if (error) return std::nullopt;
    return FileStamp{size, time.time_since_epoch().count()};
}

bool is_old(const FileStamp& stamp) {
    const fs::file_time_type time{fs::file_time_type::duration(stamp.time)};
    return fs::file_time_type::clock::now() - time > kNeverComes;
}

// A number at the head of the line, which moves behind it and the tab.
template <class Number>
bool take_number(std::string_view& line, Number& number) {
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), number);
    const std::size_t used = static_cast<std::size_t>(end - line.data());
    if (error != std::errc() || used >= line.size() || line[used] != '\t') return false;
    line.remove_prefix(used + 1);
    return true;
}

}  // namespace

bool has_end(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    char head[4] = {};
    in.read(head, sizeof head);
    const std::string_view begin(head, static_cast<std::size_t>(in.gcount()));
    in.clear();
    in.seekg(0, std::ios::end);
    const std::streamoff size = in.tellg();
    if (!in || size <= 0) return false;
    const bool zip = begin == "PK\x03\x04";
    const bool pdf = begin == "%PDF";
    if (!zip && !pdf) return true;
    std::string end(static_cast<std::size_t>(std::min(size, kEnd)), '\0');
    in.seekg(size - static_cast<std::streamoff>(end.size()));
    in.read(end.data(), static_cast<std::streamsize>(end.size()));
    return in && end.find(zip ? "PK\x05\x06" : "%%EOF") != std::string::npos;
}

bool DropFolder::is_ready(const std::string& name, Known& known, const FileStamp& stamp) const {
    known.there = true;
    if (known.busy) return false;
    if (known.looks == 0 || known.stamp != stamp) known = {stamp, 0, false, false, true};
    std::error_code error;
    if (known.handed_out && fs::exists(report(name), error)) return false;
    if (++known.looks < kLooks) return false;
    return has_end(draft(name)) || is_old(stamp);
}

Expected<std::vector<DroppedDraft>> DropFolder::look() {
    for (auto& [name, known] : known_) known.there = false;
    std::vector<DroppedDraft> ready;
    std::error_code error;
    std::error_code ignored;
    fs::recursive_directory_iterator entry(in_, fs::directory_options::skip_permission_denied, error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        const fs::path& path = entry->path();
        if (entry->is_directory(ignored)) {
            const bool own = fs::equivalent(path, out_, ignored);
            if (own || path.filename().string().starts_with('.')) entry.disable_recursion_pending();
            continue;
        }
        if (!is_draft(path) || !entry->is_regular_file(ignored)) continue;
        const std::optional<FileStamp> stamp = stamp_of(path);
        const std::string name = path.lexically_relative(in_).string();
        if (!stamp || name.find('\n') != std::string::npos) continue;
        Known& known = known_[name];
        if (!is_ready(name, known, *stamp)) continue;
        known.handed_out = known.busy = true;
        ready.push_back({name, *stamp});
    }
    if (error) return fail(in_.string(), fmt::format("cannot be walked to its end: {}", error.message()));
    // What was removed may come again.
    std::erase_if(known_, [](const auto& one) { return !one.second.there; });
    std::sort(ready.begin(), ready.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return ready;
}

void DropFolder::finish(const std::string& name, End end) {
    const auto known = known_.find(name);
    if (known == known_.end()) return;
    known->second.busy = false;
    if (end == End::given_up) known->second.looks = 0;
}

std::vector<std::string> DropFolder::unfinished() const {
    std::vector<std::string> names;
    for (const auto& [name, known] : known_)
        if (!known.handed_out) names.push_back(name);
    return names;
}

std::string DropFolder::memory() const {
    std::string out;
    for (const auto& [name, known] : known_)
        if (known.handed_out && !known.busy)
            out += fmt::format("{}\t{}\t{}\n", known.stamp.size, known.stamp.time, name);
    return out;
}

void DropFolder::remember(std::string_view memory) {
    while (!memory.empty()) {
        const std::size_t end = std::min(memory.find('\n'), memory.size());
        std::string_view line = memory.substr(0, end);
        memory.remove_prefix(std::min(end + 1, memory.size()));
        FileStamp stamp;
        if (take_number(line, stamp.size) && take_number(line, stamp.time) && !line.empty())
            known_[std::string(line)] = {stamp, kLooks, true, false, true};
    }
}

}  // namespace kanwu
