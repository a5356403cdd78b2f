// A shell script in the place of a program that kanwu calls by its name; PATH is set back with the test.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>

#include "support/temporary_folder.h"

namespace kanwu::test {

class StandIn {
public:
    StandIn(const std::string& program, const std::string& script) : path_(std::getenv("PATH")) {
        std::filesystem::permissions(folder_.write(program, "#!/bin/sh\n" + script + "\n"),
                                     std::filesystem::perms::owner_all);
        setenv("PATH", (folder_ / "").c_str(), 1);
    }
    StandIn(const StandIn&) = delete;
    StandIn& operator=(const StandIn&) = delete;
    ~StandIn() { setenv("PATH", path_.c_str(), 1); }

    // A file beside the script.
    std::string file(const std::string& name) const { return folder_ / name; }

private:
    TemporaryFolder folder_;
    std::string path_;
};

}  // namespace kanwu::test
