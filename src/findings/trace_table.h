// What kanwu trace shows: every paragraph of the pages with its source and what was changed since.
#pragma once

#include <string>
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

}  // namespace kanwu
