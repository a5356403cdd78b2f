#include "annotate/repack.h"

#include <memory>

#include <fmt/format.h>
#include <zip.h>

namespace kanwu {
namespace {

constexpr zip_uint16_t kMidnight = 0;
constexpr zip_uint16_t kFirstDay = (1 << 5) | 1;  // 1980-01-01, as office programs write it

struct Sources {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct Archives {
    void operator()(zip_t* zip) const { zip_discard(zip); }
};

Expected<void> change(zip_t* zip, const std::string& part, const std::string& text) {
    zip_source_t* source = zip_source_buffer(zip, text.data(), text.size(), 0);
    if (source == nullptr) return fail("", zip_strerror(zip));
    zip_int64_t index = zip_name_locate(zip, part.c_str(), ZIP_FL_ENC_RAW);
    const bool done = index >= 0 ? zip_file_replace(zip, static_cast<zip_uint64_t>(index), source, 0) == 0
                                 : (index = zip_file_add(zip, part.c_str(), source, ZIP_FL_ENC_UTF_8)) >= 0;
    if (!done) {
        zip_source_free(source);
        return fail("", zip_strerror(zip));
    }
    if (zip_file_set_dostime(zip, static_cast<zip_uint64_t>(index), kMidnight, kFirstDay, 0) != 0)
        return fail("", zip_strerror(zip));
    return {};
}

Expected<std::string> content(zip_source_t* source) {
    if (zip_source_open(source) != 0) return fail("", zip_error_strerror(zip_source_error(source)));
    zip_source_seek(source, 0, SEEK_END);
    std::string out(static_cast<std::size_t>(zip_source_tell(source)), '\0');
    zip_source_seek(source, 0, SEEK_SET);
    const zip_int64_t read = zip_source_read(source, out.data(), out.size());
    zip_source_close(source);
    if (read < 0 || static_cast<std::size_t>(read) != out.size())
        return fail("", zip_error_strerror(zip_source_error(source)));
    return out;
}

Expected<std::string> repack(std::string_view bytes, const std::vector<std::pair<std::string, std::string>>& changed) {
    zip_error_t error;
    zip_error_init(&error);
    const std::unique_ptr<zip_source_t, Sources> file(zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error));
    std::unique_ptr<zip_t, Archives> zip(file ? zip_open_from_source(file.get(), 0, &error) : nullptr);
    if (!zip) {
        auto failed = fail("", zip_error_strerror(&error));
        zip_error_fini(&error);
        return failed;
    }
    zip_source_keep(file.get());  // the archive takes one reference
    for (const auto& [part, text] : changed)
        if (auto done = change(zip.get(), part, text); !done) return tl::unexpected(done.error());
    if (zip_close(zip.get()) != 0) return fail("", zip_strerror(zip.get()));
    static_cast<void>(zip.release());
    return content(file.get());
}

}  // namespace

Expected<std::string> repacked(std::string_view bytes, const std::string& path,
                               const std::vector<std::pair<std::string, std::string>>& changed) {
    Expected<std::string> out = repack(bytes, changed);
    if (!out) return fail(path, fmt::format("cannot be written anew ({})", out.error().message));
    return out;
}

}  // namespace kanwu
