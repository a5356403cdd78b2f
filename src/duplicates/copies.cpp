#include "duplicates/copies.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <tuple>
#include <unordered_map>

#include "duplicates/join.h"
#include "duplicates/rewritten.h"
#include "duplicates/shingle.h"

namespace kanwu {
namespace {

// A fingerprint that at least two paragraphs have, and where.
struct Posting {
    std::uint64_t hash;
    std::uint32_t paragraph;
    std::uint32_t position;
};

// An earlier paragraph, and a run of it that stands in this one.
struct Source {
    std::uint32_t paragraph;
    SharedRun run;
};

struct HashOfIdentity {
    std::size_t operator()(const Hash128& hash) const { return static_cast<std::size_t>(hash.low); }
};

class Search {
public:
    Search(const std::vector<Comparable>& paragraphs, WorkBudget& budget)
        : paragraphs_(paragraphs), budget_(budget), near_(paragraphs.size()), rewritten_(paragraphs.size()) {}

    Copies run() {
        // Equal paragraphs first: only one of each class is searched further.
        const std::vector<std::uint32_t> firsts = report_exact_copies();
        find_near_copies(firsts);
        find_rewritten_copies(firsts);
        // Shared runs: the witnesses of passages, and the other sources of what a near copy does not cover.
        index(firsts);
        for (const std::uint32_t q : firsts) {
            try {
                search(q);
            } catch (const BudgetSpent&) {
                out_.complete = false;
            }
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

    // What is neither an exact nor a near copy. Its budget is its own, so that it cannot cost what is guaranteed.
    void find_rewritten_copies(const std::vector<std::uint32_t>& firsts) {
        std::vector<std::u32string_view> texts;
        std::vector<bool> searched;
        texts.reserve(firsts.size());
        for (const std::uint32_t p : firsts) {
            texts.push_back(at(p).normal);
            searched.push_back(!near_[p]);
        }
        const std::uint64_t share = budget_.left() / 4;
        WorkBudget budget(share);
        const RewrittenWitnesses rewritten = rewritten_join(texts, searched, kRewrittenSimilarity, budget);
        budget_.spend(share - budget.left());
        if (!rewritten.complete) out_.complete = false;
        for (std::size_t i = 0; i < firsts.size(); ++i)
            if (rewritten.witnesses[i]) rewritten_[firsts[i]] = firsts[*rewritten.witnesses[i]];
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

    // The first earlier paragraph that shares a run of weight >= kRunWeight through this fingerprint, among those before
    // `limit`. Postings stand by paragraph: the first success is the earliest.
    std::optional<Source> first_source(const Fingerprint& f, std::uint32_t q, std::uint32_t limit) {
        auto i = std::lower_bound(postings_.begin(), postings_.end(), f.hash,
                                  [](const Posting& p, std::uint64_t hash) { return p.hash < hash; });
        const std::u32string_view b = at(q).normal;
        for (; i != postings_.end() && i->hash == f.hash && i->paragraph < limit; ++i) {
            budget_.spend(1);
            const std::u32string_view a = at(i->paragraph).normal;
            if (a[i->position] != b[f.position]) continue;
            const SharedRun run = extend(a, b, i->position, f.position);
            if (weight(b.substr(run.b_begin, run.length)) >= kRunWeight) return Source{i->paragraph, run};
        }
        return std::nullopt;
    }

    // For every place of q that `covered` leaves, the earliest paragraph that shares a long run there; by paragraph.
    std::vector<Source> sources(std::uint32_t q, const std::vector<bool>& covered) {
        std::vector<Source> found;
        std::vector<Source> here;  // those whose runs reach the fingerprint: only an earlier paragraph is news
        for (const Fingerprint& f : at(q).fingerprints) {
            if (covered[f.position]) continue;
            std::erase_if(here, [&](const Source& s) { return s.run.b_end() <= f.position; });
            std::uint32_t limit = q;
            for (const Source& s : here) limit = std::min(limit, s.paragraph);
            const auto source = first_source(f, q, limit);
            if (!source) continue;
            found.push_back(*source);
            here.push_back(*source);
        }
        std::stable_sort(found.begin(), found.end(),
                         [](const Source& x, const Source& y) { return x.paragraph < y.paragraph; });
        return found;
    }

    // Throws BudgetSpent; the near copy is told all the same.
    void search(std::uint32_t q) {
        std::vector<bool> covered(at(q).normal.size());
        if (near_[q]) cover(report(*near_[q], q, CopyRelation::near), q, covered);
        if (rewritten_[q]) cover(report(*rewritten_[q], q, CopyRelation::rewritten), q, covered);
        for (const Source& source : sources(q, covered))
            if (adds(source.run, q, covered)) cover(report(source.paragraph, q, CopyRelation::shared_run), q, covered);
    }

    // The scraps that a rewritten copy shares do not cover: they must not hide a passage that has another source.
    void cover(const Copy& copy, std::uint32_t q, std::vector<bool>& covered) const {
        const std::uint64_t least = copy.relation == CopyRelation::rewritten ? kRunWeight : kTileWeight;
        for (const SharedRun& run : copy.comparison.runs)
            if (weight(at(q).normal.substr(run.b_begin, run.length)) >= least)
                std::fill_n(covered.begin() + run.b_begin, run.length, true);
    }

    // Whether the run holds a stretch of weight >= kRunWeight that no witness covers yet.
    bool adds(const SharedRun& run, std::uint32_t q, const std::vector<bool>& covered) const {
        std::uint64_t fresh = 0;
        for (std::uint32_t i = run.b_begin; i < run.b_end(); ++i) {
            fresh = covered[i] ? 0 : fresh + weight(at(q).normal[i]);
            if (fresh >= kRunWeight) return true;
        }
        return false;
    }

    const Copy& report(std::uint32_t p, std::uint32_t q, CopyRelation relation) {
        const std::uint64_t least = relation == CopyRelation::rewritten ? kRewrittenTileWeight : kTileWeight;
        out_.found.push_back({at(p).key, at(q).key, relation, verify(at(p).normal, at(q).normal, least)});
        return out_.found.back();
    }

    const std::vector<Comparable>& paragraphs_;
    WorkBudget& budget_;
    std::vector<Posting> postings_;
    std::vector<std::optional<std::uint32_t>> near_;       // the witness of a near copy
    std::vector<std::optional<std::uint32_t>> rewritten_;  // of a rewritten one
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
