#include "readers/office.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <vector>

#include <fmt/format.h>

#include "base/run_program.h"
#include "readers/docx.h"

namespace kanwu {
namespace fs = std::filesystem;
namespace {

constexpr std::chrono::seconds kMostTime{120};
constexpr rlim_t kMostCpuSeconds = 120;
constexpr rlim_t kMostMemory = rlim_t{8} << 30;  // of addresses: LibreOffice maps far more than it uses

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

std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> out;
    for (std::string& word : words) out.push_back(word.data());
    out.push_back(nullptr);
    return out;
}

void limit(__rlimit_resource resource, rlim_t most) {
    const rlimit value{most, most};
    ::setrlimit(resource, &value);
}

// Between fork and exec of a process with threads: system calls alone.
[[noreturn]] void become(char* const* arguments, char* const* environment, rlim_t most_file_bytes) {
    ::setsid();
    limit(RLIMIT_CPU, kMostCpuSeconds);
    limit(RLIMIT_AS, kMostMemory);
    limit(RLIMIT_FSIZE, most_file_bytes);
    limit(RLIMIT_CORE, 0);
    const int nowhere = ::open("/dev/null", O_RDWR);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) ::dup2(nowhere, stream);
    ::execve(arguments[0], arguments, environment);
    ::_exit(127);
}

// Whether it ended in time. Whatever it has started is dead afterwards.
bool wait_for(pid_t child) {
    const auto deadline = std::chrono::steady_clock::now() + kMostTime;
    bool ended = false;
    while (!ended && std::chrono::steady_clock::now() < deadline) {
        ended = ::waitpid(child, nullptr, WNOHANG) != 0;
        if (!ended) std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    ::kill(-child, SIGKILL);
    if (!ended) ::waitpid(child, nullptr, 0);
    return ended;
}

bool convert(const std::string& soffice, const fs::path& draft, const fs::path& folder, const ReadLimits& limits) {
    std::vector<std::string> words{
        soffice,        fmt::format("-env:UserInstallation=file://{}/profile", folder.string()),
        "--headless",   "--norestore",
        "--convert-to", "docx",
        "--outdir",     (folder / "out").string(),
        draft.string()};
    std::vector<std::string> variables{"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "HOME=" + folder.string(),
                                       "TMPDIR=" + folder.string()};
    const std::vector<char*> arguments = pointers(words);
    const std::vector<char*> environment = pointers(variables);
    const pid_t child = ::fork();
    if (child < 0) return false;
    if (child == 0) become(arguments.data(), environment.data(), limits.inflated_bytes);
    return wait_for(child);
}

}  // namespace

Expected<Document> read_office(std::string_view bytes, const std::string& path, const ReadOptions& options) {
    const std::optional<std::string> soffice = find_program("soffice");
    if (!soffice)
        return fail(path,
                    "files of this kind are read through LibreOffice, which is not installed; save the draft as docx");
    const PrivateFolder folder;
    const fs::path draft = folder.path() / (bytes.starts_with("{\\rtf") ? "draft.rtf" : "draft.doc");
    std::ofstream(draft, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    {
        static std::mutex one_at_a_time;
        const std::scoped_lock lock(one_at_a_time);
        if (folder.path().empty() || !convert(*soffice, draft, folder.path(), options.limits))
            return fail(path, "LibreOffice did not come to an end with it; save the draft as docx");
    }
    std::ifstream converted(folder.path() / "out" / "draft.docx", std::ios::binary);
    const std::string docx{std::istreambuf_iterator<char>(converted), {}};
    if (docx.empty())
        return fail(path, "LibreOffice cannot read it; remove the password if it has one, and save the draft as docx");
    Expected<Document> document = read_docx(docx, path, options);
    if (document) document->media_type = bytes.starts_with("{\\rtf") ? "application/rtf" : "application/msword";
    return document;
}

}  // namespace kanwu
