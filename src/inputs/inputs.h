// From what the user named to the bytes of drafts.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/expected.h"
#include "readers/read_options.h"

namespace kanwu {

// The path of standard input, as reported and as the user types it.
inline constexpr const char* kStdinPath = "stdin";

struct Input {
    std::string path;  // as reported: as typed, or below the folder as typed, without "./"; "stdin" for "-"
    bool from_stdin = false;
};

// Files that a walk left out because their format is not read.
struct Skipped {
    std::string folder;
    std::size_t count = 0;
    std::string first;  // the first of them by path bytes
};

struct Inputs {
    std::vector<Input> drafts;            // by path bytes, each file once
    std::vector<Input> references;        // the same; none of them is a draft
    std::vector<Skipped> skipped;         // by folder, those of drafts first
    std::vector<std::string> own;         // drafts that `against` names, too, by path bytes
    std::vector<Error> errors;            // paths that are not there, folders without drafts, formats that are not read
    std::vector<Error> reference_errors;  // the same of `against`
};

// Files are taken as named; folders are walked: every file below them with the extension of a draft, but for hidden files
// and folders and the locks of Word (~$…); links to folders are not followed. A file that two paths name is taken once,
// under the smaller path. One bad path never stops the others. `against` names references in the same way; a file that is a draft as well is a draft only, so that a page
// may be compared with the folder that it stands in.
Inputs find_inputs(const std::vector<std::string>& paths, const std::vector<std::string>& against = {});

// The bytes of an input; no more is read than the limit and a little. Errors: not readable, larger than the limit.
Expected<std::string> read_bytes(const Input& input, std::uint64_t limit_bytes = ReadLimits{}.file_bytes);

}  // namespace kanwu
