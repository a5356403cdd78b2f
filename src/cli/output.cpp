#include "cli/output.h"

#include <cerrno>
#include <cstring>

#include <fmt/format.h>

namespace kanwu {

FileSink::FileSink(const std::string& path)
    : path_(path), file_(path.empty() ? stdout : std::fopen(path.c_str(), "wb")) {
    if (file_ == nullptr) failure_ = errno;
}

FileSink::~FileSink() {
    if (file_ != nullptr && file_ != stdout) std::fclose(file_);
}

void FileSink::write(std::string_view bytes) {
    if (failure_ != 0) return;
    if (std::fwrite(bytes.data(), 1, bytes.size(), file_) != bytes.size()) failure_ = errno;
}

Expected<void> FileSink::close() {
    if (failure_ == 0 && std::fflush(file_) != 0) failure_ = errno;
    if (failure_ == 0) return {};
    return fail(path_.empty() ? "standard output" : path_,
                fmt::format("cannot be written: {}", std::strerror(failure_)));
}

bool write_targets(const std::vector<Target>& targets, const WriteTarget& write) {
    bool all = true;
    for (const Target& target : targets) {
        FileSink sink(target.path);
        auto written = write(target, sink);
        if (written) written = sink.close();
        if (written) continue;
        fmt::print(stderr, "kanwu: {}\n", to_string(written.error()));
        all = false;
    }
    return all;
}

}  // namespace kanwu
