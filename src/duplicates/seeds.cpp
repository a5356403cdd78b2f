#include "duplicates/seeds.h"

#include <algorithm>
#include <bit>

#include "base/hash.h"
#include "base/parallel.h"
#include "duplicates/blocks.h"
#include "duplicates/windows.h"

namespace kanwu {
namespace {

// A gram's hash in the upper half, the text in the lower.
using Posting = std::uint64_t;

// Grams are sorted part by part, a part being a range of hashes, and parts that many grams have at most are made at once:
// half a gigabyte of postings. What a part holds fits the cache.
constexpr std::size_t kPartsAtOnce = 64;
constexpr std::size_t kGramsAtOnce = std::size_t{1} << 26;

std::uint64_t part_of(std::uint64_t hash32, std::size_t parts) { return hash32 * parts >> 32; }

// By hash; a stable sort, so that texts stay in their order. Least significant digit first, eleven bits a pass.
void sort_by_hash(std::vector<Posting>& postings) {
    if (postings.size() < 4096) return std::sort(postings.begin(), postings.end());
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

// Grams that two to kMostTextsOfASeed texts have: the texts gram by gram, how many each has, and how many of these count.
struct SharedGrams {
    std::vector<std::uint32_t> members;
    std::vector<std::uint32_t> counts;
    std::vector<std::uint8_t> rarities;
};

SharedGrams keep_shared(std::span<const Posting> postings, std::uint32_t witnesses) {
    SharedGrams out;
    auto& members = out.members;
    for (std::size_t begin = 0, end = 0; begin < postings.size(); begin = end) {
        const std::size_t kept = members.size();
        std::size_t counted = 0;
        for (; end < postings.size() && postings[end] >> 32 == postings[begin] >> 32; ++end) {
            const auto text = static_cast<std::uint32_t>(postings[end]);
            const std::size_t count = members.size() - kept;
            if (counted > kMostTextsOfASeed || (count > 0 && members.back() == text)) continue;
            members.push_back(text);
            counted += text < witnesses;
        }
        const std::size_t count = members.size() - kept;
        // One of those that do not count themselves is the text at hand.
        if (counted > 0 && count > counted) ++counted;
        if (counted < 2 || counted > kMostTextsOfASeed) {
            members.resize(kept);
            continue;
        }
        out.counts.push_back(static_cast<std::uint32_t>(count));
        out.rarities.push_back(static_cast<std::uint8_t>(counted));
    }
    return out;
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

SeedIndex::SeedIndex(std::span<const std::u32string_view> texts, const std::vector<bool>& searched, std::size_t longest,
                     unsigned threads, std::uint32_t witnesses)
    : witnesses_(witnesses) {
    std::size_t grams = 0;
    for (const auto text : texts) grams += text.size() <= longest ? text.size() : 0;
    const std::size_t rounds = grams / kGramsAtOnce + 1;
    for (std::size_t round = 0; round < rounds; ++round) add_shared(texts, longest, round, rounds, threads);
    choose(texts.size(), searched, threads);
}

// The shared grams of one range of hashes: by blocks of texts into parts, then part by part.
void SeedIndex::add_shared(std::span<const std::u32string_view> texts, std::size_t longest, std::size_t round,
                           std::size_t rounds, unsigned threads) {
    using Parts = std::array<std::vector<Posting>, kPartsAtOnce>;
    const std::vector<Block> blocks = blocks_of(texts);
    std::vector<Parts> found(blocks.size());
    parallel_for(blocks.size(), threads, [&](std::size_t i) {
        for (std::uint32_t text = blocks[i].begin; text < blocks[i].end; ++text) {
            if (texts[text].size() > longest) continue;
            const auto add = [&](std::uint32_t begin, std::uint32_t end) {
                const std::uint64_t hash = hash64(&texts[text][begin], (end - begin) * sizeof(char32_t)) >> 32;
                const std::uint64_t part = part_of(hash, rounds * kPartsAtOnce) - round * kPartsAtOnce;
                if (part < kPartsAtOnce) found[i][part].push_back(hash << 32 | text);
            };
            for_each_window(texts[text], kSeedWeight, add, seed_weight);
        }
    });
    std::array<SharedGrams, kPartsAtOnce> shared;
    parallel_for(kPartsAtOnce, threads, [&](std::size_t part) {
        std::vector<Posting> postings;
        for (Parts& parts : found) {
            postings.insert(postings.end(), parts[part].begin(), parts[part].end());
            parts[part] = {};
        }
        sort_by_hash(postings);
        shared[part] = keep_shared(postings, witnesses_);
    });
    for (SharedGrams& part : shared) {
        members_.insert(members_.end(), part.members.begin(), part.members.end());
        for (const std::uint32_t count : part.counts) begins_.push_back(begins_.back() + count);
        rarities_.insert(rarities_.end(), part.rarities.begin(), part.rarities.end());
        part = {};
    }
}

// Each thread looks at all grams and chooses for some of the texts.
void SeedIndex::choose(std::size_t texts, const std::vector<bool>& searched, unsigned threads) {
    seeds_.resize(texts * kMostSeeds);
    counts_.resize(texts);
    std::vector<std::array<std::uint16_t, kClasses>> grams(texts);
    std::vector<Cut> cuts(texts);
    const std::size_t parts = std::max(threads, 1U);
    parallel_for(parts, threads, [&](std::size_t part) {
        const std::size_t first = texts * part / parts;
        const std::size_t last = texts * (part + 1) / parts;
        const auto for_each_member = [&](const auto& visit) {
            for (std::uint32_t gram = 0; gram + 1 < begins_.size(); ++gram)
                for (const std::uint32_t text : this->texts(gram))
                    if (text >= first && text < last) visit(gram, text, class_of(rarities_[gram]));
        };
        for_each_member([&](std::uint32_t, std::uint32_t text, std::size_t rarity) { ++grams[text][rarity]; });
        for (std::size_t i = first; i < last; ++i) cuts[i] = cut(grams[i]);
        for_each_member([&](std::uint32_t gram, std::uint32_t text, std::size_t rarity) {
            Cut& limit = cuts[text];
            if (!searched[text] || rarity > limit.last) return;
            if (rarity == limit.last) {
                if (limit.quota == 0) return;
                --limit.quota;
            }
            seeds_[text * kMostSeeds + counts_[text]++] = gram;
        });
    });
}

}  // namespace kanwu
