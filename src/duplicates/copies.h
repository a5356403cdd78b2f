// The engine: every paragraph that says again what an earlier one says, with a witness.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/hash.h"
#include "base/work_budget.h"
#include "duplicates/search_options.h"
#include "duplicates/verify.h"
#include "duplicates/winnow.h"
#include "text/paragraph_key.h"

namespace kanwu {

// A paragraph as the engine sees it. Views outlive the call.
struct Comparable {
    ParagraphKey key;
    std::u32string_view normal;                 // N, not empty
    Hash128 identity;                           // XXH3-128 of N's code points
    std::span<const Fingerprint> fingerprints;  // winnow(N)
};

// In the order of strength.
enum class CopyRelation : std::uint8_t {
    exact,       // N(p) = N(q)
    near,        // Jaccard(S(p), S(q)) >= kNearJaccard
    rewritten,   // similarity(N(p), N(q)) >= kRewrittenSimilarity, or is_worded_anew(); a bounded search, rewritten.h
    shared_run,  // N(p) and N(q) share a run of weight >= kRunWeight
    reworded,    // they share a passage that was worded anew, see reworded.h; runs are those of the passage
    pieces,      // they share whole clauses that few paragraphs have, see pieces.h; none from find_copies
};

inline constexpr double kNearJaccard = 0.5;

// `later` stands in `relation` to `earlier`, its witness; comparison.runs are (a = earlier, b = later). A shared run is
// told without similarity.
struct Copy {
    ParagraphKey earlier, later;
    CopyRelation relation = CopyRelation::exact;
    Comparison comparison;
    friend bool operator==(const Copy&, const Copy&) = default;
};

// N(whole) is N(first) … N(last), paragraphs that follow each other: see facts/joined_copies.h.
struct JoinedCopy {
    ParagraphKey whole, first, last;
    friend bool operator==(const JoinedCopy&, const JoinedCopy&) = default;
};

struct Copies {
    std::vector<Copy> found;         // by `later`, the strongest first
    std::vector<JoinedCopy> joined;  // none from find_copies
    bool complete = true;            // false: the budget ended the search
};

// Precondition: keys are unique. Earlier is what stands before in `paragraphs`: by key, references before drafts.
// A paragraph is reported with its strongest relation and the earliest paragraph that stands in it (verified, never
// through a third). Where other earlier paragraphs share runs of weight >= kRunWeight with parts of it that no witness
// named so far covers, it is reported with them too, in their order: two merged statements have two sources.
// Rewritten copies and reworded passages are outside of this guarantee: they are verified, but not every one is found, and
// their search has a quarter of the budget for itself.
// Spends the budget as join.h, rewritten.h and passages.h say; stages work block by block and spend as if one after another
// (parallel_budget.h).
// In practice linear in code points; memory some twenty bytes a code point beside the paragraphs. Stages: exact copies,
// near copies (join.h), rewritten copies (rewritten.h), comparison (verify.h), passages (passages.h).
Copies find_copies(const std::vector<Comparable>& paragraphs, WorkBudget& budget, const SearchOptions& options = {});

// The same of paragraphs from `witnesses` on, whose witnesses are among those before: what is found of one depends on these
// and on itself alone, unless the budget is spent.
Copies find_copies_of(const std::vector<Comparable>& paragraphs, std::uint32_t witnesses, WorkBudget& budget,
                      const SearchOptions& options = {});

}  // namespace kanwu
