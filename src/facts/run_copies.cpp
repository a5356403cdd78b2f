#include "facts/run_copies.h"

#include <algorithm>
#include <map>

#include "text/normal_form.h"

namespace kanwu {
namespace {

Copies copies_among(const std::vector<Draft>& drafts, std::uint64_t least_weight, WorkBudget& budget) {
    std::vector<Comparable> paragraphs;
    for (const Draft& draft : drafts) {
        const auto& all = draft.facts->paragraphs;
        for (std::uint32_t i = 0; i < all.size(); ++i) {
            if (all[i].role != Role::body || all[i].normal.empty() || weight(all[i].normal) < least_weight) continue;
            paragraphs.push_back({{draft.facts->document, i}, all[i].normal, all[i].identity, all[i].fingerprints});
        }
    }
    return find_copies(paragraphs, budget);
}

// What a paragraph has from the drafts themselves.
struct Own {
    CopyRelation strongest = CopyRelation::shared_run;
    std::vector<bool> covered;  // code points of N
};

std::map<ParagraphKey, Own> own_copies(const Prior& prior, const Copies& within) {
    std::map<ParagraphKey, Own> out;
    for (const Copy& copy : within.found) {
        Own& own = out[copy.later];
        own.strongest = std::min(own.strongest, copy.relation);
        own.covered.resize(prior.paragraph(copy.later).normal.size());
        for (const SharedRun& run : copy.comparison.runs)
            std::fill_n(own.covered.begin() + run.b_begin, run.length, true);
    }
    return out;
}

// Whether a run of the copy holds a stretch of weight >= kRunWeight that the drafts do not.
bool adds(const Copy& copy, const Own& own, const std::u32string& normal) {
    for (const SharedRun& run : copy.comparison.runs) {
        std::uint64_t fresh = 0;
        for (std::uint32_t i = run.b_begin; i < run.b_end(); ++i) {
            fresh = own.covered[i] ? 0 : fresh + weight(normal[i]);
            if (fresh >= kRunWeight) return true;
        }
    }
    return false;
}

}  // namespace

Copies run_copies(const Prior& prior, std::uint64_t least_weight, WorkBudget& budget) {
    return copies_among(prior.drafts, least_weight, budget);
}

Copies reference_copies(const Prior& prior, const Copies& within, std::uint64_t least_weight, WorkBudget& budget) {
    if (prior.references.empty()) return {};
    // A second search, so that no reference, being earlier, takes the place of a witness in the drafts.
    Copies copies = copies_among(with_references(prior).drafts, least_weight, budget);
    const std::map<ParagraphKey, Own> own = own_copies(prior, within);
    std::erase_if(copies.found, [&](const Copy& copy) {
        if (prior.is_reference(copy.later.document) || !prior.is_reference(copy.earlier.document)) return true;
        const auto told = own.find(copy.later);
        if (told == own.end() || copy.relation < told->second.strongest) return false;
        return copy.relation != CopyRelation::shared_run ||
               !adds(copy, told->second, prior.paragraph(copy.later).normal);
    });
    return copies;
}

}  // namespace kanwu
