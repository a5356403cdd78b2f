#include "duplicates/copies.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <tuple>
#include <unordered_map>

#include "duplicates/join.h"
#include "duplicates/shingle.h"

namespace kanwu {
namespace {

// A fingerprint that at least two paragraphs have, and where.
struct Posting {
    std::uint64_t hash;
    std::uint32_t paragraph;
    std::uint32_t position;
};

// A place where an earlier paragraph and this one have the same fingerprint.
struct Hit {
    std::uint32_t paragraph;  // the earlier one
    std::uint32_t a_at, b_at;
};

struct HashOfIdentity {
    std::size_t operator()(const Hash128& hash) const { return static_cast<std::size_t>(hash.low); }
};

class Search {
public:
    Search(const std::vector<Comparable>& paragraphs, WorkBudget& budget)
        : paragraphs_(paragraphs), budget_(budget), near_(paragraphs.size()) {}

    Copies run() {
        // Equal paragraphs first: only one of each class is searched further.
        const std::vector<std::uint32_t> firsts = report_exact_copies();
        find_near_copies(firsts);
        // Shared runs: the witnesses of passages, and the other sources of what a near copy does not cover.
        index(firsts);
        for (const std::uint32_t q : firsts) {
            if (out_.complete) out_.complete = search(q);
            else if (near_[q]) report(*near_[q], q, CopyRelation::near);
        }
        std::stable_sort(out_.found.begin(), out_.found.end(),
                         [](const Copy& x, const Copy& y) { return x.later < y.later; });
        return std::move(out_);
    }

private:
    const Comparable& at(std::uint32_t i) const { return paragraphs_[i]; }

    // Returns the first paragraph of each class of equal ones: only they are searched further.
    std::vector<std::uint32_t> report_exact_copies() {
        std::unordered_map<Hash128, std::vector<std::uint32_t>, HashOfIdentity> first_of;
        std::vector<std::uint32_t> firsts;
        for (std::uint32_t q = 0; q < paragraphs_.size(); ++q) {
            auto& same_hash = first_of[at(q).identity];
            const auto witness = std::find_if(same_hash.begin(), same_hash.end(),
                                              [&](std::uint32_t p) { return at(p).normal == at(q).normal; });
            if (witness == same_hash.end()) {
                same_hash.push_back(q);
                firsts.push_back(q);
            } else {
                report(*witness, q, CopyRelation::exact);
            }
        }
        return firsts;
    }

    void find_near_copies(const std::vector<std::uint32_t>& firsts) {
        std::vector<Shingles> sets;
        sets.reserve(firsts.size());
        for (const std::uint32_t p : firsts) sets.push_back(shingle(at(p).normal));
        const NearWitnesses near = near_join(sets, kNearJaccard, budget_);
        out_.complete = near.complete;
        for (std::size_t i = 0; i < firsts.size(); ++i)
            if (near.witnesses[i]) near_[firsts[i]] = firsts[*near.witnesses[i]];
    }

    // Fingerprints by hash; those of one paragraph alone are dropped.
    void index(const std::vector<std::uint32_t>& firsts) {
        for (const std::uint32_t p : firsts)
            for (const Fingerprint& f : at(p).fingerprints) postings_.push_back({f.hash, p, f.position});
        std::sort(postings_.begin(), postings_.end(), [](const Posting& x, const Posting& y) {
            return std::tie(x.hash, x.paragraph, x.position) < std::tie(y.hash, y.paragraph, y.position);
        });
        std::size_t kept = 0;
        for (std::size_t begin = 0, end = 0; begin < postings_.size(); begin = end) {
            while (end < postings_.size() && postings_[end].hash == postings_[begin].hash) ++end;
            if (postings_[begin].paragraph == postings_[end - 1].paragraph) continue;
            for (std::size_t i = begin; i < end; ++i) postings_[kept++] = postings_[i];
        }
        postings_.resize(kept);
    }

    // Hits of q in earlier paragraphs, by paragraph; none where the budget is spent.
    std::optional<std::vector<Hit>> hits_of(std::uint32_t q) {
        std::vector<Hit> hits;
        for (const Fingerprint& f : at(q).fingerprints) {
            auto i = std::lower_bound(postings_.begin(), postings_.end(), f.hash,
                                      [](const Posting& p, std::uint64_t hash) { return p.hash < hash; });
            for (; i != postings_.end() && i->hash == f.hash && i->paragraph < q; ++i) {
                if (!budget_.try_spend(1)) return std::nullopt;
                hits.push_back({i->paragraph, i->position, f.position});
            }
        }
        std::sort(hits.begin(), hits.end(), [](const Hit& x, const Hit& y) {
            return std::tie(x.paragraph, x.b_at, x.a_at) < std::tie(y.paragraph, y.b_at, y.a_at);
        });
        return hits;
    }

