// What a paragraph may be compared with.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "facts/facts.h"
#include "text/document.h"
#include "text/paragraph_key.h"

namespace kanwu {

// A draft with its facts. Both outlive the run.
struct Draft {
    const Document* document = nullptr;
    const Facts* facts = nullptr;
};

// Earlier paragraphs: for a paragraph of the run all that stand before it in the order of keys; and references, which
// are compared with but never checked themselves (--against; later an archive). They count as earlier than every draft.
// Invariant: both lists are ordered by path bytes, and no path stands twice in one or in both.
struct Prior {
    std::vector<Draft> drafts;
    std::vector<Draft> references;
    std::size_t leading = 0;  // how many references stand in front of `drafts` too: none, or after with_references all

    // The draft or reference with that key. Precondition: it is there. O(log n).
    const Draft& draft(std::string_view document) const;
    const ParagraphFacts& paragraph(const ParagraphKey& key) const {
        return draft(key.document).facts->paragraphs[key.ordinal];
    }
    bool is_reference(std::string_view document) const;
};

// References as the first drafts of all: what a check sees that compares every place with every earlier one.
Prior with_references(const Prior& prior);

}  // namespace kanwu
