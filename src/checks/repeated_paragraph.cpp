// The same paragraph twice, in one voice or none: exact, or near.
#include <cmath>

#include "checks/copy_places.h"
#include "checks/copy_verdict.h"

namespace kanwu {
namespace {

std::string percent(const Comparison& comparison) {
    return std::to_string(std::lround(100 * comparison.similarity.value_or(comparison.jaccard)));
}

// More than a formula: an exact repeat of some length; a near one with a long run, with much in common, or with a word
// or two changed. Reports of one kind (…在人民大会堂会见来华访问的…总统…) share fifty characters in a row and differ in
// who. See bench/RESULTS.md.
bool is_repeated(const Copy& copy, const CheckInput& input) {
    const std::u32string& later = input.prior.paragraph(copy.later).normal;
    const auto at_least = [&](std::uint64_t found, const char* parameter) {
        return static_cast<double>(found) >= number(input.rule, parameter) * kWeightUnit;
    };
    if (!at_least(weight(later), "min-weight")) return false;
    return copy.relation == CopyRelation::exact || at_least(longest_weight(later, copy.comparison.runs), "near-min-run") ||
           at_least(copy.comparison.shared_weight, "near-min-shared") ||
           copy.comparison.similarity.value_or(copy.comparison.jaccard) >= number(input.rule, "near-min-similarity");
}

Finding finding_of(const JudgedCopy& judged, const CheckInput& input) {
    const Copy& copy = *judged.copy;
    const bool exact = copy.relation == CopyRelation::exact;
    const bool one_draft = copy.earlier.document == copy.later.document;
    Finding finding;
    finding.rule = input.rule.id;
    finding.level = exact && one_draft ? Level::error : Level::warning;
    finding.message = exact ? "exact" : "near";
    finding.place = paragraph_place(copy.later, input.prior);
    finding.identity = to_hex(input.prior.paragraph(copy.later).identity);
    finding.arguments = {{"other", PlaceArgument{1, judged.verdict.there.who()}},
                         {"percent", percent(copy.comparison)},
                         {"shared", shared_characters(copy)}};
    RelatedPlace witness{paragraph_place(copy.earlier, input.prior), "witness", {}, {}};
    if (!exact) {  // what differs is what an editor must look at
        CopyPlaces places = copy_places(copy, input.prior);
        finding.marks = std::move(places.other_later);
        witness.marks = std::move(places.other_earlier);
    }
    finding.related.push_back(std::move(witness));
    return finding;
}

}  // namespace

std::vector<Finding> check_repeated_paragraph(const CheckInput& input, WorkBudget& budget) {
    const auto repeated = [&](const JudgedCopy& judged) { return is_repeated(*judged.copy, input); };
    std::vector<Finding> findings;
    for (const CopyGroup& group : judged_groups(CopyRule::repeated_paragraph, input, repeated)) {
        budget.spend(group.size());
        if (group.size() > kMostFindingsOfAGroup) {
            findings.push_back(group_finding(group, input));
            continue;
        }
        for (const JudgedCopy& judged : group) findings.push_back(finding_of(judged, input));
    }
    return findings;
}

}  // namespace kanwu
