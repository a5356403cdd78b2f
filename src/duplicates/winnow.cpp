#include "duplicates/winnow.h"

#include "duplicates/windows.h"

namespace kanwu {

namespace {

// The hashes of a text's grams, one after another.
class Grams {
public:
    explicit Grams(std::u32string_view text) : text_(text) { fill(); }

    // Whether there is a next gram and it ends at `end` or before.
    bool ends_before(std::size_t end) const { return weight_ >= kGramWeight && end_ <= end; }
    // Its hash; then the gram behind it is the next.
    std::uint64_t take() {
        const std::uint64_t out = hash_.value();
        weight_ -= weight(text_[begin_]);
        hash_.pop(text_[begin_], end_ - begin_);
        ++begin_;
        fill();
        return out;
    }

private:
    void fill() {
        for (; weight_ < kGramWeight && end_ < text_.size(); ++end_) {
            weight_ += weight(text_[end_]);
            hash_.push(text_[end_]);
        }
    }

    std::u32string_view text_;
    RollingHash hash_;
    std::uint64_t weight_ = 0;
    std::size_t begin_ = 0, end_ = 0;
};

// The last of the smallest from `begin` on. Without a branch on hashes, which nobody can predict.
std::uint32_t last_smallest(const std::vector<std::uint64_t>& hashes, std::uint32_t begin) {
    std::uint64_t smallest = hashes[begin];
    std::uint32_t at = begin;
    for (std::uint32_t i = begin + 1; i < hashes.size(); ++i) {
        const bool is_smaller = hashes[i] <= smallest;
        smallest = is_smaller ? hashes[i] : smallest;
        at = is_smaller ? i : at;
    }
    return at;
}

}  // namespace

std::vector<Fingerprint> winnow(std::u32string_view normal) {
    thread_local std::vector<std::uint64_t> hashes;  // of grams, by start; their memory is worth keeping
    hashes.clear();
    Grams grams(normal);
    std::vector<Fingerprint> out;
    // Of a paragraph of megabytes the memory is worth more: what is reserved and not used takes none, a vector that grows
    // takes three times as much.
    constexpr std::size_t kLarge = std::size_t{1} << 20;
    if (normal.size() > kLarge) {
        hashes.reserve(normal.size());
        out.reserve(normal.size());
    }
    std::uint32_t chosen = 0;
    for_each_window(normal, kRunWeight, [&](std::uint32_t begin, std::uint32_t end) {
        // What comes in is seldom the smallest, and the smallest seldom goes out: then the window is searched anew.
        while (grams.ends_before(end)) {
            hashes.push_back(grams.take());
            if (hashes.back() <= hashes[chosen]) chosen = static_cast<std::uint32_t>(hashes.size() - 1);
        }
        if (chosen < begin) chosen = last_smallest(hashes, begin);
        if (out.empty() || out.back().position != chosen) out.push_back({hashes[chosen], chosen});
    });
    if (out.size() > kLarge) out.shrink_to_fit();
    if (hashes.capacity() > kLarge) hashes = {};
    return out;
}

}  // namespace kanwu
