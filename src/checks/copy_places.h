// From runs of the normal form to places in drafts.
#pragma once

#include <vector>

#include "checks/copy_verdict.h"

namespace kanwu {

// Where the shared runs stand, and what stands between and around them, in both paragraphs of a copy.
// Spans are bytes of each document's text, ordered and disjoint.
struct CopyPlaces {
    std::vector<Span> shared_earlier, shared_later;
    std::vector<Span> other_earlier, other_later;
};
CopyPlaces copy_places(const Copy& copy, const Prior& prior);

// The whole paragraph.
Place paragraph_place(const ParagraphKey& key, const Prior& prior);
// From the first shared character to the last. Precondition: `shared` is not empty.
Place hull_place(const ParagraphKey& key, const std::vector<Span>& shared);

// Clauses in the shared runs that are whole at both places, one more for each run that ends a sentence at both. The name
// of a meeting or of a law has none, however long it is; what was said has some, and a sentence is enough.
std::size_t shared_clauses(const Copy& copy, const Prior& prior);

}  // namespace kanwu
