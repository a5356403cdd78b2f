#include "duplicates/winnow.h"

#include "duplicates/windows.h"

namespace kanwu {

namespace {

// A gram of the text, by its start.
struct Gram {
    std::uint64_t hash;
    std::uint32_t end;
};

void append_grams(std::u32string_view text, std::vector<Gram>& out) {
    for_each_hashed_window(text, kGramWeight,
                           [&](std::uint32_t, std::uint32_t end, std::uint64_t hash) { out.push_back({hash, end}); });
}

// The last of the smallest from `begin` to before `end`. Without a branch on hashes, which nobody can predict.
std::uint32_t last_smallest(const std::vector<Gram>& grams, std::uint32_t begin, std::uint32_t end) {
    std::uint64_t smallest = grams[begin].hash;
    std::uint32_t at = begin;
    for (std::uint32_t i = begin + 1; i < end; ++i) {
        const bool is_smaller = grams[i].hash <= smallest;
        smallest = is_smaller ? grams[i].hash : smallest;
        at = is_smaller ? i : at;
    }
    return at;
}

}  // namespace

std::vector<Fingerprint> winnow(std::u32string_view normal) {
    // Their memory is worth keeping; but of a paragraph of megabytes it is worth more: what is reserved and not used takes
    // none, a vector that grows takes three times as much.
    constexpr std::size_t kLarge = std::size_t{1} << 20;
    thread_local std::vector<Gram> grams;
    thread_local std::vector<Fingerprint> chosen;
    grams.clear();
    chosen.clear();
    if (normal.size() > kLarge) {
        grams.reserve(normal.size());
        chosen.reserve(normal.size());
    }
    append_grams(normal, grams);
    std::uint32_t next = 0;  // the first gram that is not yet in the window
    std::uint32_t at = 0;    // the window's smallest
    for_each_window(normal, kRunWeight, [&](std::uint32_t begin, std::uint32_t end) {
        // What comes in is seldom the smallest, and the smallest seldom goes out: then the window is searched anew.
        for (; next < grams.size() && grams[next].end <= end; ++next)
            if (grams[next].hash <= grams[at].hash) at = next;
        if (at < begin) at = last_smallest(grams, begin, next);
        if (chosen.empty() || chosen.back().position != at) chosen.push_back({grams[at].hash, at});
    });
    std::vector<Fingerprint> out(chosen.begin(), chosen.end());
    if (grams.capacity() > kLarge) grams = {};
    if (chosen.capacity() > kLarge) chosen = {};
    return out;
}

}  // namespace kanwu
