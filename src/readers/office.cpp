#include "readers/office.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <mutex>
#include <optional>
#include <system_error>

#include <fmt/format.h>

#include "base/run_program.h"
#include "readers/docx.h"

namespace kanwu {
namespace fs = std::filesystem;
namespace {

constexpr unsigned kMostSeconds = 120;                         // of wall and of processor time
constexpr std::uint64_t kMostMemory = std::uint64_t{8} << 30;  // of addresses: LibreOffice maps far more than it uses

// A folder that nobody else can look into, gone in the end.
class PrivateFolder {
public:
    PrivateFolder() {
        std::error_code error;
        std::string pattern = (fs::temp_directory_path(error) / "kanwu-XXXXXX").string();
        if (const char* made = error ? nullptr : ::mkdtemp(pattern.data())) path_ = made;
    }
    PrivateFolder(const PrivateFolder&) = delete;
    PrivateFolder& operator=(const PrivateFolder&) = delete;
    ~PrivateFolder() {
        std::error_code ignored;
        if (!path_.empty()) fs::remove_all(path_, ignored);
    }
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

ProgramEnd convert(const std::string& soffice, const fs::path& draft, const fs::path& folder,
                   const ReadLimits& limits) {
    const Program program{
        soffice,
        {fmt::format("-env:UserInstallation=file://{}/profile", folder.string()), "--headless", "--norestore",
         "--convert-to", "docx", "--outdir", (folder / "out").string(), draft.string()},
        {"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "HOME=" + folder.string(), "TMPDIR=" + folder.string()}};
    static std::mutex one_at_a_time;
    const std::scoped_lock lock(one_at_a_time);
    return run_program(program, "",
                       {.cpu_seconds = kMostSeconds,
                        .wall_seconds = kMostSeconds,
                        .memory_bytes = kMostMemory,
                        .file_bytes = limits.inflated_bytes})
        .end;
}

}  // namespace

Expected<Document> read_office(std::string_view bytes, const std::string& path, const ReadOptions& options) {
    const std::optional<std::string> soffice = find_program("soffice");
    if (!soffice)
        return fail(path,
                    "files of this kind are read through LibreOffice, which is not installed; save the draft as docx",
                    "这类文件要通过 LibreOffice 来读，这里没有安装，请另存为 docx");
    const PrivateFolder folder;
    if (folder.path().empty())
        return fail(path,
                    "no folder for LibreOffice can be made; check the temporary folder, or save the draft as docx",
                    "没法为 LibreOffice 建文件夹，请检查临时文件夹，或另存为 docx");
    const fs::path draft = folder.path() / (bytes.starts_with("{\\rtf") ? "draft.rtf" : "draft.doc");
    std::ofstream(draft, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (convert(*soffice, draft, folder.path(), options.limits) == ProgramEnd::took_too_long)
        return fail(path, "LibreOffice did not come to an end with it; save the draft as docx",
                    "LibreOffice 一直读不完，请另存为 docx");
    std::ifstream converted(folder.path() / "out" / "draft.docx", std::ios::binary);
    const std::string docx{std::istreambuf_iterator<char>(converted), {}};
    if (docx.empty())
        return fail(path, "LibreOffice cannot read it; remove the password if it has one, and save the draft as docx",
                    "LibreOffice 读不了，有密码的请去掉，再另存为 docx");
    Expected<Document> document = read_docx(docx, path, options);
    if (document) document->media_type = bytes.starts_with("{\\rtf") ? "application/rtf" : "application/msword";
    return document;
}

}  // namespace kanwu
