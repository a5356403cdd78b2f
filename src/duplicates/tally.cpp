#include "duplicates/tally.h"

#include <algorithm>
#include <bit>

#include "base/parallel.h"

namespace kanwu {
namespace {

constexpr std::size_t kAtOnce = 1 << 12;  // hashes that are made before they are counted: they fit the cache
constexpr std::size_t kAhead = 24;        // places that are fetched before they are counted

void add_all(std::span<const std::uint64_t> hashes, Tally& tally) {
    for (std::size_t i = 0; i < hashes.size(); ++i) {
        if (i + kAhead < hashes.size()) tally.prefetch(hashes[i + kAhead]);
        tally.add(hashes[i]);
    }
}

// Those whose place is in [begin, end).
void add_part(std::span<const std::u32string_view> texts, const Hashes& hashes, std::size_t begin, std::size_t end,
              Tally& tally) {
    std::vector<std::uint64_t> found;
    for (const auto text : texts) {
        const std::size_t old = found.size();
        hashes(text, found);
        const auto fresh = found.begin() + static_cast<std::ptrdiff_t>(old);
        const auto elsewhere = [&](std::uint64_t h) { return tally.place(h) < begin || tally.place(h) >= end; };
        if (end - begin < tally.places()) found.erase(std::remove_if(fresh, found.end(), elsewhere), found.end());
        if (found.size() < kAtOnce) continue;
        add_all(found, tally);
        found.clear();
    }
    add_all(found, tally);
}

}  // namespace

Tally::Tally(std::size_t hashes)
    : counts_(std::bit_ceil(std::max<std::size_t>(hashes, 1 << 10))),
      shift_(64 - static_cast<unsigned>(std::countr_zero(counts_.size()))) {}

Tally tally_of(std::span<const std::u32string_view> texts, const Hashes& hashes, unsigned threads) {
    std::size_t code_points = 0;
    for (const auto text : texts) code_points += text.size();
    Tally tally(code_points);
    // Each thread makes all hashes, which is cheap, and counts those of its part of the table.
    const std::size_t parts = std::max(threads, 1U);
    parallel_for(parts, threads, [&](std::size_t part) {
        add_part(texts, hashes, tally.places() * part / parts, tally.places() * (part + 1) / parts, tally);
    });
    return tally;
}

}  // namespace kanwu
