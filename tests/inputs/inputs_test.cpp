#include "inputs/inputs.h"

#include <filesystem>

#include <fmt/ranges.h>

#include "readers/format.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

using namespace kanwu;
using test::TemporaryFolder;

namespace {

std::vector<std::string> paths(const Inputs& inputs) {
    std::vector<std::string> out;
    for (const Input& input : inputs.drafts) out.push_back(input.path);
    return out;
}

}  // namespace

TEST_CASE("a folder stands for every draft below it, in the order of path bytes", "[inputs]") {
    const TemporaryFolder folder;
    const std::string b = folder.write("b.txt", "乙");
    const std::string a = folder.write("下/a.txt", "甲");
    folder.write("notes.pages", "");
    const std::string page = folder.write("c.HTM", "<p>丙");
    folder.write(".hidden.txt", "");
    folder.write("~$b.txt", "");  // of Word, as long as b is open
    folder.write(".git/x.txt", "");
    const Inputs inputs = find_inputs({folder / ""});
    CHECK(paths(inputs) == std::vector<std::string>{b, page, a});
    CHECK(inputs.errors.empty());
    REQUIRE(inputs.skipped.size() == 1);
    CHECK(inputs.skipped[0].count == 1);
    CHECK(inputs.skipped[0].first == folder / "notes.pages");
}

TEST_CASE("a file that is named twice is one draft", "[inputs]") {
    const TemporaryFolder folder;
    const std::string a = folder.write("a.txt", "甲");
    std::filesystem::create_symlink(a, folder / "b.txt");
    CHECK(paths(find_inputs({folder / "b.txt", folder / "./a.txt", a})) == std::vector<std::string>{a});
    CHECK(paths(find_inputs({folder / "", a})) == std::vector<std::string>{a});
}

TEST_CASE("the order of arguments shows nowhere", "[inputs]") {
    const TemporaryFolder folder;
    const std::string a = folder.write("a.txt", "甲");
    const std::string b = folder.write("b.txt", "乙");
    CHECK(paths(find_inputs({b, "-", a})) == paths(find_inputs({a, b, "-"})));
    CHECK(find_inputs({"-"}).drafts.front().from_stdin);
}

TEST_CASE("what cannot be a draft is told with its cure, and the others go on", "[inputs]") {
    const TemporaryFolder folder;
    const std::string good = folder.write("a.txt", "甲");
    std::filesystem::create_directory(folder / "empty");
    const Inputs inputs = find_inputs({folder / "none.txt", folder / "empty", good});
    CHECK(paths(inputs) == std::vector<std::string>{good});
    REQUIRE(inputs.errors.size() == 2);
    const std::string all = fmt::format("{}", fmt::join(draft_extensions(), ", "));
    CHECK(to_string(inputs.errors[0]) == folder / "empty" + ": no draft in this folder: no file ends in " + all);
    CHECK(to_string(inputs.errors[1]) == folder / "none.txt" + ": no such file or folder; check the path");
    CHECK(inputs.errors[1].chinese == "没有这个文件或文件夹，请检查路径");
}

TEST_CASE("bytes come as they are", "[inputs]") {
    const TemporaryFolder folder;
    const std::string bytes("\xEF\xBB\xBF\0\r\n\xFF", 7);
    CHECK(read_bytes({folder.write("a.txt", bytes), false}).value() == bytes);
    const auto missing = read_bytes({folder / "b.txt", false});
    REQUIRE_FALSE(missing);
    CHECK(missing.error().message == "cannot be opened: No such file or directory");
}

TEST_CASE("a reference that is a draft as well is a draft only", "[inputs]") {
    const TemporaryFolder folder;
    const std::string a = folder.write("a.txt", "甲");
    const std::string b = folder.write("b.txt", "乙");
    std::filesystem::create_symlink(a, folder / "c.txt");
    const Inputs inputs = find_inputs({folder / "c.txt", "-"}, {b, folder / "", "-"});
    CHECK(paths(inputs) == std::vector<std::string>{folder / "c.txt", "stdin"});
    REQUIRE(inputs.references.size() == 1);
    CHECK(inputs.references[0].path == b);
    CHECK(inputs.own == std::vector<std::string>{folder / "c.txt", "stdin"});
    CHECK(find_inputs({a}, {folder / "none.txt"}).reference_errors.size() == 1);
}

TEST_CASE("no more is read than the limit allows, and the message names its option", "[inputs]") {
    const TemporaryFolder folder;
    const std::string path = folder.write("a.txt", std::string(2048, 'a'));
    CHECK(read_bytes({path, false}, 2048).value().size() == 2048);
    const auto larger = read_bytes({path, false}, 2047);
    REQUIRE_FALSE(larger);
    CHECK(to_string(larger.error()) == path + ": larger than 2047 bytes; split the draft, or raise --max-file-size");
    // A device that never ends and tells no size.
    const auto endless = read_bytes({"/dev/zero", false}, 1 << 20);
    REQUIRE_FALSE(endless);
    CHECK(endless.error().message == "larger than 1M; split the draft, or raise --max-file-size");
}
