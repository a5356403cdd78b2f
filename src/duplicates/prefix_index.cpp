#include "duplicates/prefix_index.h"

#include <algorithm>
#include <bit>

#include "base/parallel.h"

namespace kanwu {

// visit(bucket, block, set, position) for the tokens in buckets [first, last); before that fetch(bucket).
template <class Fetch, class Visit>
void PrefixIndex::for_each_token(std::uint64_t first, std::uint64_t last, Fetch fetch, Visit visit) const {
    constexpr std::size_t kAhead = 24;
    const auto is_here = [&](std::uint32_t token) { return (token & mask_) >= first && (token & mask_) < last; };
    for (const Prefixes& block : prefixes_) {
        const auto& tokens = block.tokens;
        std::uint32_t set = block.sets.begin;
        for (std::uint32_t i = 0; i < tokens.size(); ++i) {
            if (i + kAhead < tokens.size() && is_here(tokens[i + kAhead])) fetch(tokens[i + kAhead] & mask_);
            while (i >= block.ends[set - block.sets.begin]) ++set;
            if (is_here(tokens[i])) visit(tokens[i] & mask_, block, set, i);
        }
    }
}

PrefixIndex::PrefixIndex(const std::vector<Prefixes>& prefixes, const Signatures& signatures, const NearSizes& sizes,
                         unsigned threads)
    : prefixes_(prefixes) {
    std::size_t tokens = 0;
    for (const Prefixes& block : prefixes) tokens += block.tokens.size();
    const std::size_t buckets = std::max<std::size_t>(std::bit_ceil(tokens + 1) / 2, 1);
    mask_ = static_cast<std::uint32_t>(buckets - 1);

    const std::size_t parts = std::max(threads, 1U);
    const auto in_parts = [&](const auto& body) {
        parallel_for(parts, threads,
                     [&](std::size_t part) { body(buckets * part / parts, buckets * (part + 1) / parts); });
    };
    std::vector<std::uint32_t> next(buckets);  // how many, then where the next one goes
    in_parts([&](std::size_t first, std::size_t last) {
        for_each_token(
            first, last, [&](std::uint32_t bucket) { prefetch(&next[bucket]); },
            [&](std::uint32_t bucket, const Prefixes&, std::uint32_t, std::uint32_t) { ++next[bucket]; });
    });
    // A set that is alone in its bucket matches nothing.
    constexpr std::uint32_t kAlone = 0xFFFFFFFF;
    begins_.resize(buckets + 1);
    for (std::size_t i = 0; i < buckets; ++i) {
        begins_[i + 1] = begins_[i] + (next[i] > 1 ? next[i] : 0);
        next[i] = next[i] > 1 ? begins_[i] : kAlone;
    }
    entries_.resize(begins_.back());
    in_parts([&](std::size_t first, std::size_t last) {
        for_each_token(
            first, last,
            [&](std::uint32_t bucket) {
                if (next[bucket] != kAlone) prefetch(entries_.data() + next[bucket]);
            },
            [&](std::uint32_t bucket, const Prefixes& block, std::uint32_t set, std::uint32_t token) {
                if (next[bucket] == kAlone) return;
                const std::uint32_t i = set - block.sets.begin;
                const std::uint32_t position = block.alone[i] + token - (i == 0 ? 0 : block.ends[i - 1]);
                entries_[next[bucket]++] =
                    prefix_entry(signatures.size(set), sizes.largest(signatures.size(set), position), set);
            });
        for (std::size_t i = first; i < last; ++i)
            std::sort(entries_.begin() + begins_[i], entries_.begin() + begins_[i + 1]);
    });
}

}  // namespace kanwu
