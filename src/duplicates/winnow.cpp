#include "duplicates/winnow.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "duplicates/windows.h"

namespace kanwu {

namespace {

// Of a paragraph of megabytes memory is worth more than what it costs to ask for it anew.
constexpr std::size_t kLarge = std::size_t{1} << 20;

// The grams of a text, by their starts. What is not written takes no memory.
struct Grams {
    std::size_t room = 0;
    std::unique_ptr<std::uint64_t[]> hashes;
    std::unique_ptr<std::uint8_t[]> sizes;  // code points
    static_assert(3 * kGramWeight / kWeightUnit < 256);

    // Returns how many there are.
    std::uint32_t read(std::u32string_view text) {
        if (room < text.size()) {
            room = std::max(2 * room, text.size());
            hashes = std::make_unique_for_overwrite<std::uint64_t[]>(room);
            sizes = std::make_unique_for_overwrite<std::uint8_t[]>(room);
        }
        std::uint64_t* hash = hashes.get();
        std::uint8_t* size = sizes.get();
        for_each_hashed_window(text, kGramWeight, [&](std::uint32_t begin, std::uint32_t end, std::uint64_t value) {
            *hash++ = value;
            *size++ = static_cast<std::uint8_t>(end - begin);
        });
        return static_cast<std::uint32_t>(hash - hashes.get());
    }
};

// The last of the smallest from `begin` to before `end`. Without a branch on hashes, which nobody can predict.
std::uint32_t last_smallest(const std::uint64_t* hashes, std::uint32_t begin, std::uint32_t end) {
    std::uint64_t smallest = hashes[begin];
    std::uint32_t at = begin;
    for (std::uint32_t i = begin + 1; i < end; ++i) {
        const bool is_smaller = hashes[i] <= smallest;
        smallest = is_smaller ? hashes[i] : smallest;
        at = is_smaller ? i : at;
    }
    return at;
}

void choose(std::u32string_view normal, const Grams& grams, std::uint32_t count, std::vector<Fingerprint>& chosen) {
    const std::uint64_t* const hashes = grams.hashes.get();
    const std::uint8_t* const sizes = grams.sizes.get();
    std::uint32_t next = 0;  // the first gram that is not yet in the window
    std::uint32_t at = 0;    // the window's smallest
    std::uint64_t smallest = ~std::uint64_t{0};
    std::uint32_t last = ~std::uint32_t{0};  // chosen
    for_each_window(normal, kRunWeight, [&](std::uint32_t begin, std::uint32_t end) {
        // What comes in is seldom the smallest, and the smallest seldom goes out: then the window is searched anew.
        for (; next < count && next + sizes[next] <= end; ++next)
            if (hashes[next] <= smallest) smallest = hashes[at = next];
        if (at < begin) smallest = hashes[at = last_smallest(hashes, begin, next)];
        if (at == last) return;
        chosen.push_back({smallest, at});
        last = at;
    });
}

}  // namespace

std::vector<Fingerprint> winnow(std::u32string_view normal) {
    // Their memory is worth keeping for the next text.
    thread_local Grams grams;
    thread_local std::vector<Fingerprint> chosen;
    chosen.clear();
    const std::uint32_t count = grams.read(normal);
    choose(normal, grams, count, chosen);
    if (grams.room > kLarge) grams = {};
    if (chosen.capacity() <= kLarge) return {chosen.begin(), chosen.end()};
    std::vector<Fingerprint> out = std::exchange(chosen, {});
    out.shrink_to_fit();
    return out;
}

}  // namespace kanwu
