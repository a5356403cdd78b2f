#include "duplicates/token_join.h"

#include <algorithm>
#include <array>
#include <bit>
#include <memory>
#include <unordered_set>
#include <utility>

#include "base/parallel.h"
#include "duplicates/shingle.h"

namespace kanwu {
namespace {

// Tokens that more sets hold are frequent. On 100,000 paragraphs of prose none is.
constexpr std::size_t kFew = 64;

constexpr std::size_t kPartitions = 256;        // of up to
constexpr std::size_t kTokensAtOnce = 1 << 24;  // tokens: they fit the cache
constexpr std::size_t kAhead = 8;               // signatures that are fetched before they are compared

// Two sets of which one may be near to the other.
struct SetPair {
    std::uint32_t earlier, later;
};

// Memory of one thread.
struct Scratch {
    std::vector<TokenHolder> holders;   // of a partition, by token
    std::vector<std::uint32_t> begins;  // of the tokens in it
    std::vector<SetPair> candidates;    // that share a token of the partition and have the sizes
    std::vector<std::uint32_t> witnesses;
    std::unordered_set<std::uint64_t> apart;  // pairs that passed all filters and are not near: seldom any
    std::vector<TokenHolder> frequent;
};

class TokenJoin {
public:
    TokenJoin(std::span<const std::u32string_view> texts, const std::vector<Prefixes>& prefixes,
              const Signatures& signatures, const NearSizes& sizes, unsigned threads, std::uint32_t witnesses)
        : texts_(texts),
          witnesses_(witnesses),
          prefixes_(prefixes),
          signatures_(signatures),
          sizes_(sizes),
          threads_(threads),
          scratch_(std::max(threads, 1U)) {}

    TokenWitnesses run() {
        for (Scratch& scratch : scratch_) scratch.witnesses.assign(texts_.size(), kNoSet);
        std::size_t tokens = 0;
        for (const Prefixes& block : prefixes_) tokens += block.tokens.size();
        rounds_ = tokens / kTokensAtOnce + 1;
        for (std::size_t round = 0; round < rounds_; ++round) join_range(round);

        TokenWitnesses out;
        out.witnesses.assign(texts_.size(), kNoSet);
        std::vector<std::vector<TokenHolder>> frequent;
        for (Scratch& scratch : scratch_) {
            for (std::size_t q = 0; q < texts_.size(); ++q)
                out.witnesses[q] = std::min(out.witnesses[q], scratch.witnesses[q]);
            frequent.push_back(std::move(scratch.frequent));
        }
        out.frequent = FrequentTokens(frequent);
        return out;
    }

private:
    // Of the tokens of a round; others fall outside.
    std::size_t partition_of(std::uint32_t token, std::size_t round) const {
        return (token * (rounds_ * kPartitions) >> 32) - round * kPartitions;
    }

    // visit(partition, token, set, position) for all tokens of a round that a part of the sets holds.
    template <class Visit>
    void for_each_token(std::size_t round, std::size_t part, std::size_t parts, Visit visit) const {
        for (std::size_t i = prefixes_.size() * part / parts; i < prefixes_.size() * (part + 1) / parts; ++i) {
            for (std::uint32_t set = prefixes_[i].sets.begin; set < prefixes_[i].sets.end; ++set) {
                std::size_t position = prefixes_[i].alone_of(set);
                for (const std::uint32_t token : prefixes_[i].tokens_of(set)) {
                    const std::size_t partition = partition_of(token, round);
                    if (partition < kPartitions) visit(partition, token, set, position);
                    ++position;
                }
            }
        }
    }

    // Lays the tokens of a round into partitions, each by set, and joins each.
    void join_range(std::size_t round) {
        using Places = std::array<std::size_t, kPartitions + 1>;
        const std::size_t parts = std::max(threads_, 1U);
        std::vector<Places> places(parts);  // where each part of the sets writes
        parallel_for(parts, threads_, [&](std::size_t part) {
            for_each_token(round, part, parts, [&](std::size_t partition, auto...) { ++places[part][partition]; });
        });
        Places begins{};
        std::size_t size = 0;
        for (std::size_t partition = 0; partition < kPartitions; ++partition) {
            begins[partition] = size;
            for (Places& part : places) size += std::exchange(part[partition], size);
        }
        begins[kPartitions] = size;
        const auto holders = std::make_unique_for_overwrite<TokenHolder[]>(size);
        parallel_for(parts, threads_, [&](std::size_t part) {
            const auto place = [&](std::size_t partition, std::uint32_t token, std::uint32_t set,
                                   std::size_t position) {
                holders[places[part][partition]++] = holder(token, set, position);
            };
            for_each_token(round, part, parts, place);
        });
        parallel_for_threads(kPartitions, threads_, [&](std::size_t i, unsigned thread) {
            join_partition({&holders[begins[i]], begins[i + 1] - begins[i]}, scratch_[thread]);
        });
    }

