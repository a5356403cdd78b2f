// A folder into which drafts are dropped, perhaps by another machine: which of them are there whole and not yet seen to.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/expected.h"

namespace kanwu {

// What a file looks like from outside; another one means that it was written again.
struct FileStamp {
    std::uint64_t size = 0;
    std::int64_t time = 0;  // of the last change, as the file system counts
    friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

struct DroppedDraft {
    std::string name;  // below the folder
    FileStamp stamp;
};

// Looked at again and again (polling works on every network share). A draft is whole once two looks running find it with
// the same stamp, and its end is that of its format (zip, PDF); one whose end never comes is taken when it is ten minutes
// old. Left alone: hidden files, "~$…", "…~", names of formats that are not read (.part, .crdownload, .tmp), reports, and
// what is below `out`.
class DropFolder {
public:
    DropFolder(std::filesystem::path in, std::filesystem::path out) : in_(std::move(in)), out_(std::move(out)) {}

    // Drafts that are whole, and have not been handed out with this stamp, or whose report is gone; by name.
    // None that is being seen to. Errors: the
    // folder cannot be walked to its end (a share that is away); what was found counts, nothing is forgotten.
    Expected<std::vector<DroppedDraft>> look();

    // The draft is seen to: from now on a change of it counts again. Or it is not, and comes again after two looks.
    enum class End : std::uint8_t { reported, given_up };
    void finish(const std::string& name, End end);

    // Drafts that the last look found unfinished.
    std::vector<std::string> unfinished() const;

    // Where the report of a draft stands.
    std::filesystem::path report(const std::string& name) const { return out_ / (name + kReport); }
    std::filesystem::path draft(const std::string& name) const { return in_ / name; }

    // What was handed out, for the next start: a line each. A line that cannot be read is left out: the draft is new then.
    std::string memory() const;
    void remember(std::string_view memory);

    static constexpr const char* kReport = ".kanwu.txt";

private:
    struct Known {
        FileStamp stamp;
        unsigned looks = 0;
        bool handed_out = false;
        bool busy = false;   // until finish()
        bool there = false;  // in this look
    };

    bool is_ready(const std::string& name, Known& known, const FileStamp& stamp) const;

    std::filesystem::path in_, out_;
    std::map<std::string, Known> known_;  // by name
};

// Whether the end of the file is there, as far as its first bytes promise one: the directory of a zip file, "%%EOF" of a
// PDF. What cannot be read has none.
bool has_end(const std::filesystem::path& file);

}  // namespace kanwu
