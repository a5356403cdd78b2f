#include "duplicates/join.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <tuple>
#include <utility>

namespace kanwu {
namespace {

// A shingle that at least two sets have: its rank by rarity, so that comparing ranks compares rarity.
using Rank = std::uint32_t;

// Sets that hold one shingle in their prefix, of one size and with it at one position (the number of rarer shingles of
// the set). The filters look at sizes and positions alone: they take or leave a whole run.
struct Run {
    std::uint32_t size, position;
    std::uint32_t begin, end;  // of `sets`, ascending
};

// The next set of a run that may be near, on its way through it.
struct Cursor {
    std::uint32_t set;
    std::uint32_t at, end;
    bool operator>(const Cursor& other) const { return set > other.set; }
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
        make_runs(prefixes);
        NearWitnesses out;
        out.witnesses.resize(sets_.size());
        try {
            for (std::uint32_t q = 0; q < sets_.size(); ++q) out.witnesses[q] = find_witness(q, prefixes[q]);
        } catch (const BudgetSpent&) {
            out.complete = false;
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

    // The index: for each rank its runs, ordered by size and position.
    void make_runs(const std::vector<Prefix>& prefixes) {
        struct Entry {
            Rank rank;
            std::uint32_t size, position, set;
        };
        std::vector<Entry> entries;
        for (std::uint32_t s = 0; s < sets_.size(); ++s)
            for (std::uint32_t i = 0; i < prefixes[s].shared.size(); ++i)
                entries.push_back(
                    {prefixes[s].shared[i], static_cast<std::uint32_t>(sets_[s].size()), prefixes[s].alone + i, s});
        const auto key = [](const Entry& e) { return std::tie(e.rank, e.size, e.position); };
        std::sort(entries.begin(), entries.end(),
                  [&](const Entry& x, const Entry& y) { return key(x) != key(y) ? key(x) < key(y) : x.set < y.set; });

        first_run_.assign(ranks_ + 1, 0);
        members_.reserve(entries.size());
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const auto at = static_cast<std::uint32_t>(i);
            if (i == 0 || key(entries[i]) != key(entries[i - 1])) {
                runs_.push_back({entries[i].size, entries[i].position, at, at});
                ++first_run_[entries[i].rank + 1];
            }
            runs_.back().end = at + 1;
            members_.push_back(entries[i].set);
        }
        for (std::size_t rank = 0; rank < ranks_; ++rank) first_run_[rank + 1] += first_run_[rank];
    }

    // Candidates in the order of their numbers, through all runs at once: the first that is near is the witness.
    std::optional<std::uint32_t> find_witness(std::uint32_t q, const Prefix& prefix) {
        cursors_.clear();
        for (std::uint32_t i = 0; i < prefix.shared.size(); ++i) open_runs(q, prefix.shared[i], prefix.alone + i);
        std::make_heap(cursors_.begin(), cursors_.end(), std::greater<>());
        std::optional<std::uint32_t> last;
        while (!cursors_.empty()) {
            std::pop_heap(cursors_.begin(), cursors_.end(), std::greater<>());
            Cursor& cursor = cursors_.back();
            const std::uint32_t p = cursor.set;
            if (++cursor.at < cursor.end && members_[cursor.at] < q) {
                cursor.set = members_[cursor.at];
                std::push_heap(cursors_.begin(), cursors_.end(), std::greater<>());
            } else {
                cursors_.pop_back();
            }
            budget_.spend(1);
            if (p == last) continue;
            last = p;
            budget_.spend((sets_[p].size() + sets_[q].size()) / 16);
            if (jaccard(sets_[p], sets_[q]) >= threshold_) return p;
        }
        return std::nullopt;
    }

    // Length and position: what is left behind the shared shingle in both sets must still suffice. The first shingle
    // that two near sets share has all the overlap at or behind it, so that one passes.
    void open_runs(std::uint32_t q, Rank rank, std::uint32_t position) {
        const std::size_t b = sets_[q].size();
        const auto begin = runs_.begin() + static_cast<std::ptrdiff_t>(first_run_[rank]);
        const auto end = runs_.begin() + static_cast<std::ptrdiff_t>(first_run_[rank + 1]);
        const double smallest = threshold_ * static_cast<double>(b) - 1e-9;
        auto run = std::lower_bound(begin, end, smallest, [](const Run& r, double size) { return r.size < size; });
        for (; run != end; ++run) {
            budget_.spend(1);
            // The largest set that needs no more than what is left of q.
            if (needed_overlap(run->size, b, threshold_) > static_cast<double>(b - position)) break;
            const bool enough =
                static_cast<double>(run->size - run->position) >= needed_overlap(run->size, b, threshold_);
            if (enough && jaccard_bound(run->size, b) >= threshold_ && members_[run->begin] < q)
                cursors_.push_back({members_[run->begin], run->begin, run->end});
        }
    }

    std::span<const Shingles> sets_;
    double threshold_;
    WorkBudget& budget_;
    std::size_t ranks_ = 0;
    std::vector<std::uint32_t> first_run_;  // of each rank, in runs_
    std::vector<Run> runs_;
    std::vector<std::uint32_t> members_;  // sets, run by run
    std::vector<Cursor> cursors_;         // a heap, the smallest set first
};

}  // namespace

NearWitnesses near_join(std::span<const Shingles> sets, double threshold, WorkBudget& budget) {
    return Join(sets, threshold, budget).run();
}

}  // namespace kanwu