    TokenHolder holder(std::uint32_t token, std::uint32_t set, std::size_t position) const {
        const std::size_t size = signatures_.size(set);
        return {token, set, packed_size(sizes_.largest(size, position)), packed_size(size)};
    }

    // Into buckets by the lowest bits of the token, in which sets stay in their order.
    void join_partition(std::span<const TokenHolder> partition, Scratch& scratch) const {
        const std::size_t buckets = std::bit_ceil(partition.size() + 1);
        auto& begins = scratch.begins;
        begins.assign(buckets + 1, 0);
        for (const TokenHolder& h : partition) ++begins[(h.token & (buckets - 1)) + 1];
        for (std::size_t i = 1; i < begins.size(); ++i) begins[i] += begins[i - 1];
        scratch.holders.resize(partition.size());
        for (const TokenHolder& h : partition) scratch.holders[begins[h.token & (buckets - 1)]++] = h;
        scratch.candidates.clear();
        for (std::size_t i = 0, begin = 0; i < buckets; begin = begins[i++])
            if (begins[i] - begin > 1) join_bucket({&scratch.holders[begin], begins[i] - begin}, scratch);
        verify(scratch);
    }

    void join_bucket(std::span<TokenHolder> bucket, Scratch& scratch) const {
        if (bucket.size() <= kFew) return join_few(bucket, scratch);
        std::stable_sort(bucket.begin(), bucket.end(),
                         [](const TokenHolder& a, const TokenHolder& b) { return a.token < b.token; });
        for (std::size_t begin = 0, end = 0; begin < bucket.size(); begin = end) {
            while (end < bucket.size() && bucket[end].token == bucket[begin].token) ++end;
            const auto holders = bucket.subspan(begin, end - begin);
            if (holders.size() <= kFew) join_few(holders, scratch);
            else scratch.frequent.insert(scratch.frequent.end(), holders.begin(), holders.end());
        }
    }

    // Near sets have all they share at or behind the first token they share, so that this one passes in both. Only a
    // better witness than is known of the later set is a candidate: sets that are all alike share most of their tokens.
    void join_few(std::span<const TokenHolder> holders, Scratch& scratch) const {
        for (std::size_t q = 1; q < holders.size(); ++q) {
            const TokenHolder& later = holders[q];
            if (witnesses_ != kAllAreWitnesses && later.set < witnesses_) continue;
            for (const TokenHolder& earlier : holders.first(q)) {
                if (earlier.token != later.token || earlier.reach < later.size || later.reach < earlier.size) continue;
                if (earlier.set >= std::min({later.set, scratch.witnesses[later.set], witnesses_})) break;
                scratch.candidates.push_back({earlier.set, later.set});
            }
        }
    }

    void verify(Scratch& scratch) const {
        const auto& candidates = scratch.candidates;
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            if (i + 2 * kAhead < candidates.size()) {
                signatures_.prefetch_place(candidates[i + 2 * kAhead].earlier);
                signatures_.prefetch_place(candidates[i + 2 * kAhead].later);
            }
            if (i + kAhead < candidates.size()) {
                signatures_.prefetch_bits(candidates[i + kAhead].earlier);
                signatures_.prefetch_bits(candidates[i + kAhead].later);
            }
            const auto [p, q] = candidates[i];
            if (p >= scratch.witnesses[q] || !may_be_near(p, q, signatures_, sizes_)) continue;
            if (scratch.apart.contains(std::uint64_t{q} << 32 | p)) continue;
            if (is_near(p, q)) scratch.witnesses[q] = p;
            else scratch.apart.insert(std::uint64_t{q} << 32 | p);
        }
    }

    bool is_near(std::uint32_t p, std::uint32_t q) const { return jaccard(texts_[p], texts_[q]) >= sizes_.threshold(); }

    std::span<const std::u32string_view> texts_;
    std::uint32_t witnesses_;
    const std::vector<Prefixes>& prefixes_;
    const Signatures& signatures_;
    const NearSizes& sizes_;
    unsigned threads_;
    std::size_t rounds_ = 1;
    std::vector<Scratch> scratch_;
};

}  // namespace

TokenWitnesses join_tokens(std::span<const std::u32string_view> texts, const std::vector<Prefixes>& prefixes,
                           const Signatures& signatures, const NearSizes& sizes, unsigned threads,
                           std::uint32_t witnesses) {
    return TokenJoin(texts, prefixes, signatures, sizes, threads, witnesses).run();
}

}  // namespace kanwu
