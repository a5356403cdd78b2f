// kanwu watch: a folder into which drafts are dropped, and one out of which their reports come.
//
// Each draft is checked by this program in a process of its own: one that hangs, or takes all the memory that there is,
// costs its own report alone.
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <future>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/run_program.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "inputs/drop_folder.h"
#include "inputs/inputs.h"
#include "readers/format.h"

namespace kanwu {
namespace fs = std::filesystem;
namespace {

std::atomic<bool> stop_wanted = false;
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may set it");

void want_stop(int) { stop_wanted = true; }

void tell(std::string_view place, std::string_view message) {
    fmt::print(stderr, "kanwu: {}{}{}\n", place, place.empty() ? "" : ": ", message);
    std::fflush(stderr);
}

// Held as long as it lives: two watchers of one folder would write each other's reports.
class Lock {
public:
    explicit Lock(const fs::path& file) : descriptor_(::open(file.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0644)) {
        held_ = descriptor_ >= 0 && ::flock(descriptor_, LOCK_EX | LOCK_NB) == 0;
    }
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;
    ~Lock() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    bool held() const { return held_; }

private:
    int descriptor_ = -1;
    bool held_ = false;
};

// A reader never sees half a file: it is written under another name.
Expected<void> write_whole(const fs::path& file, std::string_view bytes) {
    const fs::path temporary = file.parent_path() / ("." + file.filename().string() + ".tmp");
    FileSink sink(temporary.string());
    sink.write(bytes);
    if (auto closed = sink.close(); !closed) return closed;
    std::error_code error;
    fs::rename(temporary, file, error);
    if (error) return fail(file.string(), fmt::format("cannot be written: {}", error.message()));
    return {};
}

std::string last_line(std::string_view text) {
    while (text.ends_with('\n')) text.remove_suffix(1);
    return std::string(text.substr(text.find_last_of('\n') + 1));  // npos + 1 is 0
}

// What stands in the report of a draft whose check did not end.
std::string not_checked(ProgramEnd end, const WatchOptions& watch) {
    if (end == ProgramEnd::took_too_long)
        return fmt::format(
            "未能检查：超过{}秒还没有查完，请人工核对，或拆成几篇。\nNot checked: it took longer than {} s; "
            "read it by hand, or split it.\n",
            watch.timeout_seconds, watch.timeout_seconds);
    return "未能检查：程序中途退出，请人工核对。\nNot checked: the program gave up; read it by hand.\n";
}

struct Seen {
    std::string name;
    std::string line;  // for standard error
    bool written = false;
};

class Watcher {
public:
    explicit Watcher(const Options& options)
        : watch_(options.watch),
          folder_(watch_.in, watch_.out),
          memory_file_(fs::path(watch_.out) / ".kanwu-watch"),
          most_at_once_(std::max(options.request.threads, 2U)) {
        std::error_code error;
        program_ = fs::read_symlink("/proc/self/exe", error).string();
        if (const Expected<std::string> memory = read_bytes({memory_file_.string(), false}); memory)
            folder_.remember(*memory);
    }

    int once() {
        look();
        pause();
        look();
        while (!running_.empty() && !stop_wanted) collect(), pause(50);
        for (const std::string& name : folder_.unfinished())
            tell(folder_.draft(name).string(), "is not whole yet; left for the next run");
        return end();
    }

    int run() {
        tell(watch_.in, fmt::format("watched; reports go to {}", watch_.out));
        while (!stop_wanted) {
            look();
            pause();
        }
        end();
        return kExitClean;
    }

private:
    // Starts what is ready. A hung draft keeps one place of several.
    void look() {
        collect();
        Expected<std::vector<DroppedDraft>> ready = folder_.look();
        const std::string fault = ready ? "" : ready.error().message;
        if (!ready && fault != fault_) tell(ready.error().place, ready.error().message + "; tried again");
        if (!ready) failed_ = true;
        fault_ = fault;
        if (ready) std::move(ready->begin(), ready->end(), std::back_inserter(waiting_));
        start();
    }

    void start() {
        while (!waiting_.empty() && running_.size() < most_at_once_) {
            running_.push_back(
                std::async(std::launch::async, [this, name = waiting_.front().name] { return see_to(name); }));
            waiting_.erase(waiting_.begin());
        }
    }

