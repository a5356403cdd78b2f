#include "duplicates/prefix.h"

#include <algorithm>
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
    HashSet seen;
};

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
        const auto middle = order.begin() + static_cast<std::ptrdiff_t>(kept);
        std::nth_element(order.begin(), middle, order.end());
        std::sort(order.begin(), middle);
        for (auto i = order.begin(); i != middle; ++i) out.tokens.push_back(static_cast<std::uint32_t>(*i));
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
