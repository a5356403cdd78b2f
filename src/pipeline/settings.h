// Which kanwu.toml holds for which draft.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "config/config.h"
#include "findings/notification.h"
#include "inputs/inputs.h"
#include "pipeline/newsroom.h"
#include "text/set_phrases.h"

namespace kanwu {

// One Config a kanwu.toml, read once.
class Settings {
public:
    // `fixed`: a file that holds for every draft, instead of those found upward.
    Settings(const std::vector<Input>& inputs, const std::optional<std::string>& fixed, const std::vector<Rule>& rules);

    // The configuration of a draft, by its path as reported; null where its file could not be used.
    const Config* of(const std::string& path) const;

    // What checks look at, of a draft's configuration; as long as this lives. Precondition: that could be used.
    Newsroom newsroom(const std::string& path) const;

    // Whether the file is a list of set phrases that a kanwu.toml names: it may stand among drafts and is none.
    bool is_phrase_list(const std::string& path) const;

    // Files that could not be read, and drafts of one run that disagree on the engine's parameters.
    const std::vector<Notification>& notifications() const { return notifications_; }

    // What holds for the run as a whole: the configuration of its first draft. Others that say otherwise on scope, set
    // phrases, roster, words, date or parameters are told by a notification once `one_run` says that they are checked together.
    const Config& of_run(const std::vector<std::string>& paths);

private:
    void load(const std::string& file, const std::vector<Rule>& rules);
    const Lexicon& words_of(const std::string& file) const;

    std::map<std::string, std::optional<Config>> files_;  // by path; none: could not be used
    std::map<std::string, SetPhrases> ignored_;           // the same
    std::map<std::string, Lexicon> words_;                // the same; none where the file has no [lexicon]
    std::set<std::filesystem::path> phrase_lists_;        // canonical
    std::map<std::string, std::string> file_of_;          // draft -> path of its file, "" for none
    std::vector<Notification> notifications_;
};

}  // namespace kanwu
