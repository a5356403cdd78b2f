// What kanwu trace shows: every paragraph of the pages with its source and what was changed since.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "findings/finding.h"

namespace kanwu {

// An empty span is the place where nothing stands.
struct TracedChange {
    std::string kind;  // name, title, organisation, number, date, words
    Place page, source;
    bool moved = false;  // the same words stand in both, elsewhere
};

struct TraceRow {
    Place page;                  // the paragraph
    std::vector<Place> sources;  // paragraphs; none where nothing was found
    std::vector<TracedChange> changes;
    bool set_phrases = false;  // of the newsroom, and nothing else
};

struct TraceTable {
    std::vector<TraceRow> rows;
    std::vector<Place> unused;  // paragraphs of sources that were left out
};

// Where words are pointed at that stand in a paragraph of `text`. What was lost has none: there it is the character where they
// would stand, at the end of a line or of the paragraph the one before.
Span pointed_at(std::string_view text, Span paragraph, Span words);

}  // namespace kanwu