    // The runs of weight >= kRunWeight through these hits.
    std::vector<SharedRun> long_runs(std::span<const Hit> hits, std::uint32_t q) const {
        const std::u32string_view a = at(hits.front().paragraph).normal;
        const std::u32string_view b = at(q).normal;
        std::vector<SharedRun> runs;
        for (const Hit& hit : hits) {
            const bool inside = std::any_of(runs.begin(), runs.end(), [&](const SharedRun& r) {
                return r.b_begin <= hit.b_at && hit.b_at < r.b_end() && hit.b_at - r.b_begin == hit.a_at - r.a_begin;
            });
            if (inside || a[hit.a_at] != b[hit.b_at]) continue;
            const SharedRun run = extend(a, b, hit.a_at, hit.b_at);
            if (weight(b.substr(run.b_begin, run.length)) >= kRunWeight) runs.push_back(run);
        }
        return runs;
    }

    struct Candidate {
        std::uint32_t paragraph;
        std::vector<SharedRun> runs;
    };

    std::optional<std::vector<Candidate>> candidates(std::uint32_t q) {
        const auto hits = hits_of(q);
        if (!hits) return std::nullopt;
        std::vector<Candidate> out;
        for (std::size_t begin = 0, end = 0; begin < hits->size(); begin = end) {
            while (end < hits->size() && (*hits)[end].paragraph == (*hits)[begin].paragraph) ++end;
            auto runs = long_runs(std::span(*hits).subspan(begin, end - begin), q);
            if (!runs.empty()) out.push_back({(*hits)[begin].paragraph, std::move(runs)});
        }
        return out;
    }

    // False where the budget is spent; the near copy is told all the same.
    bool search(std::uint32_t q) {
        const auto found = candidates(q);
        std::vector<bool> covered(at(q).normal.size());
        if (near_[q]) cover(report(*near_[q], q, CopyRelation::near), covered);
        if (!found) return false;
        for (const Candidate& source : *found)
            if (adds(source, q, covered)) cover(report(source.paragraph, q, CopyRelation::shared_run), covered);
        return true;
    }

    static void cover(const Copy& copy, std::vector<bool>& covered) {
        for (const SharedRun& run : copy.comparison.runs) std::fill_n(covered.begin() + run.b_begin, run.length, true);
    }

    // Whether a run of the candidate holds a stretch of weight >= kRunWeight that no witness covers yet.
    bool adds(const Candidate& candidate, std::uint32_t q, const std::vector<bool>& covered) const {
        for (const SharedRun& run : candidate.runs) {
            std::uint64_t fresh = 0;
            for (std::uint32_t i = run.b_begin; i < run.b_end(); ++i) {
                fresh = covered[i] ? 0 : fresh + weight(at(q).normal[i]);
                if (fresh >= kRunWeight) return true;
            }
        }
        return false;
    }

    const Copy& report(std::uint32_t p, std::uint32_t q, CopyRelation relation) {
        out_.found.push_back({at(p).key, at(q).key, relation, verify(at(p).normal, at(q).normal)});
        return out_.found.back();
    }

    const std::vector<Comparable>& paragraphs_;
    WorkBudget& budget_;
    std::vector<Posting> postings_;
    std::vector<std::optional<std::uint32_t>> near_;  // the witness of a near copy
    Copies out_;
};

}  // namespace

Copies find_copies(const std::vector<Comparable>& paragraphs, WorkBudget& budget) {
    return Search(paragraphs, budget).run();
}

std::vector<std::vector<std::size_t>> group(const std::vector<Copy>& copies) {
    std::map<ParagraphKey, std::size_t> number;  // of each paragraph, in the order of keys
    for (const Copy& copy : copies) number[copy.earlier] = number[copy.later] = 0;
    std::size_t next = 0;
    for (auto& [key, value] : number) value = next++;

    std::vector<std::size_t> parent(number.size());
    std::iota(parent.begin(), parent.end(), std::size_t{0});
    const auto root = [&](std::size_t i) {
        while (parent[i] != i) i = parent[i] = parent[parent[i]];
        return i;
    };
    for (const Copy& copy : copies) {
        const std::size_t a = root(number[copy.earlier]);
        const std::size_t b = root(number[copy.later]);
        parent[std::max(a, b)] = std::min(a, b);
    }
    std::map<std::size_t, std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < copies.size(); ++i) groups[root(number[copies[i].later])].push_back(i);
    std::vector<std::vector<std::size_t>> out;
    for (auto& [first, members] : groups) out.push_back(std::move(members));
    return out;
}

}  // namespace kanwu
