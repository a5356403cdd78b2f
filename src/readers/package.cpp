#include "readers/package.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>
#include <zip.h>

namespace kanwu {
namespace {

constexpr std::uint64_t kFreeBytes = 1 << 20;  // a small file may be all alike

struct ZipError {
    ZipError() { zip_error_init(&error); }
    ~ZipError() { zip_error_fini(&error); }
    ZipError(const ZipError&) = delete;
    ZipError& operator=(const ZipError&) = delete;
    int code() const { return zip_error_code_zip(&error); }
    zip_error_t error{};
};

// The archive over bytes in memory, or null.
zip_t* open_zip(std::string_view bytes, int flags, ZipError& error) {
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error.error);
    if (source == nullptr) return nullptr;
    zip_t* zip = zip_open_from_source(source, ZIP_RDONLY | flags, &error.error);
    if (zip == nullptr) zip_source_free(source);
    return zip;
}

}  // namespace

struct Package::Zip {
    struct Part {
        std::string name;
        zip_uint64_t index = 0;
    };
    std::string path;
    ReadLimits limits;
    std::uint64_t size_bytes = 0;
    zip_t* zip = nullptr;
    std::vector<Part> parts;  // by name
    std::uint64_t inflated = 0;
    std::optional<Remark> remark;

    Zip() = default;
    Zip(const Zip&) = delete;
    Zip& operator=(const Zip&) = delete;
    ~Zip() {
        if (zip != nullptr) zip_discard(zip);
    }

    const Part* find(std::string_view name) const {
        const auto at = std::lower_bound(parts.begin(), parts.end(), name,
                                         [](const Part& part, std::string_view n) { return part.name < n; });
        return at == parts.end() || at->name != name ? nullptr : &*at;
    }

    Expected<void> list_parts() {
        const zip_int64_t count = zip_get_num_entries(zip, 0);
        for (zip_int64_t i = 0; i < count; ++i) {
            const char* name = zip_get_name(zip, static_cast<zip_uint64_t>(i), ZIP_FL_ENC_RAW);
            if (name != nullptr) parts.push_back({name, static_cast<zip_uint64_t>(i)});
        }
        std::sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.name < b.name; });
        const auto twice = std::adjacent_find(parts.begin(), parts.end(),
                                              [](const Part& a, const Part& b) { return a.name == b.name; });
        if (twice == parts.end()) return {};
        return fail(path,
                    fmt::format("the file holds two parts of one name, {}; open the draft in its word processor and "
                                "save it anew",
                                twice->name),
                    fmt::format("文件里有两个同名的部分（{}），请用文字处理软件打开后重新保存", twice->name));
    }

    Expected<void> count(std::uint64_t bytes) {
        inflated += bytes;
        if (inflated > limits.inflated_bytes)
            return fail(
                path,
                fmt::format("its parts inflate to more than {} bytes; raise --max-inflated if the draft is "
                            "meant to be so long",
                            limits.inflated_bytes),
                fmt::format("文件解压后超过{}字节；稿件确实这么长的，把 --max-inflated 调大", limits.inflated_bytes));
        if (inflated > kFreeBytes && inflated / limits.inflated_ratio > size_bytes)
            return fail(
                path,
                fmt::format("its parts inflate to more than {} times the file's size; raise --max-ratio if "
                            "the draft is meant so",
                            limits.inflated_ratio),
                fmt::format("文件解压后是原来的{}倍以上；稿件确实如此的，把 --max-ratio 调大", limits.inflated_ratio));
        return {};
    }

    tl::unexpected<Error> cannot(const Part& part, std::string_view why) const {
        return fail(path,
                    fmt::format("{} cannot be read ({}); open the draft in its word processor and save it anew",
                                part.name, why),
                    fmt::format("{} 读不出来（{}），请用文字处理软件打开后重新保存", part.name, why));
    }
    tl::unexpected<Error> cannot_open(const Part& part) const {
        const int code = zip_error_code_zip(zip_get_error(zip));
        if (code == ZIP_ER_NOPASSWD || code == ZIP_ER_ENCRNOTSUPP || code == ZIP_ER_WRONGPASSWD)
            return fail(path, fmt::format("{} is encrypted; remove the password and save the draft again", part.name),
                        fmt::format("{} 加了密，请去掉密码后重新保存", part.name));
        return cannot(part, zip_strerror(zip));
    }
};

