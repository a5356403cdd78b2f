// Data beside the checkout that tests use where it is there, and say so where it is not.
#pragma once

#include <filesystem>
#include <string>

#include "support/catch.h"

namespace kanwu::test {

inline std::filesystem::path source_dir() { return KANWU_SOURCE_DIR; }

// A path below ../shared, which is no part of the project.
inline std::filesystem::path shared(const std::string& path) { return source_dir() / ".." / "shared" / path; }

}  // namespace kanwu::test

// Ends the test case, saying why, where the file is not there.
#define KANWU_NEEDS_SHARED(path)                                                \
    if (!std::filesystem::exists(kanwu::test::shared(path))) {                  \
        WARN("skipped: ../shared/" << (path) << " is not beside the checkout"); \
        return;                                                                 \
    }
