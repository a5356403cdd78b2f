#include "inputs/drop_folder.h"

#include <filesystem>
#include <fstream>

#include "support/catch.h"
#include "support/temporary_folder.h"

using namespace kanwu;
using test::TemporaryFolder;

namespace {

std::vector<std::string> ready(DropFolder& folder) {
    std::vector<std::string> names;
    const auto drafts = folder.look();
    REQUIRE(drafts);
    for (const DroppedDraft& draft : *drafts) {
        names.push_back(draft.name);
        folder.finish(draft.name, DropFolder::End::reported);
    }
    return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a draft is handed out once, when two looks find it the same", "[drop-folder]") {
    const TemporaryFolder folder;
    folder.write("in/b.txt", "乙");
    folder.write("in/desk/a.txt", "甲");
    DropFolder drops(folder / "in", folder / "out");
    CHECK(ready(drops).empty());
    CHECK(drops.unfinished() == Names{"b.txt", "desk/a.txt"});
    folder.write("in/b.txt", "乙还在写");
    CHECK(ready(drops) == Names{"desk/a.txt"});
    folder.write("out/desk/a.txt.kanwu.txt", "report");
    CHECK(ready(drops) == Names{"b.txt"});
    CHECK(drops.unfinished().empty());
}

TEST_CASE("a draft that changed, or whose report is gone, is handed out again", "[drop-folder]") {
    const TemporaryFolder folder;
    folder.write("in/a.txt", "甲");
    DropFolder drops(folder / "in", folder / "out");
    ready(drops);
    CHECK(ready(drops) == Names{"a.txt"});
    folder.write("out/a.txt.kanwu.txt", "report");
    CHECK(ready(drops).empty());
    folder.write("in/a.txt", "甲乙");
    CHECK(ready(drops).empty());
    CHECK(ready(drops) == Names{"a.txt"});
    std::filesystem::remove(folder / "out/a.txt.kanwu.txt");
    CHECK(ready(drops) == Names{"a.txt"});
}

TEST_CASE("what was handed out is known at the next start", "[drop-folder]") {
    const TemporaryFolder folder;
    folder.write("in/a.txt", "甲");
    folder.write("out/a.txt.kanwu.txt", "report");
    DropFolder first(folder / "in", folder / "out");
    ready(first);
    CHECK(ready(first) == Names{"a.txt"});
    DropFolder second(folder / "in", folder / "out");
    second.remember("nonsense\n1\t\n" + first.memory());
    CHECK(ready(second).empty());
    CHECK(ready(second).empty());
    folder.write("in/a.txt", "甲乙");
    ready(second);
    CHECK(ready(second) == Names{"a.txt"});
}

TEST_CASE("a package without its end waits", "[drop-folder]") {
    const TemporaryFolder folder;
    CHECK(has_end(folder.write("a.txt", "甲")));
    CHECK_FALSE(has_end(folder.write("empty.txt", "")));
    CHECK_FALSE(has_end(folder.write("half.pdf", "%PDF-1.4\n")));
    CHECK(has_end(folder.write("whole.pdf", "%PDF-1.4\n%%EOF\n")));
    CHECK_FALSE(has_end(folder.write("half.docx", std::string("PK\x03\x04") + std::string(70'000, 'x'))));
    CHECK(has_end(folder.write("whole.docx", std::string("PK\x03\x04") + std::string(70'000, 'x') + "PK\x05\x06")));
    CHECK_FALSE(has_end(folder / "missing"));
    folder.write("in/half.pdf", "%PDF-1.4\n");
    DropFolder drops(folder / "in", folder / "out");
    ready(drops);
    CHECK(ready(drops).empty());
    // One that never gets an end is looked at in the end: its report says that it is broken.
    std::filesystem::last_write_time(folder / "in/half.pdf",
                                     std::filesystem::file_time_type::clock::now() - std::chrono::minutes(11));
    ready(drops);
    CHECK(ready(drops) == Names{"half.pdf"});
}

TEST_CASE("temporary names, hidden files and reports are no drafts", "[drop-folder]") {
    const TemporaryFolder folder;
    for (const char* name : {"in/~$a.txt", "in/.a.txt", "in/a.txt~", "in/a.txt.part", "in/a.pdf.crdownload", "in/b.tmp",
                             "in/a.txt.kanwu.txt", "in/.git/a.txt", "in/out/a.txt", "in/kanwu.toml"})
        folder.write(name, "甲");
    DropFolder drops(folder / "in", folder / "in/out");
    ready(drops);
    CHECK(ready(drops).empty());
}

TEST_CASE("a folder that is away is told, and what was handed out is not forgotten", "[drop-folder]") {
    const TemporaryFolder folder;
    folder.write("in/a.txt", "甲");
    folder.write("out/a.txt.kanwu.txt", "report");
    DropFolder drops(folder / "in", folder / "out");
    ready(drops);
    CHECK(ready(drops) == Names{"a.txt"});
    std::filesystem::rename(folder / "in", folder / "away");
    CHECK_FALSE(drops.look());
    std::filesystem::rename(folder / "away", folder / "in");
    CHECK(ready(drops).empty());
    CHECK(ready(drops).empty());
}

TEST_CASE("a draft that changes while it is checked is handed out again afterwards", "[drop-folder]") {
    const TemporaryFolder folder;
    folder.write("in/a.txt", "甲");
    DropFolder drops(folder / "in", folder / "out");
    CHECK(drops.look()->empty());
    CHECK(drops.look()->size() == 1);
    folder.write("in/a.txt", "甲乙");
    CHECK(drops.look()->empty());
    CHECK(drops.look()->empty());
    folder.write("out/a.txt.kanwu.txt", "report");
    drops.finish("a.txt", DropFolder::End::reported);
    CHECK(drops.look()->empty());
    CHECK(drops.look()->size() == 1);
}
