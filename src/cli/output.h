// Where reports go: standard output or a file, with failures told.
#pragma once

#include <cstdio>
#include <functional>
#include <string>
#include <vector>

#include "base/expected.h"
#include "cli/options.h"
#include "reports/report.h"

namespace kanwu {

// Writes to standard output, or to a file that is made anew. After the first failure nothing more is written.
class FileSink : public Sink {
public:
    // An empty path is standard output. `failed` tells whether the file could be opened.
    explicit FileSink(const std::string& path);
    FileSink(const FileSink&) = delete;
    FileSink& operator=(const FileSink&) = delete;
    ~FileSink() override;

    void write(std::string_view bytes) override;

    // Writes out what is buffered. The error names the path and why.
    Expected<void> close();

private:
    std::string path_;
    std::FILE* file_ = nullptr;
    int failure_ = 0;  // errno
};

// Has each target written, and tells why one could not be. False where that was so.
using WriteTarget = std::function<Expected<void>(const Target&, Sink&)>;
bool write_targets(const std::vector<Target>& targets, const WriteTarget& write);

}  // namespace kanwu
