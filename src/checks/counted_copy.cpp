#include "checks/counted_copy.h"

#include <algorithm>
#include <string>

#include "text/normal_form.h"

namespace kanwu {
namespace {

bool counts(const Uncounted& uncounted, std::size_t i) { return uncounted.empty() || !uncounted[i]; }

struct Size {
    std::uint64_t characters = 0, weight = 0;
};
Size size_of(const std::u32string& normal, const Uncounted& uncounted) {
    Size out;
    for (std::size_t i = 0; i < normal.size(); ++i) {
        if (!counts(uncounted, i)) continue;
        ++out.characters;
        out.weight += weight(normal[i]);
    }
    return out;
}

// The same number of edits in what is left: set phrases are equal at both places, so all edits are outside of them.
double alike_without(double alike, std::size_t longer, std::uint64_t longer_left) {
    if (longer_left == 0) return 0;
    const double edits = (1 - alike) * static_cast<double>(longer);
    return std::max(0.0, 1 - edits / static_cast<double>(longer_left));
}

double share(std::uint64_t part, std::uint64_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

double CountedCopy::larger_share() const { return share(shared_weight, std::min(earlier_weight, later_weight)); }

double CountedCopy::share_of_later() const { return share(shared_weight, later_weight); }

CountedCopy count(const Copy& copy, const Prior& prior, const Uncounted& earlier, const Uncounted& later) {
    const std::u32string& a = prior.paragraph(copy.earlier).normal;
    const std::u32string& b = prior.paragraph(copy.later).normal;
    const Size left_a = size_of(a, earlier);
    const Size left_b = size_of(b, later);
    CountedCopy out;
    out.earlier_weight = left_a.weight;
    out.later_weight = left_b.weight;
    for (const SharedRun& run : copy.comparison.runs) {
        std::uint64_t sum = 0;
        for (std::uint32_t i = 0; i < run.length; ++i) {
            if (!counts(earlier, run.a_begin + i) || !counts(later, run.b_begin + i)) continue;
            ++out.shared_characters;
            sum += weight(b[run.b_begin + i]);
        }
        out.run_weights.push_back(sum);
        out.shared_weight += sum;
        out.longest_weight = std::max(out.longest_weight, sum);
    }
    const double alike = copy.comparison.similarity.value_or(copy.comparison.jaccard);
    out.alike = alike_without(alike, std::max(a.size(), b.size()), std::max(left_a.characters, left_b.characters));
    return out;
}

}  // namespace kanwu
