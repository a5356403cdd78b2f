#include "duplicates/rewritten.h"

#include <algorithm>
#include <array>

#include "base/parallel_budget.h"
#include "duplicates/blocks.h"
#include "duplicates/reworded.h"
#include "duplicates/seeds.h"
#include "duplicates/shared_runs.h"
#include "duplicates/similarity.h"
#include "duplicates/verify.h"

namespace kanwu {
namespace {

constexpr std::size_t kMostCandidates = 8;
// A source has more of a text's seeds than one in so many; another text that has fewer shares a phrase.
constexpr std::size_t kSeedsForOne = 6;
constexpr std::size_t kSeedsForAnew = 3;
// A passage of a longer text has some of its seeds, whatever else has them.
constexpr std::size_t kLeastSeedsOfAPassage = 8;
constexpr std::size_t kMostPassages = 2;

// The characters of a text, counted; two that fall together make the bound looser, never wrong.
class Bag {
public:
    void add(std::u32string_view text) {
        for (const char32_t c : text) ++count(c);
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

// Memory of one thread.
struct Scratch {
    std::vector<std::uint16_t> shared;   // seeds of the text at hand that each text has
    std::vector<std::uint32_t> touched;  // texts that have one
    Bag bag;
};

class RewrittenJoin {
public:
    RewrittenJoin(std::span<const std::u32string_view> texts, const std::vector<bool>& searched, double threshold,
                  const SearchOptions& options, std::uint32_t witnesses)
        : texts_(texts),
          witnesses_(witnesses),
          searched_(searched),
          threshold_(threshold),
          threads_(options.threads),
          index_(timed(options.times, "rewritten: seeds",
                       [&] { return SeedIndex(texts, searched, kLongestRewritten, options.threads, witnesses); })) {}

    RewrittenWitnesses run(WorkBudget& budget) const {
        RewrittenWitnesses out;
        out.witnesses.resize(texts_.size());
        out.passages.resize(texts_.size());
        const std::vector<Block> blocks = blocks_of(texts_);
        std::vector<Scratch> scratch(std::max(threads_, 1U));
        const std::size_t done =
            parallel_within(budget, blocks.size(), threads_, [&](std::size_t i, unsigned thread, WorkBudget& own) {
                const auto forget = [&](auto& of_texts) {
                    std::fill(of_texts.begin() + blocks[i].begin, of_texts.begin() + blocks[i].end, std::nullopt);
                };
                forget(out.witnesses);
                forget(out.passages);
                for (std::uint32_t q = blocks[i].begin; q < blocks[i].end; ++q)
                    if (searched_[q]) find(q, scratch[thread], own, out);
            });
        if (done == blocks.size()) return out;
        out.complete = false;
        std::fill(out.witnesses.begin() + blocks[done].end, out.witnesses.end(), std::nullopt);
        std::fill(out.passages.begin() + blocks[done].end, out.passages.end(), std::nullopt);
        return out;
    }

private:
    void find(std::uint32_t q, Scratch& scratch, WorkBudget& budget, RewrittenWitnesses& out) const {
        const Candidates candidates = find_candidates(q, scratch, budget);
        if (!candidates.whole.empty()) {
            scratch.bag = {};
            scratch.bag.add(texts_[q]);
            out.witnesses[q] = first_similar(q, candidates.whole, scratch.bag, budget);
            if (!out.witnesses[q]) out.witnesses[q] = first_worded_anew(q, candidates.whole, budget);
        }
        if (!out.witnesses[q]) out.passages[q] = first_passage(q, candidates.part, budget);
    }

    // Edits that leave two texts, the longer of this length, similar.
    std::size_t most_edits(std::size_t longer) const {
        return static_cast<std::size_t>((1 - threshold_) * static_cast<double>(longer) + 1e-9);
    }

    // The earlier texts with most of q's seeds, in their order.
    struct Candidate {
        std::uint32_t text = 0;
        bool many = false;  // of the seeds: what is worded anew has a third of them
    };
    struct Candidates {
        std::vector<Candidate> whole;     // as long as q, about
        std::vector<std::uint32_t> part;  // of any length
    };
    Candidates find_candidates(std::uint32_t q, Scratch& scratch, WorkBudget& budget) const {
        auto& shared = scratch.shared;
        auto& touched = scratch.touched;
        shared.resize(texts_.size());
        touched.clear();
        const auto seeds = index_.seeds(q);
        for (std::size_t i = 0; i < seeds.size(); ++i) {
            fetch_ahead(q, i);
            for (const std::uint32_t p : index_.texts(seeds[i])) {
                if (p >= std::min(q, witnesses_)) break;
                if (shared[p]++ == 0) touched.push_back(p);
            }
        }
        std::vector<std::uint32_t> whole;
        std::vector<std::uint32_t> part;
        for (const std::uint32_t p : touched) {
            if (shared[p] >= 2 && shared[p] * kSeedsForOne > seeds.size() && length_fits(p, q)) whole.push_back(p);
            if (shared[p] >= kLeastSeedsOfAPassage) part.push_back(p);
        }
        keep_best(whole, kMostCandidates, shared);
        keep_best(part, kMostPassages, shared);
        Candidates found{{}, std::move(part)};
        for (const std::uint32_t p : whole) found.whole.push_back({p, kSeedsForAnew * shared[p] >= seeds.size()});
        std::size_t read = 0;
        for (const std::uint32_t p : touched) {
            read += shared[p];
            shared[p] = 0;
        }
        budget.spend(read);
        return found;
    }

    // Those that share most, in their order.
    static void keep_best(std::vector<std::uint32_t>& texts, std::size_t most,
                          const std::vector<std::uint16_t>& shared) {
        const std::size_t kept = std::min(texts.size(), most);
        std::partial_sort(
            texts.begin(), texts.begin() + static_cast<std::ptrdiff_t>(kept), texts.end(),
            [&](std::uint32_t x, std::uint32_t y) { return shared[x] != shared[y] ? shared[x] > shared[y] : x < y; });
        texts.resize(kept);
        std::sort(texts.begin(), texts.end());
    }

    // Grams lie all over the memory: those of the next texts are on their way.
    void fetch_ahead(std::uint32_t q, std::size_t i) const {
        if (q + 2 >= texts_.size()) return;
        if (const auto seeds = index_.seeds(q + 1); i < seeds.size()) index_.prefetch_texts(seeds[i]);
        if (const auto seeds = index_.seeds(q + 2); i < seeds.size()) index_.prefetch_place(seeds[i]);
    }

    bool length_fits(std::uint32_t p, std::uint32_t q) const {
        const std::size_t longer = std::max(texts_[p].size(), texts_[q].size());
        return longer - std::min(texts_[p].size(), texts_[q].size()) <= most_edits(longer);
    }

    // Precondition: the bag holds q.
    std::optional<std::uint32_t> first_similar(std::uint32_t q, const std::vector<Candidate>& candidates, Bag& bag,
                                               WorkBudget& budget) const {
        for (const auto [p, many] : candidates) {
            const std::size_t longer = std::max(texts_[p].size(), texts_[q].size());
            const std::size_t most = most_edits(longer);
            budget.spend(texts_[p].size() / 16);
            if (bag.common(texts_[p]) + most < longer) continue;
            budget.spend(texts_[p].size() * texts_[q].size() / 64 / 16);
            if (edit_distance(texts_[p], texts_[q], most) <= most) return p;
        }
        return std::nullopt;
    }

    std::optional<std::uint32_t> first_worded_anew(std::uint32_t q, const std::vector<Candidate>& candidates,
                                                   WorkBudget& budget) const {
        for (const auto [p, many] : candidates) {
            if (!many) continue;
            budget.spend((texts_[p].size() + texts_[q].size()) / 16);
            if (is_worded_anew(texts_[p], texts_[q])) return p;
        }
        return std::nullopt;
    }

    std::optional<std::uint32_t> first_passage(std::uint32_t q, const std::vector<std::uint32_t>& candidates,
                                               WorkBudget& budget) const {
        for (const std::uint32_t p : candidates) {
            budget.spend((texts_[p].size() + texts_[q].size()) / 16);
            if (reworded_passage(texts_[p], texts_[q])) return p;
        }
        return std::nullopt;
    }

    std::span<const std::u32string_view> texts_;
    std::uint32_t witnesses_;
    const std::vector<bool>& searched_;
    double threshold_;
    unsigned threads_;
    SeedIndex index_;
};

std::uint64_t grams_of(std::span<const std::u32string_view> texts) {
    std::uint64_t sum = 0;
    for (const auto text : texts) sum += text.size() <= kLongestRewritten ? text.size() : 0;
    return sum;
}

}  // namespace

bool is_worded_anew(std::u32string_view a, std::u32string_view b) {
    const std::vector<SharedRun> runs = tile(a, b, kRewrittenTileWeight);
    const double longer = static_cast<double>(std::max(weight(a), weight(b)));
    return runs.size() >= kLeastRuns && static_cast<double>(shared_weight(b, runs)) >= kLeastInRuns * longer;
}

RewrittenWitnesses rewritten_join(std::span<const std::u32string_view> texts, const std::vector<bool>& searched,
                                  double threshold, const SearchOptions& options, WorkBudget& budget,
                                  std::uint32_t witnesses) {
    if (!budget.try_spend(grams_of(texts) / 16)) {
        RewrittenWitnesses none;
        none.witnesses.resize(texts.size());
        none.passages.resize(texts.size());
        none.complete = false;
        return none;
    }
    const RewrittenJoin join(texts, searched, threshold, options, witnesses);
    return timed(options.times, "rewritten: search", [&] { return join.run(budget); });
}

}  // namespace kanwu
