// Where every paragraph of a page comes from, and what was changed since.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "facts/changes.h"
#include "facts/prior.h"
#include "text/paragraph_key.h"
#include "text/set_phrases.h"

namespace kanwu {

struct TracedParagraph {
    ParagraphKey page;
    std::vector<ParagraphKey> sources;  // none where nothing was found; several where statements were merged
    // Against each source: `source` is an index into `sources`, changes are in the order of the page.
    struct SourceChange {
        std::uint32_t source = 0;
        Change change;
    };
    std::vector<SourceChange> changes;
    bool set_phrases = false;  // nothing else: whether it has a source does not matter
};

struct Trace {
    std::vector<TracedParagraph> paragraphs;  // of the drafts, in their order
    std::vector<ParagraphKey> unused;         // of the references
    bool exact = false;                       // as asked
};

// Compares the drafts of `prior` (pages) with its references (sources), paragraph by paragraph on the marked form. A
// source is that of a paragraph if it shares half of the shorter one's characters in runs of weight >= 4, or is
// similar to it (similarity.h) by kTracedSimilarity; a headline, a subhead or a byline of the page is made of few words that
// others have too, and asks for kTracedLine. Each source is given away once, the surest pair first, but for
// copies of it on the page and for parts of it that no other paragraph has: one statement in two paragraphs. A
// stretch of a paragraph that its source does not have, and another one does, makes that a source too: two statements in
// one paragraph. `exact`: white space alone does not count as a change; otherwise width, case and script do not either.
// Unused are paragraphs of the references that are nobody's source and that no page paragraph holds; of headlines, bylines
// and the like only where nothing else of their document is used or named.
// Set phrases of the newsroom (`ignored`) may come and go: changes that are whole phrases are not told, nor sources left
// out that are nothing else, and a source is chosen by what else is said. `exact`: they count as all words do.
// O(pages · eight comparisons), see changes(); references O(n log n).
Trace trace(const Prior& prior, const Lexicon& lexicon, bool exact, const SetPhrases& ignored = kNoSetPhrases);

inline constexpr double kTracedSimilarity = 0.6;
inline constexpr double kTracedLine = 0.8;  // bench/trace_lines.py

}  // namespace kanwu
