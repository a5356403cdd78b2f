#include "duplicates/sources.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/hash.h"
#include "duplicates/seeds.h"
#include "duplicates/shared_runs.h"
#include "duplicates/verify.h"
#include "duplicates/windows.h"

namespace kanwu {
namespace {

constexpr std::size_t kMostCandidates = 8;

// Each once.
std::set<std::uint64_t> grams_of(std::u32string_view text) {
    std::set<std::uint64_t> out;
    const auto add = [&](std::uint32_t begin, std::uint32_t end) {
        out.insert(hash64(&text[begin], (end - begin) * sizeof(char32_t)));
    };
    for_each_window(text, kSeedWeight, add, seed_weight);
    if (out.empty() && !text.empty()) out.insert(hash64(text.data(), text.size() * sizeof(char32_t)));
    return out;
}

std::uint64_t characters(const std::vector<SharedRun>& runs) {
    std::uint64_t sum = 0;
    for (const SharedRun& run : runs) sum += run.length;
    return sum;
}

}  // namespace

SourceIndex::SourceIndex(std::span<const std::u32string_view> sources) : sources_(sources) {
    for (std::uint32_t i = 0; i < sources.size(); ++i)
        for (const std::uint64_t gram : grams_of(sources[i])) postings_.push_back({gram, i});
    std::sort(postings_.begin(), postings_.end());
}

std::vector<SourceCandidate> SourceIndex::candidates(std::u32string_view text) const {
    std::map<std::uint32_t, double> scores;
    for (const std::uint64_t gram : grams_of(text)) {
        const auto first = std::lower_bound(postings_.begin(), postings_.end(), Posting{gram, 0});
        const auto last = std::lower_bound(first, postings_.end(), Posting{gram, ~std::uint32_t{0}});
        const auto count = static_cast<std::size_t>(last - first);
        if (count > kMostPostings) continue;
        for (auto at = first; at != last; ++at) scores[at->source] += 1.0 / static_cast<double>(count);
    }
    std::vector<std::pair<double, std::uint32_t>> best;
    for (const auto& [source, score] : scores) best.emplace_back(-score, source);
    std::sort(best.begin(), best.end());
    best.resize(std::min(best.size(), kMostCandidates));

    std::vector<SourceCandidate> out;
    for (const auto& [score, source] : best)
        out.push_back({source, characters(tile(sources_[source], text, kRewrittenTileWeight))});
    std::sort(out.begin(), out.end(), [](const SourceCandidate& x, const SourceCandidate& y) {
        return x.shared != y.shared ? x.shared > y.shared : x.source < y.source;
    });
    return out;
}

}  // namespace kanwu
