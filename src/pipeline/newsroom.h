// What a newsroom knows and has decided, as far as checks look at it.
#pragma once

#include <string_view>

#include "attribution/lexicon.h"
#include "attribution/roster.h"
#include "checks/check.h"
#include "text/set_phrases.h"

namespace kanwu {

// Of one kanwu.toml and one command line; refers to what these hold. Without them: the built-in words and nothing else.
struct Newsroom {
    const Lexicon* lexicon = &builtin_lexicon();
    const SetPhrases* ignored = &kNoSetPhrases;
    const Roster* roster = &kNoRoster;
    std::string_view date;  // 2026-11-24: the day that drafts are for; empty: each says its own
};

// What a check of this newsroom looks at.
inline CheckInput input_of(const Rule& rule, const Prior& prior, const Copies& copies, const Newsroom& newsroom,
                           const RunFormulas* formulas = nullptr) {
    return {rule,    prior,           copies,   *newsroom.lexicon, *newsroom.ignored,
            nullptr, newsroom.roster, formulas, newsroom.date};
}

}  // namespace kanwu
