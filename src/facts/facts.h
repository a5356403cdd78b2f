// What checks see of a draft: computed from its text alone, so that it can be kept and compared later.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "attribution/attribution.h"
#include "base/hash.h"
#include "duplicates/winnow.h"
#include "text/document.h"

namespace kanwu {

class Lexicon;

// Spans are bytes of Document::text, those of the attribution too.
struct ParagraphFacts {
    Span span;
    Role role = Role::body;
    std::u32string normal;                  // N; may be empty
    Hash128 identity;                       // XXH3-128 of N's code points
    std::vector<Fingerprint> fingerprints;  // winnow(N), of body paragraphs
    ParagraphAttribution attribution;
    friend bool operator==(const ParagraphFacts&, const ParagraphFacts&) = default;
};

struct Facts {
    std::string document;  // key: the path as reported
    Hash128 content;       // key of the content: text, version of N, lexicon
    std::vector<ParagraphFacts> paragraphs;
    friend bool operator==(const Facts&, const Facts&) = default;
};

struct ExtractOptions {
    const Lexicon* lexicon = nullptr;  // not null
};

// Pure: the same text and options give the same facts. Linear in bytes.
Facts extract(const Document& document, const ExtractOptions& options);

}  // namespace kanwu
