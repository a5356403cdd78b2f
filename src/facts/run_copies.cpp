#include "facts/run_copies.h"

#include "text/normal_form.h"

namespace kanwu {

Copies run_copies(const Prior& prior, std::uint64_t least_weight, WorkBudget& budget) {
    std::vector<Comparable> paragraphs;
    for (const Draft& draft : prior.drafts) {
        const auto& all = draft.facts->paragraphs;
        for (std::uint32_t i = 0; i < all.size(); ++i) {
            if (all[i].role != Role::body || all[i].normal.empty() || weight(all[i].normal) < least_weight) continue;
            paragraphs.push_back({{draft.facts->document, i}, all[i].normal, all[i].identity, all[i].fingerprints});
        }
    }
    return find_copies(paragraphs, budget);
}

}  // namespace kanwu
