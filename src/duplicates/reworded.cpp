#include "duplicates/reworded.h"

#include <algorithm>

#include "duplicates/verify.h"
#include "duplicates/winnow.h"

namespace kanwu {
namespace {

constexpr std::size_t kMostRuns = 500;
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

// A chain that ends with a run.
struct Chain {
    double score = 0;
    std::size_t before = kNone;
};

double gap(std::u32string_view text, std::uint32_t begin, std::uint32_t end) {
    return static_cast<double>(weight(text.substr(begin, end - begin)));
}

std::vector<SharedRun> best_chain(std::u32string_view a, std::u32string_view b, const std::vector<SharedRun>& runs) {
    std::vector<Chain> chains(runs.size());
    std::size_t best = 0;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        double before = 0;
        for (std::size_t j = 0; j < i; ++j) {
            if (runs[j].a_end() > runs[i].a_begin || chains[j].score <= before) continue;
            const double between =
                std::max(gap(a, runs[j].a_end(), runs[i].a_begin), gap(b, runs[j].b_end(), runs[i].b_begin));
            if (chains[j].score - between / 2 <= before) continue;
            before = chains[j].score - between / 2;
            chains[i].before = j;
        }
        chains[i].score = before + static_cast<double>(weight(b.substr(runs[i].b_begin, runs[i].length)));
        if (chains[i].score > chains[best].score) best = i;
    }
    std::vector<SharedRun> out;
    for (std::size_t i = best; i != kNone; i = chains[i].before) out.push_back(runs[i]);
    std::reverse(out.begin(), out.end());
    return out;
}

}  // namespace

std::optional<RewordedPassage> reworded_passage(std::u32string_view a, std::u32string_view b) {
    const std::vector<SharedRun> runs = tile(a, b, kRewrittenTileWeight);
    if (runs.empty() || runs.size() > kMostRuns || shared_weight(b, runs) < kRewordedWeight) return std::nullopt;
    RewordedPassage out{best_chain(a, b, runs)};
    out.weight = shared_weight(b, out.runs);
    const SharedRun& first = out.runs.front();
    const SharedRun& last = out.runs.back();
    const double longer = std::max(gap(a, first.a_begin, last.a_end()), gap(b, first.b_begin, last.b_end()));
    if (longest_weight(b, out.runs) >= kRunWeight || out.weight < kRewordedWeight) return std::nullopt;
    if (static_cast<double>(out.weight) < kLeastOfAStretch * longer) return std::nullopt;
    return out;
}

}  // namespace kanwu
