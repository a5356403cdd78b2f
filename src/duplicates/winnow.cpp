#include "duplicates/winnow.h"

#include <utility>

#include "duplicates/windows.h"

namespace kanwu {

namespace {

// The grams of a text, by their starts. Apart, for a paragraph of megabytes has as many of them as letters.
struct Grams {
    std::vector<std::uint64_t> hashes;
    std::vector<std::uint8_t> sizes;  // code points
    static_assert(3 * kGramWeight / kWeightUnit < 256);

    void read(std::u32string_view text) {
        for_each_hashed_window(text, kGramWeight, [&](std::uint32_t begin, std::uint32_t end, std::uint64_t hash) {
            hashes.push_back(hash);
            sizes.push_back(static_cast<std::uint8_t>(end - begin));
        });
    }
};

// The last of the smallest from `begin` to before `end`. Without a branch on hashes, which nobody can predict.
std::uint32_t last_smallest(const std::vector<std::uint64_t>& hashes, std::uint32_t begin, std::uint32_t end) {
    std::uint64_t smallest = hashes[begin];
    std::uint32_t at = begin;
    for (std::uint32_t i = begin + 1; i < end; ++i) {
        const bool is_smaller = hashes[i] <= smallest;
        smallest = is_smaller ? hashes[i] : smallest;
        at = is_smaller ? i : at;
    }
    return at;
}

}  // namespace

std::vector<Fingerprint> winnow(std::u32string_view normal) {
    // Their memory is worth keeping; but of a paragraph of megabytes it is worth more: what is reserved and not used takes
    // none, a vector that grows takes three times as much.
    constexpr std::size_t kLarge = std::size_t{1} << 20;
    thread_local Grams grams;
    thread_local std::vector<Fingerprint> chosen;
    grams.hashes.clear();
    grams.sizes.clear();
    chosen.clear();
    if (normal.size() > kLarge) {
        grams.hashes.reserve(normal.size());
        grams.sizes.reserve(normal.size());
        chosen.reserve(normal.size());
    }
    grams.read(normal);
    const std::vector<std::uint64_t>& hashes = grams.hashes;
    std::uint32_t next = 0;  // the first gram that is not yet in the window
    std::uint32_t at = 0;    // the window's smallest
    for_each_window(normal, kRunWeight, [&](std::uint32_t begin, std::uint32_t end) {
        // What comes in is seldom the smallest, and the smallest seldom goes out: then the window is searched anew.
        for (; next < hashes.size() && next + grams.sizes[next] <= end; ++next)
            if (hashes[next] <= hashes[at]) at = next;
        if (at < begin) at = last_smallest(hashes, begin, next);
        if (chosen.empty() || chosen.back().position != at) chosen.push_back({hashes[at], at});
    });
    if (hashes.capacity() > kLarge) grams = {};
    if (chosen.capacity() <= kLarge) return {chosen.begin(), chosen.end()};
    std::vector<Fingerprint> out = std::exchange(chosen, {});
    out.shrink_to_fit();
    return out;
}

}  // namespace kanwu
