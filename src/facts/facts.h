// What checks see of a draft: computed from its text alone, so that it can be kept and compared later.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "attribution/attribution.h"
#include "base/hash.h"
#include "base/stage_timer.h"
#include "duplicates/winnow.h"
#include "text/document.h"

namespace kanwu {

class Lexicon;

// Spans are bytes of Document::text, those of the attribution too.
struct ParagraphFacts {
    Span span;
    Role role = Role::body;
    Group group = Group::none;
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

// How facts of many documents are extracted; what they are does not depend on it.
struct ExtractRun {
    unsigned threads = 1;
    StageTimes* times = nullptr;  // where the stages are told; may be null
    std::function<void(std::size_t done, std::size_t all)>
        progress;  // of documents, from one thread at a time; or empty
};

// out[i] = extract(documents[i], options[i]), on several threads also where one document is long: stage by stage, and in
// pieces of some paragraphs. Stages: normal form (with its hash and fingerprints), attribution.
std::vector<Facts> extract_all(const std::vector<Document>& documents, const std::vector<ExtractOptions>& options,
                               const ExtractRun& run);

}  // namespace kanwu
