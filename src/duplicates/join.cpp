#include "duplicates/join.h"

#include <algorithm>
#include <utility>

#include "base/parallel_budget.h"
#include "duplicates/shingle.h"
#include "duplicates/token_join.h"

namespace kanwu {
namespace {

// Entries of one size and reach: all pass the filters or none does. Of longer runs no more than needed is read.
constexpr std::size_t kShortRun = 16;
constexpr std::size_t kAhead = 8;  // signatures that are fetched before they are compared

using Entries = std::span<const PrefixEntry>;

// The first entry >= `least` from `at` on, which is near by as a rule.
std::size_t skip_to(Entries entries, std::size_t at, PrefixEntry least) {
    std::size_t step = 1;
    while (at + step < entries.size() && entries[at + step] < least) step *= 2;
    const auto from = entries.begin() + static_cast<std::ptrdiff_t>(at + step / 2);
    const auto to = entries.begin() + static_cast<std::ptrdiff_t>(std::min(at + step, entries.size()));
    return static_cast<std::size_t>(std::lower_bound(from, to, least) - entries.begin());
}

// Memory of one thread.
struct Scratch {
    std::vector<std::uint32_t> seen;  // the last search in which each was a candidate
    std::uint32_t search = 0;
    std::vector<std::uint32_t> candidates;  // of the set at hand
    std::vector<Entries> long_runs;
};

class Join {
public:
    Join(std::span<const std::u32string_view> texts, double threshold, const SearchOptions& options,
         std::uint32_t witnesses)
        : texts_(texts),
          witnesses_(witnesses),
          sizes_(threshold),
          signatures_(texts),
          prefixes_(make_prefixes(texts, sizes_, signatures_, options)),
          tokens_(
              timed(options.times, "near: tokens",
                    [&] { return join_tokens(texts, prefixes_, signatures_, sizes_, options.threads, witnesses); })),
          scratch_(std::max(options.threads, 1U)) {}

    NearWitnesses run(unsigned threads, WorkBudget& budget) {
        NearWitnesses out;
        out.witnesses.resize(texts_.size());
        const std::size_t done = parallel_within(
            budget, prefixes_.size(), threads, [&](std::size_t block, unsigned thread, WorkBudget& own) {
                const Block sets = prefixes_[block].sets;
                std::fill(out.witnesses.begin() + sets.begin, out.witnesses.begin() + sets.end, std::nullopt);
                for (std::uint32_t q = first_searched(sets.begin); q < sets.end; ++q)
                    out.witnesses[q] = find_witness(q, prefixes_[block], scratch_[thread], own);
            });
        if (done == prefixes_.size()) return out;
        out.complete = false;
        std::fill(out.witnesses.begin() + prefixes_[done].sets.end, out.witnesses.end(), std::nullopt);
        return out;
    }

private:
    std::uint32_t first_searched(std::uint32_t q) const {
        return witnesses_ == kAllAreWitnesses ? q : std::max(q, witnesses_);
    }

    std::optional<std::uint32_t> find_witness(std::uint32_t q, const Prefixes& block, Scratch& scratch,
                                              WorkBudget& budget) const {
        budget.spend(block.tokens_of(q).size());
        const std::uint32_t known = tokens_.witnesses[q];
        const std::uint32_t found = tokens_.frequent.empty() ? known : first_frequent(q, known, block, scratch, budget);
        return found == kNoSet ? std::nullopt : std::optional(found);
    }

    // The first set before `known` that is near to q and shares a token with it which many sets hold, or `known`.
    std::uint32_t first_frequent(std::uint32_t q, std::uint32_t known, const Prefixes& block, Scratch& scratch,
                                 WorkBudget& budget) const {
        const std::size_t size = signatures_.size(q);
        const std::size_t smallest = sizes_.smallest(size);
        const auto tokens = block.tokens_of(q);
        scratch.seen.resize(texts_.size());
        ++scratch.search;
        scratch.candidates.clear();
        scratch.long_runs.clear();
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const std::size_t largest = sizes_.largest(size, block.alone_of(q) + i);
            if (largest < smallest) break;
            fetch_ahead(&tokens[i], block);
            const Entries holders = tokens_.frequent.holders(tokens[i]);
            budget.spend(read_holders(std::min({q, known, witnesses_}), size, largest, holders, scratch) / 16);
        }
        std::uint32_t witness = first_near(q, known, scratch, budget);
        for (const Entries run : scratch.long_runs) {
            for (const PrefixEntry entry : run) {
                const std::uint32_t p = set_of(entry);
                if (p >= std::min({q, witness, witnesses_})) break;
                budget.spend(1);
                if (is_new(p, scratch) && may_be_near(p, q, signatures_, sizes_) && is_near(p, q, budget)) witness = p;
            }
        }
        return witness;
    }

