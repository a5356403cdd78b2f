#include "duplicates/copies.h"

#include <algorithm>
#include <bit>
#include <optional>
#include <utility>

#include "base/parallel.h"
#include "base/parallel_budget.h"
#include "duplicates/blocks.h"
#include "duplicates/join.h"
#include "duplicates/passages.h"
#include "duplicates/reworded.h"
#include "duplicates/rewritten.h"
#include "duplicates/shingle.h"

namespace kanwu {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;

// Numbers below are those of `firsts_` unless they say otherwise.
class Search {
public:
    Search(const std::vector<Comparable>& paragraphs, std::uint32_t witnesses, WorkBudget& budget,
           const SearchOptions& options)
        : paragraphs_(paragraphs), witnesses_(witnesses), budget_(budget), options_(options) {}

    Copies run() {
        // Equal paragraphs first: only one of each class is searched further.
        timed(options_.times, "exact copies", [&] { find_exact_copies(); });
        // One text alone, were it a hundred megabytes, is like no other: its index would be memory for nothing.
        const bool differ = firsts_.size() > 1;
        // A witness for the whole of a paragraph: near, else rewritten.
        if (differ) find_near_copies();
        if (differ) find_rewritten_copies();
        timed(options_.times, "comparison", [&] { compare(); });
        // Shared runs: the witnesses of passages, and the other sources of what a whole copy does not cover.
        if (differ) find_passages();
        timed(options_.times, "comparison", [&] { compare_reworded(); });
        std::stable_sort(out_.found.begin(), out_.found.end(),
                         [](const Copy& x, const Copy& y) { return x.later < y.later; });
        return std::move(out_);
    }

private:
    // The copy of a paragraph as a whole. Numbers are those of paragraphs_.
    struct Pair {
        std::uint32_t earlier, later;
        CopyRelation relation;
    };

    // Finds the first paragraph of each class of equal ones.
    void find_exact_copies() {
        std::vector<std::uint32_t> places(std::bit_ceil(2 * paragraphs_.size() + 2), kNone);
        for (std::uint32_t q = 0; q < paragraphs_.size(); ++q) {
            const Comparable& paragraph = paragraphs_[q];
            std::size_t at = paragraph.identity.low & (places.size() - 1);
            const auto differs = [&](std::uint32_t p) {
                return paragraphs_[p].identity != paragraph.identity || paragraphs_[p].normal != paragraph.normal;
            };
            while (places[at] != kNone && differs(places[at])) at = (at + 1) & (places.size() - 1);
            if (places[at] == kNone) {
                if (q < witnesses_) places[at] = q;
                if (q < witnesses_) ++first_witnesses_;
                firsts_.push_back(q);
                texts_.push_back(paragraph.normal);
            } else if (is_searched(q)) {
                pairs_.push_back({places[at], q, CopyRelation::exact});
            }
        }
        if (witnesses_ == kAllAreWitnesses) first_witnesses_ = kAllAreWitnesses;
        whole_.assign(firsts_.size(), kNone);
    }

    // Of numbers of paragraphs_, and of firsts_.
    bool is_searched(std::uint32_t q) const { return witnesses_ == kAllAreWitnesses || q >= witnesses_; }
    bool is_searched_first(std::uint32_t q) const { return is_searched(firsts_[q]); }

    void find_near_copies() {
        const NearWitnesses near = near_join(texts_, kNearJaccard, options_, budget_, first_witnesses_);
        out_.complete = near.complete;
        take_witnesses(near.witnesses, CopyRelation::near);
    }

    // What is neither an exact nor a near copy. Its budget is its own, so that it cannot cost what is guaranteed.
    void find_rewritten_copies() {
        std::vector<bool> searched;
        searched.reserve(texts_.size());
        for (std::uint32_t q = 0; q < whole_.size(); ++q)
            searched.push_back(whole_[q] == kNone && is_searched_first(q));
        const std::uint64_t share = budget_.left() / 4;
        WorkBudget budget(share);
        const RewrittenWitnesses rewritten =
            rewritten_join(texts_, searched, kRewrittenSimilarity, options_, budget, first_witnesses_);
        budget_.spend(share - budget.left());
        if (!rewritten.complete) out_.complete = false;
        take_witnesses(rewritten.witnesses, CopyRelation::rewritten);
        for (std::uint32_t q = 0; q < rewritten.passages.size(); ++q)
            if (rewritten.passages[q]) reworded_.emplace_back(*rewritten.passages[q], q);
    }

    void take_witnesses(const std::vector<std::optional<std::uint32_t>>& witnesses, CopyRelation relation) {
        for (std::size_t q = 0; q < witnesses.size(); ++q) {
            if (!witnesses[q]) continue;
            whole_[q] = static_cast<std::uint32_t>(pairs_.size());
            pairs_.push_back({firsts_[*witnesses[q]], firsts_[q], relation});
        }
    }

    void compare() {
        out_.found.resize(pairs_.size());
        constexpr std::size_t kPairs = 64;
        parallel_for((pairs_.size() + kPairs - 1) / kPairs, options_.threads, [&](std::size_t block) {
            const std::size_t end = std::min((block + 1) * kPairs, pairs_.size());
            for (std::size_t i = block * kPairs; i < end; ++i) out_.found[i] = compared(pairs_[i]);
        });
    }

