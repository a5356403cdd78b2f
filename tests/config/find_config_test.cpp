#include <filesystem>
#include <fstream>
#include <random>

#include "config/config.h"
#include "support/catch.h"

using namespace kanwu;
namespace fs = std::filesystem;

namespace {

// A folder of its own below the system's, removed at the end.
class TemporaryFolder {
public:
    TemporaryFolder() {
        path_ = fs::canonical(fs::temp_directory_path()) / ("kanwu-config-" + std::to_string(std::random_device{}()));
        fs::create_directories(path_);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    fs::path operator/(const std::string& name) const { return path_ / name; }

    void write(const std::string& name) const {
        fs::create_directories((path_ / name).parent_path());
        std::ofstream(path_ / name) << "\n";
    }

private:
    fs::path path_;
};

}  // namespace

TEST_CASE("the nearest kanwu.toml above a draft is found", "[config]") {
    const TemporaryFolder folder;
    folder.write("kanwu.toml");
    folder.write("清河/要闻/a.txt");
    CHECK(find_config(folder / "清河/要闻/a.txt") == folder / "kanwu.toml");
    folder.write("清河/kanwu.toml");
    CHECK(find_config(folder / "清河/要闻/a.txt") == folder / "清河/kanwu.toml");
}

TEST_CASE("a folder is looked into itself", "[config]") {
    const TemporaryFolder folder;
    folder.write("a/kanwu.toml");
    CHECK(find_config(folder / "a") == folder / "a/kanwu.toml");
    CHECK(find_config(folder / "a/") == folder / "a/kanwu.toml");
    CHECK(find_config(folder / "a/b/../c.txt") == folder / "a/kanwu.toml");
}

TEST_CASE("a folder called kanwu.toml is no configuration", "[config]") {
    const TemporaryFolder folder;
    folder.write("kanwu.toml");
    folder.write("a/kanwu.toml/x");
    CHECK(find_config(folder / "a/draft.txt") == folder / "kanwu.toml");
}

TEST_CASE("where there is none, none is found", "[config]") {
    const TemporaryFolder folder;
    CHECK_FALSE(find_config(folder / "a.txt"));
}
