// The one list of stages, in order: paths in, findings out.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/expected.h"
#include "base/stage_timer.h"
#include "config/config.h"
#include "findings/finding.h"
#include "findings/notification.h"
#include "findings/trace_table.h"
#include "readers/decode.h"
#include "readers/format.h"
#include "rules/rule.h"
#include "text/document.h"

namespace kanwu {

// What the user asks for. What is none here comes from kanwu.toml, else from the default.
struct Request {
    std::vector<std::string> paths;          // files, folders, "-"
    std::vector<std::string> against;        // the same: references, which drafts are compared with
    std::optional<Encoding> encoding;        // default: guessed
    std::optional<InputFormat> format;       // of every draft; default: by name and content
    LimitSettings limits;                    // of every draft
    std::optional<Scope> scope;              // default run
    std::optional<Level> level;              // the lowest shown; default warning
    std::optional<FailOn> fail_on;           // default error
    std::optional<LanguageChoice> language;  // default automatic
    std::vector<std::string> only;           // rule ids; empty: all
    std::optional<std::string> date;         // 2026-11-24, of every draft; default: what each says
    std::optional<std::string> config;       // a kanwu.toml for every draft, instead of those found upward
    unsigned threads = 1;
    bool trace = false;                                               // drafts are pages, compared with `against` alone
    bool verbatim = false;                                            // of a trace: any deviation is an error
    bool digest = false;                                              // compute SHA-256 of the files
    std::function<void(std::size_t done, std::size_t all)> progress;  // called from one thread at a time; may be empty
};

struct Outcome {
    std::vector<Document> documents;  // those that were checked and references that a finding names, by path bytes
    std::vector<Finding> findings;    // those shown, in canonical order
    TraceTable trace;                 // of a trace
    std::vector<std::string> fingerprints;  // of each
    std::vector<Notification> notifications;
    Undone undone = Undone::nothing;
    Language language = Language::zh;
    FailOn fail_on = FailOn::error;
    std::string config_folder;  // of the kanwu.toml of the first draft that has one; empty where none has
    int exit_code = 0;          // 0, 1, 2 as the manual says
    StageTimes times;
};

// Never fails as a whole: what cannot be read or checked is told by a notification of level error, all else goes on.
// The same bytes out for any number of threads and order of paths.
Outcome check(const Request& request);

}  // namespace kanwu