    Copy compared(const Pair& pair) const {
        const Comparable& a = paragraphs_[pair.earlier];
        const Comparable& b = paragraphs_[pair.later];
        const std::uint64_t least = pair.relation == CopyRelation::rewritten ? kRewrittenTileWeight : kTileWeight;
        const auto similarity =
            pair.relation == CopyRelation::shared_run ? WantSimilarity::without_runs : WantSimilarity::always;
        return {a.key, b.key, pair.relation, verify(a.normal, b.normal, least, similarity)};
    }

    void compare_reworded() {
        for (const auto& [p, q] : reworded_) {
            const RewordedPassage passage = *reworded_passage(texts_[p], texts_[q]);
            out_.found.push_back({paragraphs_[firsts_[p]].key,
                                  paragraphs_[firsts_[q]].key,
                                  CopyRelation::reworded,
                                  {jaccard(texts_[p], texts_[q]), std::nullopt, passage.runs, passage.weight}});
        }
    }

    void find_passages() {
        std::vector<std::span<const Fingerprint>> fingerprints;
        fingerprints.reserve(firsts_.size());
        for (const std::uint32_t q : firsts_) fingerprints.push_back(paragraphs_[q].fingerprints);
        const PassageIndex index = timed(options_.times, "passages: index",
                                         [&] { return PassageIndex(texts_, fingerprints, options_.threads); });
        timed(options_.times, "passages: search", [&] { search_passages(index); });
    }

    void search_passages(const PassageIndex& index) {
        const std::vector<Block> blocks = blocks_of(texts_);
        std::vector<std::vector<Copy>> found(blocks.size());
        const std::size_t done =
            parallel_within(budget_, blocks.size(), options_.threads, [&](std::size_t i, unsigned, WorkBudget& budget) {
                found[i].clear();
                for (std::uint32_t q = blocks[i].begin; q < blocks[i].end; ++q)
                    if (is_searched_first(q) && index.shares(q)) find_passages(q, index, budget, found[i]);
            });
        if (done < blocks.size()) {
            out_.complete = false;
            found.resize(done + 1);
        }
        for (std::vector<Copy>& copies : found) std::move(copies.begin(), copies.end(), std::back_inserter(out_.found));
    }

    // Throws BudgetSpent, with nothing found.
    void find_passages(std::uint32_t q, const PassageIndex& index, WorkBudget& budget, std::vector<Copy>& found) const {
        std::vector<bool> covered(texts_[q].size());
        if (whole_[q] != kNone) cover(out_.found[whole_[q]], q, covered);
        for (const Source& source : index.sources(q, covered, budget, first_witnesses_)) {
            if (!adds(source.run, q, covered)) continue;
            found.push_back(compared({firsts_[source.text], firsts_[q], CopyRelation::shared_run}));
            cover(found.back(), q, covered);
        }
    }

    // The scraps that a rewritten copy shares do not cover: they must not hide a passage that has another source.
    void cover(const Copy& copy, std::uint32_t q, std::vector<bool>& covered) const {
        const std::uint64_t least = copy.relation == CopyRelation::rewritten ? kRunWeight : kTileWeight;
        for (const SharedRun& run : copy.comparison.runs)
            if (weight(texts_[q].substr(run.b_begin, run.length)) >= least)
                std::fill_n(covered.begin() + run.b_begin, run.length, true);
    }

    // Whether the run holds a stretch of weight >= kRunWeight that no witness covers yet.
    bool adds(const SharedRun& run, std::uint32_t q, const std::vector<bool>& covered) const {
        std::uint64_t fresh = 0;
        for (std::uint32_t i = run.b_begin; i < run.b_end(); ++i) {
            fresh = covered[i] ? 0 : fresh + weight(texts_[q][i]);
            if (fresh >= kRunWeight) return true;
        }
        return false;
    }

    const std::vector<Comparable>& paragraphs_;
    std::uint32_t witnesses_;            // of paragraphs_
    std::uint32_t first_witnesses_ = 0;  // of firsts_
    WorkBudget& budget_;
    SearchOptions options_;
    std::vector<std::uint32_t> firsts_;                              // of each class of equal paragraphs; by paragraph
    std::vector<std::u32string_view> texts_;                         // of firsts_
    std::vector<Pair> pairs_;                                        // out_.found[i] compares pairs_[i]
    std::vector<std::uint32_t> whole_;                               // the pair of each of firsts_, or kNone
    std::vector<std::pair<std::uint32_t, std::uint32_t>> reworded_;  // an earlier, a later one of texts_
    Copies out_;
};

}  // namespace

Copies find_copies(const std::vector<Comparable>& paragraphs, WorkBudget& budget, const SearchOptions& options) {
    return Search(paragraphs, kAllAreWitnesses, budget, options).run();
}

Copies find_copies_of(const std::vector<Comparable>& paragraphs, std::uint32_t witnesses, WorkBudget& budget,
                      const SearchOptions& options) {
    return Search(paragraphs, witnesses, budget, options).run();
}

}  // namespace kanwu
