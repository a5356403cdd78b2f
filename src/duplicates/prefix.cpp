#include "duplicates/prefix.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "base/parallel.h"
#include "duplicates/hash_set.h"
#include "duplicates/shingle.h"
#include "duplicates/tally.h"

namespace kanwu {
namespace {

// Sizes are far below 2^31: products and quotients of them err by less.
constexpr double kRounding = 1e-6;

// Memory of one thread.
struct Scratch {
    std::vector<std::uint64_t> shingles;
    std::vector<std::uint64_t> ahead;  // shingles of the next set, whose counts are on their way
    std::vector<std::uint64_t> order;  // of those that others may have: frequency, then hash
    std::vector<std::uint64_t> sorted;
    HashSet seen;
};

// Sorts the `kept` smallest to the front. The order of an ordinary text is laid into buckets first, by frequency and the
// uppermost bits of the hash, which leaves it nearly sorted: half the time of comparing.
void sort_first(std::size_t kept, std::vector<std::uint64_t>& order, std::vector<std::uint64_t>& sorted) {
    constexpr std::size_t kLongest = 2048;
    constexpr std::uint64_t kFrequencies = 16;
    constexpr std::uint64_t kParts = 32;
    if (order.size() > kLongest) {
        const auto middle = order.begin() + static_cast<std::ptrdiff_t>(kept);
        std::nth_element(order.begin(), middle, order.end());
        return std::sort(order.begin(), middle);
    }
    const auto bucket = [](std::uint64_t o) {
        const std::uint64_t frequency = std::min(o >> 56, kFrequencies - 1);
        return frequency * kParts + (o >> 51) % kParts;
    };
    // Of those that occur more often the frequency counts before the hash: they are sorted among themselves.
    std::array<std::uint16_t, kFrequencies * kParts + 1> begins{};
    for (const std::uint64_t o : order) ++begins[bucket(o) + 1];
    for (std::size_t i = 1; i < begins.size(); ++i) begins[i] = static_cast<std::uint16_t>(begins[i] + begins[i - 1]);
    const std::size_t often = begins[(kFrequencies - 1) * kParts];
    sorted.resize(order.size());
    for (const std::uint64_t o : order) sorted[begins[bucket(o)]++] = o;
    // The bucket in which the kept ones end is sorted to its end: the smallest of it may lie there.
    const std::size_t to = kept == 0 ? 0 : kept > often ? often : begins[bucket(sorted[kept - 1])];
    for (std::size_t i = 1; i < to; ++i) {
        const std::uint64_t o = sorted[i];
        std::size_t at = i;
        for (; at > 0 && sorted[at - 1] > o; --at) sorted[at] = sorted[at - 1];
        sorted[at] = o;
    }
    if (kept > often) std::sort(sorted.begin() + static_cast<std::ptrdiff_t>(often), sorted.end());
    order.swap(sorted);
}

class PrefixMaker {
public:
    PrefixMaker(std::span<const std::u32string_view> texts, const NearSizes& sizes, Signatures& signatures, Tally tally,
                unsigned threads)
        : texts_(texts),
          sizes_(sizes),
          signatures_(signatures),
          tally_(std::move(tally)),
          scratch_(std::max(threads, 1U)) {}

    Prefixes make(Block block, unsigned thread) {
        Prefixes out;
        out.sets = block;
        Scratch& scratch = scratch_[thread];
        scratch.ahead.clear();
        append_shingles(texts_[block.begin], scratch.ahead);
        for (std::uint32_t set = block.begin; set < block.end; ++set) {
            scratch.shingles.swap(scratch.ahead);
            scratch.ahead.clear();
            if (set + 1 < block.end) append_shingles(texts_[set + 1], scratch.ahead);
            add(set, scratch, out);
        }
        out.tokens.shrink_to_fit();
        return out;
    }

private:
    void add(std::uint32_t set, Scratch& scratch, Prefixes& out) {
        const std::size_t alone = sort_out(set, scratch);
        auto& order = scratch.order;
        const std::size_t size = alone + order.size();
        const std::size_t length = size == 0 ? 0 : sizes_.prefix_length(size);
        const std::size_t kept = length > alone ? std::min(length - alone, order.size()) : 0;
        sort_first(kept, order, scratch.sorted);
        for (std::size_t i = 0; i < kept; ++i) out.tokens.push_back(static_cast<std::uint32_t>(order[i]));
        out.alone.push_back(static_cast<std::uint32_t>(alone));
        out.ends.push_back(static_cast<std::uint32_t>(out.tokens.size()));
    }

    // Into those that no other set has, of which the number is returned, and the others, each once. Signs the set.
    std::size_t sort_out(std::uint32_t set, Scratch& scratch) {
        scratch.seen.clear(scratch.shingles.size());
        scratch.order.clear();
        std::size_t alone = 0;
        const auto& ahead = scratch.ahead;
        for (std::size_t i = scratch.shingles.size(); i < ahead.size(); ++i) tally_.prefetch(ahead[i]);
        for (std::size_t i = 0; i < scratch.shingles.size(); ++i) {
            if (i < ahead.size()) tally_.prefetch(ahead[i]);
            const std::uint64_t shingle = scratch.shingles[i];
            const std::uint64_t frequency = tally_.of(shingle);
            if (frequency > 1 && !scratch.seen.add(shingle)) continue;
            signatures_.add(set, shingle);
            if (frequency > 1) scratch.order.push_back(frequency << 56 | shingle << 8 >> 8);
            else ++alone;
        }
        return alone;
    }

    std::span<const std::u32string_view> texts_;
    const NearSizes& sizes_;
    Signatures& signatures_;
    Tally tally_;
    std::vector<Scratch> scratch_;
};

}  // namespace

std::size_t NearSizes::smallest(std::size_t size) const {
    return static_cast<std::size_t>(std::ceil(threshold_ * static_cast<double>(size) - kRounding));
}

std::size_t NearSizes::largest(std::size_t size, std::size_t position) const {
    const double left = static_cast<double>(size - position);
    const double most = left * (1 + threshold_) / threshold_ - static_cast<double>(size) + kRounding;
    return most <= 0 ? 0 : static_cast<std::size_t>(most);
}

std::size_t NearSizes::prefix_length(std::size_t size) const { return size - smallest(size) + 1; }

std::size_t NearSizes::most_different(std::size_t a, std::size_t b) const {
    return static_cast<std::size_t>(static_cast<double>(a + b) * (1 - threshold_) / (1 + threshold_) + kRounding);
}

bool may_be_near(std::uint32_t a, std::uint32_t b, const Signatures& signatures, const NearSizes& sizes) {
    return signatures.least_difference(a, b) <= sizes.most_different(signatures.size(a), signatures.size(b));
}

std::vector<Prefixes> make_prefixes(std::span<const std::u32string_view> texts, const NearSizes& sizes,
                                    Signatures& signatures, const SearchOptions& options) {
    Tally tally =
        timed(options.times, "near: tally", [&] { return tally_of(texts, append_shingles, options.threads); });
    return timed(options.times, "near: prefixes", [&] {
        PrefixMaker maker(texts, sizes, signatures, std::move(tally), options.threads);
        const std::vector<Block> blocks = blocks_of(texts);
        std::vector<Prefixes> out(blocks.size());
        parallel_for_threads(blocks.size(), options.threads,
                             [&](std::size_t i, unsigned thread) { out[i] = maker.make(blocks[i], thread); });
        return out;
    });
}

}  // namespace kanwu
