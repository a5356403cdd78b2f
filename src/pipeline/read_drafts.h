// Drafts with their facts: what every command that compares or lists works on.
#pragma once

#include <vector>

#include "base/stage_timer.h"
#include "facts/prior.h"
#include "findings/notification.h"
#include "pipeline/read_inputs.h"
#include "rules/rule.h"

namespace kanwu {

// What was read: facts[i] are those of documents[i].
struct Drafts {
    std::vector<Document> documents;
    std::vector<Facts> facts;

    Draft at(std::size_t i) const { return {&documents[i], &facts[i]}; }
};

// On all threads, in the order of `inputs`, with the words `lexicon`, or, where that is null, with those of each draft's
// newsroom. One that cannot be read, or is empty, is told. Stages are timed where `times` is
// given. Precondition: every input has usable settings (settings_of).
Drafts read_drafts(const std::vector<Input>& inputs, const Request& request, const Settings& settings,
                   std::vector<Notification>& notifications, StageTimes* times = nullptr,
                   const Lexicon* lexicon = nullptr);

// The first half of it, for who needs no facts.
std::vector<Document> read_documents(const std::vector<Input>& inputs, const Request& request, const Settings& settings,
                                     std::vector<Notification>& notifications);

// Chinese where at least half of the text's weight is Han (kana and hangul count with it).
Language language_of(const std::vector<Facts>& facts, LanguageChoice choice);

}  // namespace kanwu
