// A passage that stands word for word in another paragraph: in another's mouth, or again in the same.
#include <algorithm>
#include <cmath>
#include <optional>

#include "checks/copy_findings.h"
#include "checks/copy_places.h"
#include "checks/one_form.h"
#include "checks/one_kind.h"
#include "checks/openings.h"
#include "checks/reworded.h"
#include "checks/taken_clauses.h"

namespace kanwu {
namespace {

// More than a set phrase: enough words, more of them where nobody else's mouth is at stake, and enough of the shorter
// paragraph; or fewer words that are several clauses, or nearly all of one of the two. See bench/RESULTS.md.
bool is_long_enough(const JudgedCopy& judged, const CheckInput& input) {
    if (judged.copy->relation == CopyRelation::pieces) return false;
    const auto is_at_least = [&](double found, const char* parameter) {
        return found >= number(input.rule, parameter);
    };
    const double shared = static_cast<double>(judged.counted.shared_weight) / kWeightUnit;
    if (!is_at_least(judged.counted.larger_share(), "min-share")) return false;
    if (judged.verdict.other_voice) {
        if (!is_at_least(shared, "other-speaker-min-weight")) return false;
        const double stock = static_cast<double>(taken_clauses(*judged.copy, input).stock_weight) / kWeightUnit;
        return is_at_least(shared - stock, "own-min-weight");
    }
    if (is_at_least(shared, "same-speaker-min-weight")) return true;
    if (!is_at_least(shared, "short-min-weight")) return false;
    return is_at_least(judged.counted.larger_share(), "contained-min-share") ||
           is_at_least(static_cast<double>(shared_clauses(*judged.copy, input.prior)), "short-min-clauses");
}

// Too little for a passage, and yet nobody says it by chance whose statement is another one.
enum class Taken : std::uint8_t {
    nothing,
    clauses,    // some that are whole at both places and make up much of a statement
    statement,  // nearly all of one, of whatever clauses
};

Taken taken_from(const JudgedCopy& judged, const CheckInput& input) {
    const Copy& copy = *judged.copy;
    if (!judged.verdict.other_voice || copy.earlier.document != copy.later.document) return Taken::nothing;
    const auto is_at_least = [&](double found, const char* parameter) {
        return found >= number(input.rule, parameter);
    };
    // No more is taken than is shared.
    if (!is_at_least(judged.counted.larger_share(), "own-pieces-min-share")) return Taken::nothing;
    const TakenClauses taken = taken_clauses(copy, input);
    const double shorter = static_cast<double>(std::min(judged.counted.earlier_weight, judged.counted.later_weight));
    const auto is_much = [&](std::uint64_t weight, const char* least_weight, const char* least_share) {
        return is_at_least(static_cast<double>(weight) / kWeightUnit, least_weight) &&
               is_at_least(static_cast<double>(weight) / shorter, least_share);
    };
    const bool much = is_much(taken.weight, "pieces-min-weight", "pieces-min-share") ||
                      is_much(taken.own_weight, "own-pieces-min-weight", "own-pieces-min-share");
    if (much && is_at_least(static_cast<double>(taken.count), "pieces-min-clauses")) return Taken::clauses;
    const double longest = static_cast<double>(judged.counted.longest_weight) / kWeightUnit;
    const bool statement = taken.count > 1 && is_at_least(longest, "statement-min-weight") &&
                           is_at_least(judged.counted.larger_share(), "statement-min-share");
    return statement ? Taken::statement : Taken::nothing;
}

// Two reports or notices of one kind, each with its own people or its own of everything; or two versions of one text.
bool are_of_one_kind(const JudgedCopy& judged, const ComparedPair& pair, const CheckInput& input) {
    if (has_people_of_its_own(pair)) return true;
    const bool speaks = judged.verdict.other_voice && !are_of_statutes(*judged.copy, input.prior);
    if (!speaks && are_entries_apart(pair, *judged.copy, input)) return true;
    return are_of_one_form(pair, *judged.copy, judged.counted, input) ||
           are_two_versions(pair.earlier, pair.later, input.lexicon);
}

Level level_of_passage(const JudgedCopy& judged, const CheckInput& input) {
    const double least = number(input.rule, "other-speaker-error-weight") * kWeightUnit;
    const bool error = judged.verdict.other_voice && static_cast<double>(judged.counted.shared_weight) >= least;
    return error ? Level::error : Level::warning;
}

// What is told for its clauses is a warning however much is shared.
std::optional<Level> level_of(const JudgedCopy& judged, const CheckInput& input) {
    if (judged.copy->relation == CopyRelation::reworded)
        return is_reworded(judged, input) ? std::make_optional(Level::warning) : std::nullopt;
    const bool passage = is_long_enough(judged, input);
    Taken taken = passage ? Taken::nothing : taken_from(judged, input);
    if (!passage && taken == Taken::nothing) return std::nullopt;
    if (are_boilerplate(*judged.copy, input)) return std::nullopt;
    if (are_of_two_versions(*judged.copy, input.prior, input.lexicon)) return std::nullopt;
    const ComparedPair pair(*judged.copy, input);
    if (are_of_one_kind(judged, pair, input)) return std::nullopt;
    const bool own_numbers = has_numbers_of_its_own(pair);
    if (passage && !own_numbers) {
        const Level level = level_of_passage(judged, input);
        // A statement that was copied may have the new body put in throughout: what is long is told.
        if (level == Level::error || !tells_of_its_own(pair, *judged.copy, input)) return level;
    }
    // Who puts his own figures in front of another's words has his words.
    if (passage) taken = taken_from(judged, input);
    const bool told = taken == Taken::clauses || (taken == Taken::statement && !own_numbers);
    return told ? std::make_optional(Level::warning) : std::nullopt;
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
    finding.level = judged.level;
    const bool reworded = copy.relation == CopyRelation::reworded;
    finding.message = verdict.other_voice ? (reworded ? "reworded-other" : "other-speaker")
                                          : (reworded ? "reworded-same" : "same-speaker");
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
    return copy_findings({CopyRule::copied_passage, level_of, finding_of}, input, budget);
}

}  // namespace kanwu
