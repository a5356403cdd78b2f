// What the tests of attribution ask of one line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "attribution/attribution.h"
#include "attribution/lexicon.h"

namespace kanwu::test {

inline ParagraphAttribution read(std::string_view line) { return attribute(line, builtin_lexicon()); }

// The names of all mentions, in order.
inline std::vector<std::string> names(std::string_view line) {
    std::vector<std::string> out;
    for (const Mention& mention : read(line).mentions) out.push_back(mention.name);
    return out;
}

// The titles of all mentions as organisation|modifiers|post, with * behind an organisation that is inherited.
inline std::vector<std::string> titles(std::string_view line) {
    std::vector<std::string> out;
    for (const Mention& mention : read(line).mentions) {
        for (const Title& title : mention.titles) {
            std::string modifiers;
            for (const std::string& modifier : title.modifiers) modifiers += modifier;
            out.push_back(title.organisation + (title.organisation_inherited ? "*|" : "|") + modifiers + "|" +
                          title.post);
        }
    }
    return out;
}

// The first mention's cue verb; empty without one.
inline std::string cue(std::string_view line) {
    const ParagraphAttribution found = read(line);
    const Mention* const speaker = speaker_of(found);
    return speaker ? speaker->cue->verb : std::string();
}

}  // namespace kanwu::test
