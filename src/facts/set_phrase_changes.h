// What a newsroom's set phrases leave of a paragraph, and of its changes.
#pragma once

#include <vector>

#include "facts/changes.h"
#include "text/set_phrases.h"

namespace kanwu {

// Which code points of the paragraph's form belong to a set phrase; empty where the list is. Linear.
std::vector<bool> ignored_words(const Draft& draft, const ComparedParagraph& paragraph, const SetPhrases& phrases);

// Whether a paragraph consists of set phrases and nothing else but marks. Linear.
bool is_set_phrases(const ParagraphFacts& paragraph, const SetPhrases& phrases);

// A paragraph with its words that do not count.
struct CountedParagraph {
    const ComparedParagraph& paragraph;
    const std::vector<bool>& ignored;
};

// Whether the change is whole set phrases and nothing else: they were put in, left out, moved, or stand for each other.
// Where a phrase itself was damaged, the page has it no more, so that what is around the change counts on the page and
// does not in the source: that is no such change. O(length of the change + log n).
bool is_of_set_phrases(const Change& change, const CountedParagraph& earlier, const CountedParagraph& later);

}  // namespace kanwu
