#include "duplicates/tally.h"

#include <algorithm>
#include <bit>

#include "base/parallel.h"
#include "duplicates/blocks.h"

namespace kanwu {
namespace {

constexpr std::size_t kBlocksAtOnce = 16;
constexpr std::size_t kAhead = 24;  // places that are fetched before they are counted

// Those whose place is in [begin, end).
void add_part(std::span<const std::uint64_t> hashes, std::size_t begin, std::size_t end, Tally& tally) {
    const auto is_here = [&](std::uint64_t hash) { return tally.place(hash) >= begin && tally.place(hash) < end; };
    for (std::size_t i = 0; i < hashes.size(); ++i) {
        if (i + kAhead < hashes.size() && is_here(hashes[i + kAhead])) tally.prefetch(hashes[i + kAhead]);
        if (is_here(hashes[i])) tally.add(hashes[i]);
    }
}

}  // namespace

Tally::Tally(std::size_t hashes)
    : counts_(std::bit_ceil(std::max<std::size_t>(hashes, 1 << 10))),
      shift_(64 - static_cast<unsigned>(std::countr_zero(counts_.size()))) {}

Tally tally_of(std::span<const std::u32string_view> texts, const Hashes& hashes, unsigned threads) {
    std::size_t code_points = 0;
    for (const auto text : texts) code_points += text.size();
    Tally tally(code_points);
    const std::vector<Block> blocks = blocks_of(texts);
    std::vector<std::vector<std::uint64_t>> found(std::min(kBlocksAtOnce, blocks.size()));
    // Hashes are made by blocks, then each thread counts those of its part of the table.
    const std::size_t parts = std::max(threads, 1U);
    for (std::size_t first = 0; first < blocks.size(); first += found.size()) {
        const std::size_t count = std::min(found.size(), blocks.size() - first);
        parallel_for(count, threads, [&](std::size_t i) {
            found[i].clear();
            for (std::uint32_t t = blocks[first + i].begin; t < blocks[first + i].end; ++t) hashes(texts[t], found[i]);
        });
        parallel_for(parts, threads, [&](std::size_t part) {
            for (std::size_t i = 0; i < count; ++i)
                add_part(found[i], tally.places() * part / parts, tally.places() * (part + 1) / parts, tally);
        });
    }
    return tally;
}

}  // namespace kanwu
