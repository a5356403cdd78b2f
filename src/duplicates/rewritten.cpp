#include "duplicates/rewritten.h"

#include <algorithm>
#include <array>

#include "duplicates/seeds.h"
#include "duplicates/similarity.h"

namespace kanwu {
namespace {

constexpr std::size_t kMostCandidates = 8;
// A source has more of a text's seeds than one in so many; another text that has fewer shares a phrase.
constexpr std::size_t kSeedsForOne = 6;

// The characters of a text, counted; two that fall together make the bound looser, never wrong.
class Bag {
public:
    void add(std::u32string_view text) {
        for (const char32_t c : text) ++count(c);
    }
    void remove(std::u32string_view text) {
        for (const char32_t c : text) --count(c);
    }
    // How many characters of `text` find one of their own here: an alignment keeps no more.
    std::size_t common(std::u32string_view text) {
        std::size_t found = 0;
        for (const char32_t c : text) found += count(c)-- > 0;
        add(text);
        return found;
    }

private:
    std::int32_t& count(char32_t c) { return counts_[c % counts_.size()]; }
    std::array<std::int32_t, 4096> counts_{};
};

class RewrittenJoin {
public:
    RewrittenJoin(std::span<const std::u32string_view> texts, const std::vector<bool>& searched, double threshold,
                  WorkBudget& budget)
        : texts_(texts),
          threshold_(threshold),
          budget_(budget),
          index_(texts, searched, kLongestRewritten),
          shared_(texts.size()) {}

    std::optional<std::uint32_t> find_witness(std::uint32_t q) {
        const std::vector<std::uint32_t> candidates = find_candidates(q);
        if (candidates.empty()) return std::nullopt;
        bag_.add(texts_[q]);
        const auto witness = first_similar(q, candidates);
        bag_.remove(texts_[q]);
        return witness;
    }

private:
    // Edits that leave two texts, the longer of this length, similar.
    std::size_t most_edits(std::size_t longer) const {
        return static_cast<std::size_t>((1 - threshold_) * static_cast<double>(longer) + 1e-9);
    }

    // The earlier texts with most of q's seeds, in their order.
    std::vector<std::uint32_t> find_candidates(std::uint32_t q) {
        touched_.clear();
        const auto seeds = index_.seeds(q);
        for (const std::uint32_t seed : seeds) {
            for (const std::uint32_t p : index_.texts(seed)) {
                if (p >= q) break;
                if (shared_[p]++ == 0) touched_.push_back(p);
            }
        }
        std::vector<std::uint32_t> best;
        for (const std::uint32_t p : touched_)
            if (shared_[p] >= 2 && shared_[p] * kSeedsForOne > seeds.size() && length_fits(p, q)) best.push_back(p);
        const auto better = [&](std::uint32_t x, std::uint32_t y) {
            return shared_[x] != shared_[y] ? shared_[x] > shared_[y] : x < y;
        };
        const std::size_t kept = std::min(best.size(), kMostCandidates);
        std::partial_sort(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(kept), best.end(), better);
        best.resize(kept);
        std::sort(best.begin(), best.end());
        std::size_t read = 0;
        for (const std::uint32_t p : touched_) {
            read += shared_[p];
            shared_[p] = 0;
        }
        budget_.spend(read);
        return best;
    }

    bool length_fits(std::uint32_t p, std::uint32_t q) const {
        const std::size_t longer = std::max(texts_[p].size(), texts_[q].size());
        return longer - std::min(texts_[p].size(), texts_[q].size()) <= most_edits(longer);
    }

    // Precondition: the bag holds q.
    std::optional<std::uint32_t> first_similar(std::uint32_t q, const std::vector<std::uint32_t>& candidates) {
        for (const std::uint32_t p : candidates) {
            const std::size_t longer = std::max(texts_[p].size(), texts_[q].size());
            const std::size_t most = most_edits(longer);
            budget_.spend(texts_[p].size() / 16);
            if (bag_.common(texts_[p]) + most < longer) continue;
            budget_.spend(texts_[p].size() * texts_[q].size() / 64 / 16);
            if (edit_distance(texts_[p], texts_[q], most) <= most) return p;
        }
        return std::nullopt;
    }

    std::span<const std::u32string_view> texts_;
    double threshold_;
    WorkBudget& budget_;
    SeedIndex index_;
    std::vector<std::uint16_t> shared_;   // seeds of the text at hand that each text has
    std::vector<std::uint32_t> touched_;  // texts that have one
    Bag bag_;
};

std::uint64_t grams_of(std::span<const std::u32string_view> texts) {
    std::uint64_t sum = 0;
    for (const auto text : texts) sum += text.size() <= kLongestRewritten ? text.size() : 0;
    return sum;
}

}  // namespace

RewrittenWitnesses rewritten_join(std::span<const std::u32string_view> texts, const std::vector<bool>& searched,
                                  double threshold, WorkBudget& budget) {
    RewrittenWitnesses out;
    out.witnesses.resize(texts.size());
    try {
        budget.spend(grams_of(texts) / 16);
        RewrittenJoin join(texts, searched, threshold, budget);
        for (std::uint32_t q = 0; q < texts.size(); ++q)
            if (searched[q]) out.witnesses[q] = join.find_witness(q);
    } catch (const BudgetSpent&) {
        out.complete = false;
    }
    return out;
}

}  // namespace kanwu
