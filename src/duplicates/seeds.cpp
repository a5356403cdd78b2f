#include "duplicates/seeds.h"

#include <bit>

#include "base/hash.h"
#include "duplicates/windows.h"

namespace kanwu {
namespace {

// A gram's hash in the upper half, the text in the lower.
using Posting = std::uint64_t;

std::vector<Posting> postings_of(std::span<const std::u32string_view> texts, std::size_t longest) {
    std::size_t most = 0;
    for (const auto text : texts) most += text.size() <= longest ? text.size() : 0;
    std::vector<Posting> out;
    out.reserve(most);
    for (std::uint32_t i = 0; i < texts.size(); ++i) {
        if (texts[i].size() > longest) continue;
        for_each_window(texts[i], kSeedWeight, [&](std::uint32_t begin, std::uint32_t end) {
            const std::uint64_t hash = hash64(&texts[i][begin], (end - begin) * sizeof(char32_t));
            out.push_back((hash >> 32 << 32) | i);
        });
    }
    return out;
}

// By hash; a stable sort, so that texts stay in their order. Least significant digit first, eleven bits a pass.
void sort_by_hash(std::vector<Posting>& postings) {
    constexpr unsigned kDigit = 11;
    constexpr std::size_t kBuckets = std::size_t{1} << kDigit;
    std::vector<Posting> other(postings.size());
    for (unsigned shift = 32; shift < 64; shift += kDigit) {
        const auto bucket = [&](Posting p) { return static_cast<std::size_t>(p >> shift) % kBuckets; };
        std::vector<std::size_t> at(kBuckets + 1);
        for (const Posting p : postings) ++at[bucket(p) + 1];
        for (std::size_t i = 0; i < kBuckets; ++i) at[i + 1] += at[i];
        for (const Posting p : postings) other[at[bucket(p)]++] = p;
        postings.swap(other);
    }
}

// Rarity in classes: 2, 3 to 4, 5 to 8, ... texts.
constexpr std::size_t kClasses = 6;
std::size_t class_of(std::size_t texts) { return static_cast<std::size_t>(std::bit_width(texts - 1)) - 1; }

// Which grams of a text are its seeds: all of the classes below `last`, and `quota` of that class.
struct Cut {
    std::uint8_t last = kClasses;
    std::uint8_t quota = 0;
};

Cut cut(const std::array<std::uint16_t, kClasses>& grams) {
    std::size_t sum = 0;
    for (std::size_t i = 0; i < kClasses; ++i) {
        if (sum + grams[i] > kMostSeeds)
            return {static_cast<std::uint8_t>(i), static_cast<std::uint8_t>(kMostSeeds - sum)};
        sum += grams[i];
    }
    return {};
}

}  // namespace

SeedIndex::SeedIndex(std::span<const std::u32string_view> texts, const std::vector<bool>& searched,
                     std::size_t longest) {
    std::vector<Posting> postings = postings_of(texts, longest);
    sort_by_hash(postings);
    keep_shared(postings);
    postings = {};
    choose(texts.size(), searched);
}

// Grams that two to kMostTextsOfASeed texts have.
void SeedIndex::keep_shared(std::span<const std::uint64_t> postings) {
    for (std::size_t begin = 0, end = 0; begin < postings.size(); begin = end) {
        const std::size_t kept = members_.size();
        for (; end < postings.size() && postings[end] >> 32 == postings[begin] >> 32; ++end) {
            const auto text = static_cast<std::uint32_t>(postings[end]);
            const std::size_t count = members_.size() - kept;
            if (count <= kMostTextsOfASeed && (count == 0 || members_.back() != text)) members_.push_back(text);
        }
        const std::size_t count = members_.size() - kept;
        if (count < 2 || count > kMostTextsOfASeed) members_.resize(kept);
        else begins_.push_back(members_.size());
    }
}

void SeedIndex::choose(std::size_t texts, const std::vector<bool>& searched) {
    std::vector<std::array<std::uint16_t, kClasses>> grams(texts);
    const std::size_t count = begins_.size() - 1;
    for (std::uint32_t gram = 0; gram < count; ++gram) {
        const auto members = this->texts(gram);
        for (const std::uint32_t text : members) ++grams[text][class_of(members.size())];
    }
    std::vector<Cut> cuts(texts);
    for (std::size_t i = 0; i < texts; ++i) cuts[i] = cut(grams[i]);

    seeds_.resize(texts * kMostSeeds);
    counts_.resize(texts);
    for (std::uint32_t gram = 0; gram < count; ++gram) {
        const auto members = this->texts(gram);
        const std::size_t rarity = class_of(members.size());
        for (const std::uint32_t text : members) {
            Cut& limit = cuts[text];
            if (!searched[text] || rarity > limit.last) continue;
            if (rarity == limit.last && limit.quota-- == 0) {
                limit.quota = 0;
                continue;
            }
            seeds_[text * kMostSeeds + counts_[text]++] = gram;
        }
    }
}

}  // namespace kanwu
