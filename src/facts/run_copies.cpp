#include "facts/run_copies.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "base/parallel_budget.h"
#include "facts/joined_copies.h"
#include "facts/statement_pieces.h"
#include "text/normal_form.h"

namespace kanwu {
namespace {

std::vector<Comparable> comparable(const std::vector<Draft>& drafts, std::uint64_t least_weight) {
    std::vector<Comparable> paragraphs;
    for (const Draft& draft : drafts) {
        const auto& all = draft.facts->paragraphs;
        for (std::uint32_t i = 0; i < all.size(); ++i) {
            if (all[i].role != Role::body || all[i].normal.empty() || weight(all[i].normal) < least_weight) continue;
            paragraphs.push_back({{draft.facts->document, i}, all[i].normal, all[i].identity, all[i].fingerprints});
        }
    }
    return paragraphs;
}

Copies copies_among(const std::vector<Draft>& drafts, std::uint64_t least_weight, WorkBudget& budget,
                    const SearchOptions& options) {
    return find_copies(comparable(drafts, least_weight), budget, options);
}

// What a paragraph is known to have from elsewhere.
struct Known {
    CopyRelation strongest = CopyRelation::shared_run;
    std::vector<bool> covered;  // code points of N
};
using KnownCopies = std::map<ParagraphKey, Known>;

KnownCopies known_copies(const Prior& prior, const Copies& copies) {
    KnownCopies out;
    for (const Copy& copy : copies.found) {
        if (copy.relation > CopyRelation::shared_run) continue;
        Known& known = out[copy.later];
        known.strongest = std::min(known.strongest, copy.relation);
        known.covered.resize(prior.paragraph(copy.later).normal.size());
        for (const SharedRun& run : copy.comparison.runs)
            std::fill_n(known.covered.begin() + run.b_begin, run.length, true);
    }
    return out;
}

// Whether a run holds a stretch of weight >= kRunWeight that is not covered.
bool holds_more(const std::vector<SharedRun>& runs, const std::vector<bool>& covered, const std::u32string& normal) {
    for (const SharedRun& run : runs) {
        std::uint64_t fresh = 0;
        for (std::uint32_t i = run.b_begin; i < run.b_end(); ++i) {
            fresh = covered[i] ? 0 : fresh + weight(normal[i]);
            if (fresh >= kRunWeight) return true;
        }
    }
    return false;
}

// Whether the copy says more than what is known of its paragraph: a stronger relation, or a run that is not covered.
bool is_news(const Copy& copy, const KnownCopies& known, const Prior& prior) {
    const auto told = known.find(copy.later);
    if (told == known.end() || copy.relation < told->second.strongest) return true;
    return copy.relation == CopyRelation::shared_run &&
           holds_more(copy.comparison.runs, told->second.covered, prior.paragraph(copy.later).normal);
}

void append(Copies& to, Copies more) {
    std::move(more.found.begin(), more.found.end(), std::back_inserter(to.found));
    to.complete = to.complete && more.complete;
}

// What a draft says again: of whole paragraphs, of passages, and of statements in pieces.
Copies copies_within(const Draft& draft, std::uint64_t least_weight, WorkBudget& budget, const SearchOptions& options) {
    Copies out = copies_among({draft}, least_weight, budget, options);
    try {
        const auto pieces = timed(options.times, "pieces of statements",
                                  [&] { return statement_pieces(draft, out.found, least_weight, budget); });
        out.found.insert(out.found.end(), pieces.begin(), pieces.end());
    } catch (const BudgetSpent&) {
        out.complete = false;
    }
    std::stable_sort(out.found.begin(), out.found.end(),
                     [](const Copy& x, const Copy& y) { return x.later < y.later; });
    return out;
}

// Each draft by itself, as if one after another.
Copies own_copies(const std::vector<Draft>& drafts, std::uint64_t least_weight, WorkBudget& budget,
                  const SearchOptions& options) {
    return timed(options.times, "copies in each draft", [&] {
        std::vector<Copies> found(drafts.size());
        parallel_within(budget, drafts.size(), options.threads, [&](std::size_t i, unsigned, WorkBudget& own) {
            found[i] = copies_within(drafts[i], least_weight, own, {});
        });
        Copies out;
        for (Copies& copies : found) append(out, std::move(copies));
        return out;
    });
}

}  // namespace

Copies run_copies(const Prior& prior, std::uint64_t least_weight, WorkBudget& budget, const SearchOptions& options) {
    Copies out = prior.drafts.size() == 1 ? copies_within(prior.drafts.front(), least_weight, budget, options)
                                          : own_copies(prior.drafts, least_weight, budget, options);
    out.joined =
        timed(options.times, "joined copies", [&] { return joined_copies(prior, least_weight, options.threads); });
    if (prior.drafts.size() == 1) return out;
    Copies between = copies_among(prior.drafts, least_weight, budget, options);
    const KnownCopies known = known_copies(prior, out);
    std::erase_if(between.found, [&](const Copy& copy) {
        return copy.earlier.document == copy.later.document || !is_news(copy, known, prior);
    });
    append(out, std::move(between));
    std::stable_sort(out.found.begin(), out.found.end(),
                     [](const Copy& x, const Copy& y) { return x.later < y.later; });
    return out;
}

Copies copies_from_references(const Prior& prior, std::uint64_t least_weight, WorkBudget& budget,
                              const SearchOptions& options) {
    if (prior.references.empty()) return {};
    std::vector<Comparable> paragraphs = comparable(prior.references, least_weight);
    const auto witnesses = static_cast<std::uint32_t>(paragraphs.size());
    const std::vector<Comparable> drafts = comparable(prior.drafts, least_weight);
    paragraphs.insert(paragraphs.end(), drafts.begin(), drafts.end());
    return find_copies_of(paragraphs, witnesses, budget, options);
}

Copies reference_copies(const Prior& prior, const Copies& from_references, const Copies& within) {
    const KnownCopies known = known_copies(prior, within);
    Copies out;
    out.complete = from_references.complete;
    const auto at = [&](std::string_view document) {
        return std::lower_bound(from_references.found.begin(), from_references.found.end(), document,
                                [](const Copy& copy, std::string_view key) { return copy.later.document < key; });
    };
    for (const Draft& draft : prior.drafts)
        for (auto copy = at(draft.facts->document);
             copy != from_references.found.end() && copy->later.document == draft.facts->document; ++copy)
            if (is_news(*copy, known, prior)) out.found.push_back(*copy);
    return out;
}

}  // namespace kanwu
