#include "duplicates/join.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace kanwu {
namespace {

// A shingle that at least two sets have: its rank by rarity, so that comparing ranks compares rarity.
using Rank = std::uint32_t;

// Where a set's prefix holds a shingle. `position` counts the rarer shingles of the set, those it has alone among them.
struct Posting {
    std::uint32_t set;
    std::uint32_t position;
};

// The first shingles of each set in the order of rarity: two sets that are near share one of them.
struct Prefix {
    std::uint32_t alone = 0;   // shingles that no other set has: they come first and match nothing
    std::vector<Rank> shared;  // the rest of the prefix, the rarest first
};

std::size_t prefix_length(std::size_t size, double threshold) {
    return size - static_cast<std::size_t>(std::ceil(threshold * static_cast<double>(size) - 1e-9)) + 1;
}

// The overlap that two sets of these sizes need to reach the threshold.
double needed_overlap(std::size_t a, std::size_t b, double threshold) {
    return threshold / (1 + threshold) * static_cast<double>(a + b) - 1e-9;
}

class Join {
public:
    Join(std::span<const Shingles> sets, double threshold, WorkBudget& budget)
        : sets_(sets), threshold_(threshold), budget_(budget) {}

    NearWitnesses run() {
        const std::vector<Prefix> prefixes = make_prefixes();
        postings_.resize(ranks_);
        NearWitnesses out;
        out.witnesses.resize(sets_.size());
        for (std::uint32_t q = 0; q < sets_.size() && out.complete; ++q) {
            out.complete = find_witness(q, prefixes[q], out.witnesses[q]);
            for (std::uint32_t i = 0; i < prefixes[q].shared.size(); ++i)
                postings_[prefixes[q].shared[i]].push_back({q, prefixes[q].alone + i});
        }
        return out;
    }

private:
    // Ranks shingles by frequency, then by hash; gives each set its prefix.
    std::vector<Prefix> make_prefixes() {
        std::vector<std::pair<std::uint64_t, std::uint32_t>> all;  // shingle, set
        for (std::uint32_t s = 0; s < sets_.size(); ++s)
            for (const std::uint64_t shingle : sets_[s]) all.emplace_back(shingle, s);
        std::sort(all.begin(), all.end());

        struct Shared {
            std::uint32_t frequency;
            std::size_t begin;  // in `all`
        };
        std::vector<Shared> shared;
        for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
            while (end < all.size() && all[end].first == all[begin].first) ++end;
            if (end - begin > 1) shared.push_back({static_cast<std::uint32_t>(end - begin), begin});
        }
        std::sort(shared.begin(), shared.end(), [](const Shared& x, const Shared& y) {
            return std::tie(x.frequency, x.begin) < std::tie(y.frequency, y.begin);
        });
        ranks_ = shared.size();

        std::vector<Prefix> prefixes(sets_.size());
        for (Rank rank = 0; rank < shared.size(); ++rank)
            for (std::size_t i = 0; i < shared[rank].frequency; ++i)
                prefixes[all[shared[rank].begin + i].second].shared.push_back(rank);
        for (std::size_t s = 0; s < sets_.size(); ++s) cut(prefixes[s], sets_[s].size());
        return prefixes;
    }

    // From all shared shingles of a set to those in its prefix.
    void cut(Prefix& prefix, std::size_t size) const {
        prefix.alone = static_cast<std::uint32_t>(size - prefix.shared.size());
        const std::size_t length = size == 0 ? 0 : prefix_length(size, threshold_);
        prefix.shared.resize(length > prefix.alone ? std::min(length - prefix.alone, prefix.shared.size()) : 0);
        prefix.shared.shrink_to_fit();
    }

    // False where the budget is spent.
    bool find_witness(std::uint32_t q, const Prefix& prefix, std::optional<std::uint32_t>& witness) {
        candidates_.clear();
        for (std::uint32_t i = 0; i < prefix.shared.size(); ++i) {
            const std::vector<Posting>& list = postings_[prefix.shared[i]];
            if (!budget_.try_spend(list.size())) return false;
            for (const Posting& posting : list)
                if (may_be_near(posting, q, prefix.alone + i)) candidates_.push_back(posting.set);
        }
        std::sort(candidates_.begin(), candidates_.end());
        candidates_.erase(std::unique(candidates_.begin(), candidates_.end()), candidates_.end());
        for (const std::uint32_t p : candidates_) {
            if (!budget_.try_spend((sets_[p].size() + sets_[q].size()) / 16 + 1)) return false;
            if (jaccard(sets_[p], sets_[q]) < threshold_) continue;
            witness = p;
            break;
        }
        return true;
    }

    // Length and position: what is left behind the shared shingle in both sets must still suffice. The first shingle
    // that two near sets share has all the overlap at or behind it, so that one passes.
    bool may_be_near(const Posting& posting, std::uint32_t q, std::uint32_t position) const {
        const std::size_t a = sets_[posting.set].size();
        const std::size_t b = sets_[q].size();
        if (jaccard_bound(a, b) < threshold_) return false;
        const std::size_t most = std::min(a - posting.position, b - position);
        return static_cast<double>(most) >= needed_overlap(a, b, threshold_);
    }

    std::span<const Shingles> sets_;
    double threshold_;
    WorkBudget& budget_;
    std::size_t ranks_ = 0;
    std::vector<std::vector<Posting>> postings_;  // by rank
    std::vector<std::uint32_t> candidates_;
};

}  // namespace

NearWitnesses near_join(std::span<const Shingles> sets, double threshold, WorkBudget& budget) {
    return Join(sets, threshold, budget).run();
}

}  // namespace kanwu
