// A passage that stands word for word in another paragraph: in another's mouth, or again in the same.
#include <algorithm>
#include <cmath>

#include "checks/copy_findings.h"
#include "checks/copy_places.h"
#include "checks/one_form.h"
#include "checks/one_kind.h"
#include "checks/openings.h"

namespace kanwu {
namespace {

// More than a set phrase: enough words, more of them where nobody else's mouth is at stake, and enough of the shorter
// paragraph; or fewer words that are several clauses, or nearly all of one of the two. See bench/RESULTS.md.
bool is_long_enough(const JudgedCopy& judged, const CheckInput& input) {
    const auto is_at_least = [&](double found, const char* parameter) {
        return found >= number(input.rule, parameter);
    };
    const double shared = static_cast<double>(judged.counted.shared_weight) / kWeightUnit;
    if (!is_at_least(judged.counted.larger_share(), "min-share")) return false;
    if (judged.verdict.other_voice) return is_at_least(shared, "other-speaker-min-weight");
    if (is_at_least(shared, "same-speaker-min-weight")) return true;
    if (!is_at_least(shared, "short-min-weight")) return false;
    return is_at_least(judged.counted.larger_share(), "contained-min-share") ||
           is_at_least(static_cast<double>(shared_clauses(*judged.copy, input.prior)), "short-min-clauses");
}

Level level_of(const JudgedCopy& judged, const CheckInput& input) {
    const double least = number(input.rule, "other-speaker-error-weight") * kWeightUnit;
    const bool error = judged.verdict.other_voice && static_cast<double>(judged.counted.shared_weight) >= least;
    return error ? Level::error : Level::warning;
}

bool is_copied(const JudgedCopy& judged, const CheckInput& input) {
    if (!is_long_enough(judged, input)) return false;
    if (is_boilerplate(judged.copy->later, input) && is_boilerplate(judged.copy->earlier, input)) return false;
    const ComparedPair pair(*judged.copy, input);
    if (has_numbers_of_its_own(pair) || has_people_of_its_own(pair)) return false;
    const bool speaks = judged.verdict.other_voice && !are_of_statutes(*judged.copy, input.prior);
    if (!speaks && are_entries_apart(pair, *judged.copy, input)) return false;
    if (are_of_one_form(pair, *judged.copy, judged.counted, input)) return false;
    if (are_two_versions(pair.earlier, pair.later, input.lexicon)) return false;
    // A statement that was copied may have the new body put in throughout: what is long is told.
    return level_of(judged, input) == Level::error || !tells_of_its_own(pair, *judged.copy, input);
}

// The words in question: what was changed between the shared runs, else what is shared.
std::vector<Span> marks_of(const std::vector<Span>& shared, const std::vector<Span>& other) {
    std::vector<Span> changed;
    for (const Span span : other)
        if (span.begin > shared.front().begin && span.end < shared.back().end) changed.push_back(span);
    return changed.empty() ? shared : changed;
}

Finding finding_of(const JudgedCopy& judged, const CheckInput& input) {
    const Copy& copy = *judged.copy;
    const CopyVerdict& verdict = judged.verdict;
    const CopyPlaces places = copy_places(copy, input.prior);
    Finding finding;
    finding.rule = input.rule.id;
    finding.level = level_of(judged, input);
    finding.message = verdict.other_voice ? "other-speaker" : "same-speaker";
    finding.place = hull_place(copy.later, places.shared_later);
    finding.marks = marks_of(places.shared_later, places.other_later);
    finding.identity = to_hex(input.prior.paragraph(copy.later).identity);
    // The bodies say most, where both are known and differ; else the speakers do.
    const bool bodies =
        !verdict.here.body.empty() && !verdict.there.body.empty() && verdict.here.body != verdict.there.body;
    finding.arguments = {{"other", PlaceArgument{1, verdict.there.who()}},
                         {"shared", std::to_string(judged.counted.shared_characters)},
                         {"share", std::to_string(std::lround(100 * judged.counted.share_of_later()))},
                         {"here", bodies ? verdict.here.body : verdict.here.who()},
                         {"there", bodies ? verdict.there.body : verdict.there.who()}};
    finding.related.push_back({hull_place(copy.earlier, places.shared_earlier),
                               "source",
                               {},
                               marks_of(places.shared_earlier, places.other_earlier)});
    return finding;
}

}  // namespace

std::vector<Finding> check_copied_passage(const CheckInput& input, WorkBudget& budget) {
    return copy_findings({CopyRule::copied_passage, is_copied, finding_of}, input, budget);
}

}  // namespace kanwu