    // Tells of those that have ended, and starts others.
    void collect() {
        bool ended = false;
        std::erase_if(running_, [&](std::future<Seen>& future) {
            if (future.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return false;
            const Seen seen = future.get();
            tell(folder_.draft(seen.name).string(), seen.line);
            folder_.finish(seen.name, seen.written ? DropFolder::End::reported : DropFolder::End::given_up);
            failed_ = failed_ || !seen.written;
            return ended = true;
        });
        if (!ended) return;
        if (const auto written = write_whole(memory_file_, folder_.memory()); !written)
            tell("", to_string(written.error()));
        start();
    }

    // In a thread of its own.
    Seen see_to(const std::string& name) const {
        const fs::path report = folder_.report(name);
        std::error_code error;
        fs::create_directories(report.parent_path(), error);
        const fs::path temporary = report.parent_path() / ("." + report.filename().string() + ".part");
        const fs::path copy = annotated_copy(name);
        const fs::path temporary_copy = copy.parent_path() / ("." + copy.filename().string() + ".part.docx");
        std::vector<std::string> arguments{"check", "--threads=1", "--output=" + temporary.string()};
        if (!copy.empty()) arguments.push_back("--annotate=" + temporary_copy.string());
        fs::remove(temporary_copy, error);  // of a watcher that was killed
        arguments.insert(arguments.end(), watch_.check_arguments.begin(), watch_.check_arguments.end());
        arguments.insert(arguments.end(), {"--", folder_.draft(name).string()});
        const ProgramRun run = run_program({program_, std::move(arguments), {}}, "",
                                           {.cpu_seconds = watch_.timeout_seconds,
                                            .wall_seconds = watch_.timeout_seconds,
                                            .memory_bytes = 0,
                                            .file_bytes = 1ull << 30},
                                           &stop_wanted);
        Expected<std::string> text = run.end == ProgramEnd::exited
                                         ? read_bytes({temporary.string(), false})
                                         : Expected<std::string>(not_checked(run.end, watch_));
        fs::remove(temporary, error);
        if (run.end == ProgramEnd::exited && !stop_wanted && !copy.empty() && fs::exists(temporary_copy, error))
            fs::rename(temporary_copy, copy, error);
        fs::remove(temporary_copy, error);
        // A terminal sends its signal to the child, too.
        if (stop_wanted) return {name, "stopped; checked at the next start", false};
        if (!text) text = not_checked(ProgramEnd::crashed, watch_);
        if (const auto written = write_whole(report, *text); !written) return {name, to_string(written.error()), false};
        return {name, fmt::format("{} → {}", last_line(*text), report.string()), true};
    }

    // Of a Word file: the copy with the findings as comments, beside the report. Empty: there is none.
    fs::path annotated_copy(const std::string& name) const {
        if (format_of_name(name) != InputFormat::docx) return {};
        fs::path copy = folder_.report(name);
        copy.replace_extension(".docx");  // draft.docx.kanwu.txt -> draft.docx.kanwu.docx
        return copy;
    }

    // Waits until the next look, or for a signal.
    void pause(unsigned milliseconds) const {
        for (unsigned waited = 0; waited < milliseconds && !stop_wanted; waited += 50)
            std::this_thread::sleep_for(std::chrono::milliseconds(std::min(50U, milliseconds - waited)));
    }
    void pause() const { pause(watch_.interval_ms); }

    int end() {
        for (std::future<Seen>& future : running_) future.wait();
        waiting_.clear();
        collect();
        return failed_ ? kExitFailed : kExitClean;
    }

    const WatchOptions& watch_;
    DropFolder folder_;
    fs::path memory_file_;
    std::size_t most_at_once_;
    std::string program_;
    std::vector<DroppedDraft> waiting_;
    std::vector<std::future<Seen>> running_;
    std::string fault_;  // of the last look
    bool failed_ = false;
};

// What can be said before the first look.
Expected<void> prepare(const WatchOptions& watch) {
    std::error_code error;
    if (!fs::is_directory(watch.in, error)) return fail(watch.in, "no such folder; check the path");
    fs::create_directories(watch.out, error);
    if (!fs::is_directory(watch.out, error)) return fail(watch.out, "cannot be made; check the path");
    const fs::path in = fs::canonical(watch.in, error);
    const fs::path out = fs::canonical(watch.out, error);
    const auto [end, ignored] = std::mismatch(out.begin(), out.end(), in.begin(), in.end());
    if (end == out.end())
        return fail("--out", fmt::format("{} is the watched folder, or one above it; name another", watch.out));
    return {};
}

}  // namespace

int watch_command(const Options& options) {
    if (const auto prepared = prepare(options.watch); !prepared) {
        tell("", to_string(prepared.error()));
        return kExitFailed;
    }
    const Lock lock(fs::path(options.watch.out) / ".kanwu-watch.lock");
    if (!lock.held()) {
        tell(options.watch.out,
             "another kanwu watch writes there, or it cannot be written; stop that one, or name another");
        return kExitFailed;
    }
    std::signal(SIGINT, want_stop);
    std::signal(SIGTERM, want_stop);
    Watcher watcher(options);
    return options.watch.once ? watcher.once() : watcher.run();
}

}  // namespace kanwu
