// Whose statement a paragraph is.
#pragma once

#include <string>
#include <vector>

#include "facts/facts.h"

namespace kanwu {

// The speaker and the bodies that a paragraph speaks for; empty where nobody does.
struct Voice {
    std::string name;                 // of the speaker
    std::string body;                 // of his main post, else the one whose plans the words tell
    std::vector<std::string> bodies;  // of all his posts but memberships, and the body subject
    std::string post = {};            // his in the body: 副镇长

    // 宏达纸业陶远, 镇党委书记陶远 (a place or a committee says nobody's name), Jane Roe (Northgate Water); the name or the body alone where the other is missing.
    std::string who() const;
};

Voice voice_of(const ParagraphFacts& paragraph, const Lexicon& lexicon);

// Whether the two are certainly not the same voice: two names, or no body in common where a name is missing. The whole
// of a field (全市政法系统) is nobody's own, and proves nothing.
bool different_voices(const Voice& a, const Voice& b, const Lexicon& lexicon);

}  // namespace kanwu
