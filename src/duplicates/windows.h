// Shortest windows of a given weight: what shingles, grams and runs are counted in.
#pragma once

#include <array>
#include <cassert>
#include <cstdint>
#include <string_view>

#include "text/normal_form.h"

namespace kanwu {

// Calls visit(begin, end) for every position `begin` at which a window of weight >= `least` (in thirds) starts, with the
// shortest such window. Windows are content: where two texts share a run, they share the windows inside it. Linear.
// `weigh` is the weight of a code point, the same for all common Han characters.
template <class Visit, class Weigh>
void for_each_window(std::u32string_view text, std::uint64_t least, Visit visit, Weigh weigh) {
    std::uint64_t sum = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    const auto size = static_cast<std::uint32_t>(text.size());
    while (true) {
        while (sum < least && end < size) sum += weigh(text[end++]);
        if (sum < least) return;
        visit(begin, end);
        // Where one Han character goes and another comes, as nearly always, the window stays as long as it is.
        for (; end < size && is_common_han(text[begin]) && is_common_han(text[end]); ++begin, ++end)
            visit(begin + 1, end + 1);
        sum -= weigh(text[begin++]);
    }
}
template <class Visit>
void for_each_window(std::u32string_view text, std::uint64_t least, Visit visit) {
    for_each_window(text, least, visit, [](char32_t c) { return weight(c); });
}

// The hash of a window as it moves: a polynomial of its code points modulo 2^64 (Karp, Rabin, Efficient randomized
// pattern-matching algorithms, 1987), its bits spread at the end. Two steps a code point whatever the window's length,
// where XXH3 reads each window anew: windows and hashes take 3 ns a code point, with XXH3 5 for five Han characters and 7
// for twenty. Two different windows collide as random 64-bit numbers do; what must not err compares the code points.
class RollingHash {
public:
    static constexpr std::size_t kLongest = 128;  // code points of a window

    void push(char32_t c) { sum_ = sum_ * kBase + c; }
    // Takes off the first of `size` code points.
    void pop(char32_t c, std::size_t size) { sum_ -= kPowers[size - 1] * c; }
    // Takes off the first of `size` code points and adds one.
    void move(char32_t first, char32_t next, std::size_t size) { sum_ = sum_ * kBase + (next - kPowers[size] * first); }
    std::uint64_t value() const {
        // The finaliser of SplitMix64 (Steele, Lea, Flood 2014).
        std::uint64_t h = (sum_ ^ sum_ >> 30) * 0xBF58476D1CE4E5B9;
        h = (h ^ h >> 27) * 0x94D049BB133111EB;
        return h ^ h >> 31;
    }

private:
    static constexpr std::uint64_t kBase = 0x9E3779B97F4A7C15;
    static constexpr std::array<std::uint64_t, kLongest + 1> kPowers = [] {
        std::array<std::uint64_t, kLongest + 1> out{1};
        for (std::size_t i = 1; i < out.size(); ++i) out[i] = out[i - 1] * kBase;
        return out;
    }();
    std::uint64_t sum_ = 0;
};

// The same windows with their hashes: visit(begin, end, hash). Precondition: least <= RollingHash::kLongest.
template <class Visit>
void for_each_hashed_window(std::u32string_view text, std::uint64_t least, Visit visit) {
    assert(least <= RollingHash::kLongest);
    RollingHash hash;
    std::uint64_t sum = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    const auto size = static_cast<std::uint32_t>(text.size());
    while (true) {
        while (sum < least && end < size) {
            sum += weight(text[end]);
            hash.push(text[end++]);
        }
        if (sum < least) return;
        visit(begin, end, hash.value());
        const std::uint32_t length = end - begin;
        for (; end < size && is_common_han(text[begin]) && is_common_han(text[end]); ++begin, ++end) {
            hash.move(text[begin], text[end], length);
            visit(begin + 1, end + 1, hash.value());
        }
        sum -= weight(text[begin]);
        hash.pop(text[begin], length);
        ++begin;
    }
}

}  // namespace kanwu