    // Tokens lie all over the table: they are on their way while others, mostly of later sets, are looked up.
    void fetch_ahead(const std::uint32_t* token, const Prefixes& block) const {
        constexpr std::ptrdiff_t kTokensAhead = 24;
        if (block.tokens.data() + block.tokens.size() - token > kTokensAhead)
            tokens_.frequent.prefetch(token[kTokensAhead]);
    }

    bool is_new(std::uint32_t p, Scratch& scratch) const {
        return std::exchange(scratch.seen[p], scratch.search) != scratch.search;
    }

    // Sets before `end` that pass the filters on size and position, in both sets: the first shingle that two near sets share
    // has all the overlap at or behind it, so that one passes. Returns the number of entries looked at.
    std::size_t read_holders(std::uint32_t end, std::size_t size, std::size_t largest, Entries holders,
                             Scratch& scratch) const {
        const std::uint64_t most = packed_size(largest);
        const std::uint64_t least_reach = packed_size(size);
        std::size_t read = 0;
        std::size_t run_begin = 0;
        for (std::size_t at = 0; at < holders.size() && reach_of(holders[at]) >= least_reach; ++at) {
            ++read;
            const PrefixEntry entry = holders[at];
            if (entry >> 32 != holders[run_begin] >> 32) run_begin = at;
            if (size_of(entry) <= most && set_of(entry) < end) {
                if (at - run_begin < kShortRun) {
                    if (is_new(set_of(entry), scratch)) scratch.candidates.push_back(set_of(entry));
                    continue;
                }
                const std::size_t run_end = skip_to(holders, at, entry | 0xFFFFFFFF);
                scratch.long_runs.push_back(holders.subspan(at, run_end - at));
                at = run_end - 1;
            } else if (at - run_begin >= kShortRun) {
                at = skip_to(holders, at, entry | 0xFFFFFFFF) - 1;  // all of the run, or all that is left of it
            }
        }
        return read;
    }

    // The first candidate that is near, or `known`.
    std::uint32_t first_near(std::uint32_t q, std::uint32_t known, Scratch& scratch, WorkBudget& budget) const {
        auto& candidates = scratch.candidates;
        budget.spend(candidates.size());
        std::size_t kept = 0;
        for (std::size_t i = 0; i < std::min(2 * kAhead, candidates.size()); ++i)
            signatures_.prefetch_place(candidates[i]);
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            if (i + 2 * kAhead < candidates.size()) signatures_.prefetch_place(candidates[i + 2 * kAhead]);
            if (i + kAhead < candidates.size()) signatures_.prefetch_bits(candidates[i + kAhead]);
            if (may_be_near(candidates[i], q, signatures_, sizes_)) candidates[kept++] = candidates[i];
        }
        candidates.resize(kept);
        std::sort(candidates.begin(), candidates.end());
        for (const std::uint32_t p : candidates)
            if (is_near(p, q, budget)) return p;
        return known;
    }

    bool is_near(std::uint32_t p, std::uint32_t q, WorkBudget& budget) const {
        budget.spend((signatures_.size(p) + signatures_.size(q)) / 16);
        return jaccard(texts_[p], texts_[q]) >= sizes_.threshold();
    }

    std::span<const std::u32string_view> texts_;
    std::uint32_t witnesses_;
    NearSizes sizes_;
    Signatures signatures_;
    std::vector<Prefixes> prefixes_;
    TokenWitnesses tokens_;
    std::vector<Scratch> scratch_;
};

}  // namespace

NearWitnesses near_join(std::span<const std::u32string_view> texts, double threshold, const SearchOptions& options,
                        WorkBudget& budget, std::uint32_t witnesses) {
    Join join(texts, threshold, options, witnesses);
    return timed(options.times, "near: search", [&] { return join.run(options.threads, budget); });
}

}  // namespace kanwu
