// The same paragraph twice, in one voice or none: exact, or near.
#include <algorithm>
#include <cmath>

#include "checks/copy_findings.h"
#include "checks/copy_places.h"

namespace kanwu {
namespace {

// More than a formula: an exact repeat of some length; a near one with a long run, with much in common, or with a word
// or two changed. Reports of one kind (…在人民大会堂会见来华访问的…总统…) share fifty characters in a row and differ in
// who. A rewritten one needs enough left to know it by: the characters that the alignment keeps. See bench/RESULTS.md.
bool is_repeated(const JudgedCopy& judged, const CheckInput& input) {
    const Copy& copy = *judged.copy;
    const CountedCopy& counted = judged.counted;
    const auto at_least = [&](std::uint64_t found, const char* parameter) {
        return static_cast<double>(found) >= number(input.rule, parameter) * kWeightUnit;
    };
    if (!at_least(counted.later_weight, "min-weight")) return false;
    if (copy.relation == CopyRelation::rewritten)
        return counted.alike >= number(input.rule, "rewritten-min-similarity") &&
               counted.alike * static_cast<double>(counted.longer_weight()) >=
                   number(input.rule, "rewritten-min-shared") * kWeightUnit;
    return copy.relation == CopyRelation::exact || at_least(counted.longest_weight, "near-min-run") ||
           at_least(counted.shared_weight, "near-min-shared") ||
           counted.alike >= number(input.rule, "near-min-similarity");
}

Finding finding_of(const JudgedCopy& judged, const CheckInput& input) {
    const Copy& copy = *judged.copy;
    const bool exact = copy.relation == CopyRelation::exact;
    const bool one_draft = copy.earlier.document == copy.later.document;
    Finding finding;
    finding.rule = input.rule.id;
    finding.level = exact && one_draft ? Level::error : Level::warning;
    finding.message = exact ? "exact" : copy.relation == CopyRelation::near ? "near" : "rewritten";
    finding.place = paragraph_place(copy.later, input.prior);
    finding.identity = to_hex(input.prior.paragraph(copy.later).identity);
    finding.arguments = {{"other", PlaceArgument{1, judged.verdict.there.who()}},
                         {"percent", std::to_string(std::lround(100 * judged.counted.alike))},
                         {"shared", std::to_string(judged.counted.shared_characters)}};
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
    return copy_findings({CopyRule::repeated_paragraph, is_repeated, finding_of}, input, budget);
}

}  // namespace kanwu