Expected<Package> Package::open(std::string_view bytes, const std::string& path, const ReadLimits& limits) {
    const auto zip = std::make_shared<Zip>();
    zip->path = path;
    zip->limits = limits;
    zip->limits.inflated_ratio = std::max<std::uint64_t>(limits.inflated_ratio, 1);
    zip->size_bytes = bytes.size();
    if (bytes.empty())
        return fail(path, "the file is empty; save the draft again, or copy it anew",
                    "文件是空的，请重新保存或重新拷贝");
    ZipError error;
    zip->zip = open_zip(bytes, ZIP_CHECKCONS, error);
    // The directory counts; what local headers say otherwise is only told.
    if (zip->zip == nullptr && error.code() == ZIP_ER_INCONS) {
        ZipError again;
        zip->zip = open_zip(bytes, 0, again);
        zip->remark = Remark{
            "the file's directory and its parts' headers disagree; it was read by its directory, see that nothing "
            "is missing",
            "文件的目录与各部分的记录对不上，是按目录读的，请看看有没有缺漏"};
    }
    if (zip->zip == nullptr)
        return fail(path,
                    fmt::format("the file is cut or damaged ({}); copy it anew, or save it again in its word "
                                "processor",
                                zip_error_strerror(&error.error)),
                    fmt::format("文件不完整或已损坏（{}），请重新拷贝，或在文字处理软件里重新保存",
                                zip_error_strerror(&error.error)));
    if (auto listed = zip->list_parts(); !listed) return tl::unexpected(listed.error());
    return Package(zip);
}

std::vector<std::string> Package::names() const {
    std::vector<std::string> out;
    for (const Zip::Part& part : zip_->parts) out.push_back(part.name);
    return out;
}

bool Package::has(const std::string& part) const { return zip_->find(part) != nullptr; }

Expected<void> Package::inflate(const std::string& name, const Take& take) {
    const Zip::Part* part = zip_->find(name);
    if (part == nullptr)
        return refused(fmt::format("{} is missing; open the draft in its word processor and save it anew", name),
                       fmt::format("文件里缺了 {}，请用文字处理软件打开后重新保存", name));
    zip_stat_t declared;
    zip_stat_init(&declared);
    if (zip_stat_index(zip_->zip, part->index, 0, &declared) != 0) return zip_->cannot_open(*part);
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(zip_fopen_index(zip_->zip, part->index, 0),
                                                                  &zip_fclose);
    if (file == nullptr) return zip_->cannot_open(*part);

    std::array<char, 1 << 16> buffer;
    std::uint64_t size = 0;
    for (;;) {
        const zip_int64_t read = zip_fread(file.get(), buffer.data(), buffer.size());
        if (read < 0) return zip_->cannot(*part, zip_file_strerror(file.get()));
        if (read == 0) break;
        size += static_cast<std::uint64_t>(read);
        if (auto counted = zip_->count(static_cast<std::uint64_t>(read)); !counted) return counted;
        if (auto taken = take({buffer.data(), static_cast<std::size_t>(read)}); !taken) return taken;
    }
    if ((declared.valid & ZIP_STAT_SIZE) != 0 && declared.size != size)
        return zip_->cannot(*part, fmt::format("{} bytes, where its header says {}", size, declared.size));
    return {};
}

Expected<std::string> Package::whole(const std::string& part) {
    std::string out;
    const auto inflated = inflate(part, [&](std::string_view piece) -> Expected<void> {
        out += piece;
        return {};
    });
    if (!inflated) return tl::unexpected(inflated.error());
    return out;
}

Expected<void> Package::parse(const std::string& part, XmlHandler& handler) {
    XmlParser parser(part, handler, zip_->limits.depth);
    const auto placed = [&](Expected<void> result) {
        if (!result && result.error().place.empty()) result.error().place = zip_->path;
        return result;
    };
    if (auto fed = inflate(part, [&](std::string_view piece) { return placed(parser.feed(piece)); }); !fed) return fed;
    return placed(parser.finish());
}

Expected<void> Package::count_made(std::uint64_t bytes) { return zip_->count(bytes); }

const std::optional<Remark>& Package::remark() const { return zip_->remark; }

tl::unexpected<Error> Package::refused(std::string message, std::string chinese) const {
    return fail(zip_->path, std::move(message), std::move(chinese));
}

}  // namespace kanwu
