// Whom and what a run names: what a slot may hold where nothing around it says so.
#pragma once

#include "attribution/word_set.h"
#include "facts/prior.h"

namespace kanwu {

// Persons and bodies by the names that a run's mentions have for them: where one is named without an office it is known.
struct KnownNames {
    WordSet persons, bodies;
    const Lexicon* lexicon = nullptr;  // outlives this
    WordStarts starts;                 // of persons and bodies
};
KnownNames known_names(const Prior& prior, const Lexicon& lexicon);
// Of two paragraphs alone.
KnownNames known_names(const ParagraphFacts& a, const ParagraphFacts& b, const Lexicon& lexicon);

}  // namespace kanwu
