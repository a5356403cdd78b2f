#include "duplicates/prefix_index.h"

#include <algorithm>
#include <array>
#include <bit>

#include "base/parallel.h"

namespace kanwu {
namespace {

// Tokens are laid into partitions of buckets first, which fit the cache: to write to one place of a large table costs a
// miss, ten times what it costs to write twice.
constexpr std::size_t kPartitions = 64;
constexpr std::size_t kTokensAtOnce = 1 << 24;

// An entry on its way to a bucket.
struct Placed {
    std::uint32_t bucket;
    std::uint32_t upper, lower;  // halves of the entry
};
using Partitions = std::array<std::vector<Placed>, kPartitions>;

// Some buckets that follow each other.
struct Buckets {
    std::vector<std::uint32_t> ends;
    std::vector<PrefixEntry> entries;
};

// Buckets [first, last) of the partition. A set that is alone in its bucket matches nothing and is left out.
Buckets make_buckets(std::size_t first, std::size_t last, std::vector<Partitions>& found, std::size_t partition) {
    std::vector<std::uint32_t> counts(last - first);
    for (const Partitions& partitions : found)
        for (const Placed& placed : partitions[partition]) ++counts[placed.bucket - first];
    Buckets out;
    out.ends.reserve(counts.size());
    std::vector<std::uint32_t> next;
    next.reserve(counts.size());
    std::uint32_t size = 0;
    for (const std::uint32_t count : counts) {
        next.push_back(size);
        size += count > 1 ? count : 0;
        out.ends.push_back(size);
    }
    out.entries.resize(size);
    for (Partitions& partitions : found) {
        for (const Placed& placed : partitions[partition])
            if (const std::size_t i = placed.bucket - first; counts[i] > 1)
                out.entries[next[i]++] = PrefixEntry{placed.upper} << 32 | placed.lower;
        partitions[partition] = {};
    }
    auto begin = out.entries.begin();
    for (const std::uint32_t end : out.ends) {
        const auto behind = out.entries.begin() + end;
        std::sort(begin, behind);
        begin = behind;
    }
    return out;
}

}  // namespace

PrefixIndex::PrefixIndex(const std::vector<Prefixes>& prefixes, const Signatures& signatures, const NearSizes& sizes,
                         unsigned threads) {
    std::size_t tokens = 0;
    for (const Prefixes& block : prefixes) tokens += block.tokens.size();
    const std::size_t buckets = std::max<std::size_t>(std::bit_ceil(tokens + 1) / 2, 1);
    mask_ = static_cast<std::uint32_t>(buckets - 1);
    begins_.reserve(buckets + 1);
    begins_.push_back(0);
    entries_.reserve(tokens);
    const std::size_t rounds = tokens / kTokensAtOnce + 1;
    for (std::size_t round = 0; round < rounds; ++round)
        add_range(buckets * round / rounds, buckets * (round + 1) / rounds, prefixes, signatures, sizes, threads);
}

void PrefixIndex::add_range(std::size_t first, std::size_t last, const std::vector<Prefixes>& prefixes,
                            const Signatures& signatures, const NearSizes& sizes, unsigned threads) {
    const auto shift = static_cast<unsigned>(std::bit_width((last - first) / kPartitions));
    const std::size_t parts = std::max(threads, 1U);
    std::vector<Partitions> found(parts);
    parallel_for(parts, threads, [&](std::size_t part) {
        for (std::size_t i = prefixes.size() * part / parts; i < prefixes.size() * (part + 1) / parts; ++i) {
            for (std::uint32_t set = prefixes[i].sets.begin; set < prefixes[i].sets.end; ++set) {
                const std::size_t size = signatures.size(set);
                std::size_t position = prefixes[i].alone_of(set);
                for (const std::uint32_t token : prefixes[i].tokens_of(set)) {
                    const std::uint32_t bucket = token & mask_;
                    const PrefixEntry entry = prefix_entry(sizes.largest(size, position++), size, set);
                    if (bucket >= first && bucket < last)
                        found[part][(bucket - first) >> shift].push_back(
                            {bucket, static_cast<std::uint32_t>(entry >> 32), static_cast<std::uint32_t>(entry)});
                }
            }
        }
    });
    std::array<Buckets, kPartitions> made;
    parallel_for(kPartitions, threads, [&](std::size_t i) {
        const std::size_t begin = std::min(first + (i << shift), last);
        made[i] = make_buckets(begin, std::min(begin + (std::size_t{1} << shift), last), found, i);
    });
    for (Buckets& buckets : made) {
        const auto base = static_cast<std::uint32_t>(entries_.size());
        for (const std::uint32_t end : buckets.ends) begins_.push_back(base + end);
        entries_.insert(entries_.end(), buckets.entries.begin(), buckets.entries.end());
        buckets = {};
    }
}

}  // namespace kanwu
