// The acceptance test of SARIF logs, run on hand-made ones beside the drafts that they speak of.
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <unistd.h>

#include "made.h"
#include "reports/sarif_report.h"
#include "support/catch.h"
#include "support/shared.h"

namespace kanwu {
namespace {

namespace fs = std::filesystem;
using test::Made;

constexpr const char* kPython = "/usr/bin/python3";  // the one that Debian's python3-jsonschema is installed for

// A folder that goes with the test.
class TemporaryFolder {
public:
    TemporaryFolder() : path_(fs::temp_directory_path() / ("kanwu-sarif-" + std::to_string(getpid()))) {
        fs::create_directories(path_);
    }
    ~TemporaryFolder() { fs::remove_all(path_); }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

void save(const fs::path& path, std::string_view bytes) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
}

// What the checker says, empty if nothing. The drafts' hashes are made up and not among what is asked.
std::string complaints(const Report& report, const fs::path& folder, std::string_view bom) {
    for (const Document* document : report.documents) save(folder / document->path, std::string(bom) + document->text);
    StringSink sink;
    write_sarif(report, {}, sink);
    save(folder / "log.sarif", sink.text);
    const std::string command = std::string(kPython) + " -B '" + test::shared("tools/sarif_check.py").string() + "' '" +
                                (folder / "log.sarif").string() + "' --root '" + folder.string() + "' > '" +
                                (folder / "told").string() + "' 2>&1";
    const int status = std::system(command.c_str());
    std::ifstream told(folder / "told");
    std::string line, out;
    while (std::getline(told, line)) {
        if (line.find("sha-256 differs") == std::string::npos && line.find(" finding(s)") == std::string::npos)
            out += line + "\n";
    }
    if (status == -1) out += "the checker did not run\n";
    return out;
}

bool can_check() { return std::system((std::string(kPython) + " -c 'import jsonschema' 2>/dev/null").c_str()) == 0; }

void add_findings(Made& made) {
    const Document &a = made.drafts[0], &b = made.drafts[1];
    const Place first = test::place(a, test::line(a, 1));
    Finding marked = test::conflict(a, "[书记](x) \\", "😀主任", "某\t人");
    marked.marks = {test::words(a, "书记")};
    marked.related[0].marks = {test::words(a, "主任")};
    marked.related.push_back({test::place(b, test::words(b, "乙e\u0301")), "same", {}, {}});
    made.add(marked);
    made.add(test::repeat(test::place(a, test::line(a, 3)), first));
    Finding fixed = test::repeat(test::place(b, test::words(b, "乙e")), first);
    fixed.level = Level::note;
    fixed.fixes = {
        {"replace", {{test::place(b, test::words(b, "乙")), "丙"}, {test::place(b, test::words(b, "丙")), ""}}}};
    fixed.folded = {"speaker-title-conflict"};
    made.add(fixed);
    made.report.notifications = {
        {"check-gave-up", Level::error, "repeated-paragraph", a.path, "没有做完"},
        {"unreadable-input", Level::error, "稿/缺.txt", "", "读不了；请检查路径"},
        {"skipped-files", Level::note, "", "", "略过了2个文件。"},
    };
    made.report.exit_code = 2;
}

TEST_CASE("the acceptance test for SARIF is silent", "[sarif]") {
    KANWU_NEEDS_SHARED("tools/sarif_check.py");
    if (!can_check()) {
        WARN("skipped: " << kPython << " has no jsonschema");
        return;
    }
    const std::string text = "😀主任讲话，甲。\r\n[书记](x) \\\t陶远。\r😀主任讲话，甲。\n";
    for (const std::string bom : {"", "\xEF\xBB\xBF"}) {
        for (const Language language : {Language::zh, Language::en}) {
            const TemporaryFolder folder;
            Made made({test::draft("稿 件/a#1.txt", text, bom.size()),
                       test::draft("稿 件/b.txt", "　乙e\u0301丙。\n\n", bom.size())});
            made.report.language = language;
            add_findings(made);
            CHECK(complaints(made.report, folder.path(), bom) == "");
        }
    }
}

TEST_CASE("the acceptance test is silent on a clean run", "[sarif]") {
    KANWU_NEEDS_SHARED("tools/sarif_check.py");
    if (!can_check()) {
        WARN("skipped: " << kPython << " has no jsonschema");
        return;
    }
    const TemporaryFolder folder;
    Made made({test::draft("a.txt", "甲。\n"), test::draft("stdin", "")});
    CHECK(complaints(made.report, folder.path(), "") == "");
}

}  // namespace
}  // namespace kanwu
