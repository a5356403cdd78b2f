#include "duplicates/verify.h"

#include <algorithm>

#include "duplicates/shingle.h"
#include "duplicates/similarity.h"

namespace kanwu {
namespace {

constexpr std::size_t kLongestAligned = 20'000;  // 20,000² / 64 steps are some 10 ms

}  // namespace

Comparison verify(std::u32string_view a, std::u32string_view b, std::uint64_t least, WantSimilarity want) {
    Comparison out;
    if (a == b) {
        out.jaccard = a.empty() ? 0 : 1;
        out.similarity = 1;
        if (!a.empty()) out.runs = {{0, 0, static_cast<std::uint32_t>(a.size())}};
    } else {
        out.jaccard = jaccard(a, b);
        out.runs = tile(a, b, least);
        const bool wanted = want == WantSimilarity::always || out.runs.empty();
        if (wanted && std::max(a.size(), b.size()) <= kLongestAligned) out.similarity = similarity(a, b);
    }
    out.shared_weight = shared_weight(b, out.runs);
    return out;
}

}  // namespace kanwu
