// The same paragraph twice, in one voice or none: exact, or near.
#include <cmath>

#include "checks/copy_places.h"
#include "checks/copy_verdict.h"

namespace kanwu {
namespace {

std::string percent(const Comparison& comparison) {
    return std::to_string(std::lround(100 * comparison.similarity.value_or(comparison.jaccard)));
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
    const double least = number(input.rule, "min-weight") * kWeightUnit;
    const auto long_enough = [&](const JudgedCopy& judged) {
        return static_cast<double>(weight(input.prior.paragraph(judged.copy->later).normal)) >= least;
    };
    std::vector<Finding> findings;
    for (const CopyGroup& group : judged_groups(CopyRule::repeated_paragraph, input, long_enough)) {
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
