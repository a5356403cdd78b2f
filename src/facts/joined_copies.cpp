#include "facts/joined_copies.h"

#include <algorithm>
#include <bit>
#include <optional>
#include <string_view>
#include <utility>

#include "base/parallel.h"
#include "text/normal_form.h"

namespace kanwu {
namespace {

constexpr std::size_t kMostParts = 4;

// A polynomial of the code points modulo 2^64: that of two texts in a row follows from theirs.
struct Polynomial {
    std::uint64_t hash = 0, power = 1;

    void add(const Polynomial& next) {
        hash = hash * next.power + next.hash;
        power *= next.power;
    }
};

Polynomial polynomial_of(std::u32string_view text) {
    constexpr std::uint64_t kBase = 0x9E3779B97F4A7C15;
    // The powers follow from the length: one chain of products less.
    Polynomial out;
    for (const char32_t c : text) out.hash = out.hash * kBase + c;
    std::uint64_t square = kBase;
    for (std::size_t size = text.size(); size > 0; size /= 2, square *= square)
        if (size % 2 != 0) out.power *= square;
    return out;
}

class JoinedSearch {
public:
    JoinedSearch(const Prior& prior, std::uint64_t least_weight, unsigned threads) : least_weight_(least_weight) {
        for (const Draft& draft : prior.drafts) add(*draft.facts);
        constexpr std::size_t kAtOnce = 256;
        parallel_for((all_.size() + kAtOnce - 1) / kAtOnce, threads, [&](std::size_t block) {
            const std::size_t end = std::min((block + 1) * kAtOnce, all_.size());
            for (std::size_t i = block * kAtOnce; i < end; ++i) all_[i].polynomial = polynomial_of(all_[i].normal);
        });
        hashes_.resize(std::bit_ceil(all_.size() / 2 + 1));
        for (std::uint32_t i = 0; i < all_.size(); ++i) {
            const std::uint64_t hash = all_[i].polynomial.hash;
            by_hash_.emplace_back(hash, i);
            hashes_[word_of(hash)] |= bit_of(hash);
        }
        std::sort(by_hash_.begin(), by_hash_.end());
    }

    std::vector<JoinedCopy> run() const {
        std::vector<JoinedCopy> out;
        for (std::uint32_t first = 0; first < all_.size();) {
            const auto found = joined_from(first);
            if (found) out.push_back(found->first);
            first += found ? found->second : 1;
        }
        return out;
    }

private:
    struct Body {
        ParagraphKey key;
        std::u32string_view normal;
        Polynomial polynomial;
        std::uint32_t draft_begin = 0;  // in all_
    };

    void add(const Facts& facts) {
        const auto begin = static_cast<std::uint32_t>(all_.size());
        for (std::uint32_t i = 0; i < facts.paragraphs.size(); ++i) {
            const ParagraphFacts& paragraph = facts.paragraphs[i];
            if (paragraph.role != Role::body || paragraph.normal.empty()) continue;
            all_.push_back({{facts.document, i}, paragraph.normal, {}, begin});
        }
    }

    // With the number of its parts; the fewest.
    std::optional<std::pair<JoinedCopy, std::uint32_t>> joined_from(std::uint32_t first) const {
        Polynomial sum = all_[first].polynomial;
        for (std::uint32_t last = first + 1; last < all_.size() && last < first + kMostParts; ++last) {
            const ParagraphKey& before = all_[last - 1].key;
            if (all_[last].key != ParagraphKey{before.document, before.ordinal + 1}) break;
            sum.add(all_[last].polynomial);
            const auto whole = whole_of(sum.hash, all_[first].draft_begin);
            if (!whole || !is_joined(all_[*whole].normal, first, last)) continue;
            return std::pair{JoinedCopy{all_[*whole].key, all_[first].key, all_[last].key}, last - first + 1};
        }
        return std::nullopt;
    }

    std::size_t word_of(std::uint64_t hash) const { return hash >> 32 & (hashes_.size() - 1); }
    static std::uint64_t bit_of(std::uint64_t hash) { return std::uint64_t{1} << (hash >> 26 & 63); }

    std::optional<std::uint32_t> whole_of(std::uint64_t hash, std::uint32_t draft_begin) const {
        if ((hashes_[word_of(hash)] & bit_of(hash)) == 0) return std::nullopt;  // nearly always
        const auto from = [&](std::uint32_t begin) {
            return std::lower_bound(by_hash_.begin(), by_hash_.end(), std::pair{hash, begin});
        };
        auto found = from(draft_begin);
        const bool own =
            found != by_hash_.end() && found->first == hash && all_[found->second].draft_begin == draft_begin;
        if (!own) found = from(0);
        return found != by_hash_.end() && found->first == hash ? std::make_optional(found->second) : std::nullopt;
    }

    bool is_joined(std::u32string_view whole, std::uint32_t first, std::uint32_t last) const {
        if (weight(whole) < least_weight_) return false;
        for (std::uint32_t i = first; i <= last; ++i) {
            if (!whole.starts_with(all_[i].normal)) return false;
            whole.remove_prefix(all_[i].normal.size());
        }
        return whole.empty();
    }

    std::uint64_t least_weight_;
    std::vector<Body> all_;
    std::vector<std::pair<std::uint64_t, std::uint32_t>> by_hash_;  // and the place in all_
    std::vector<std::uint64_t> hashes_;  // a bit for each hash that there is, some 32 for one; a power of two of words
};

}  // namespace

std::vector<JoinedCopy> joined_copies(const Prior& prior, std::uint64_t least_weight, unsigned threads) {
    return JoinedSearch(prior, least_weight, threads).run();
}

}  // namespace kanwu
