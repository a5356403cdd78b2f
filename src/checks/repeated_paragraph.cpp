// The same paragraph twice, in one voice or none: exact, or near.
#include <algorithm>
#include <cmath>
#include <optional>

#include "checks/copy_findings.h"
#include "checks/copy_places.h"
#include "checks/edits.h"
#include "checks/one_form.h"
#include "checks/one_kind.h"
#include "checks/openings.h"
#include "checks/written.h"
#include "duplicates/rewritten.h"
#include "facts/changes.h"

namespace kanwu {
namespace {

// What a rule asks of one pair.
class Pair {
public:
    Pair(const JudgedCopy& judged, const CheckInput& input)
        : copy_(*judged.copy), counted_(judged.counted), input_(input) {}

    // More than a formula: an exact repeat of some length; a near one with a long run, with much in common, or with a word
    // or two changed; a rewritten one with enough left to know it by: the characters that the alignment keeps. Reports of
    // one kind (…在人民大会堂会见来华访问的…总统…) share fifty characters in a row and differ in who. What is shorter is
    // told where it was gone over word by word, or turned round: that happens to copies alone. See bench/RESULTS.md.
    bool is_repeated() const {
        if (!at_least(counted_.later_weight, "min-weight")) return false;
        if (are_boilerplate(copy_, input_)) return false;
        if (are_of_two_versions(copy_, input_.prior, input_.lexicon)) return false;
        if (are_notes_of_two_sections(copy_, input_.prior, input_.lexicon)) return false;
        if (copy_.relation == CopyRelation::exact) return true;
        const bool plain = copy_.relation == CopyRelation::rewritten ? is_much_rewritten() : is_much_shared();
        const bool found =
            (plain && !is_another_report()) || has_other_opening() || is_turned_round() || is_gone_over();
        return found && !is_another_entry() && !is_of_another_time() && !asks_something_else(compared()) &&
               !has_numbers_of_its_own(compared()) && !are_entries_apart(compared(), copy_, input_) &&
               !tells_of_its_own(compared(), copy_, input_) && !are_of_one_form(compared(), copy_, counted_, input_) &&
               !are_two_versions(compared().earlier, compared().later, input_.lexicon);
    }

    // Whole clauses stand in another order there, and make up most of both.
    bool is_turned_round() const {
        std::uint64_t shared = 0;
        std::uint32_t before = 0;
        bool in_order = true;
        for (std::size_t i = 0; i < counted_.run_weights.size(); ++i) {
            if (counted_.run_weights[i] < kTileWeight) continue;
            const SharedRun& run = copy_.comparison.runs[i];
            in_order = in_order && run.a_begin >= before;
            before = run.a_begin;
            shared += counted_.run_weights[i];
        }
        return !in_order && at_least(shared, "edited-min-shared") &&
               static_cast<double>(shared) >=
                   number(input_.rule, "reordered-min-share") * static_cast<double>(counted_.longer_weight());
    }

private:
    bool at_least(std::uint64_t found, const char* parameter) const {
        return static_cast<double>(found) >= number(input_.rule, parameter) * kWeightUnit;
    }
    std::uint64_t kept() const {
        return static_cast<std::uint64_t>(counted_.alike * static_cast<double>(counted_.longer_weight()));
    }

    bool is_much_rewritten() const {
        return counted_.alike >= number(input_.rule, "rewritten-min-similarity") &&
               at_least(kept(), "rewritten-min-shared");
    }

    bool is_much_shared() const {
        return at_least(counted_.longest_weight, "near-min-run") ||
               at_least(counted_.shared_weight, "near-min-shared") ||
               counted_.alike >= number(input_.rule, "near-min-similarity");
    }

    // Another opening: what follows is one run of several clauses to the end of both. (Reports of one kind begin alike.)
    bool has_other_opening() const {
        const std::u32string& earlier = input_.prior.paragraph(copy_.earlier).normal;
        const std::u32string& later = input_.prior.paragraph(copy_.later).normal;
        const auto& runs = copy_.comparison.runs;
        bool found = false;
        for (std::size_t i = 0; i < runs.size(); ++i) {
            const bool at_end = runs[i].a_end() == earlier.size() && runs[i].b_end() == later.size();
            found = found || (at_end && at_least(counted_.run_weights[i], "opening-min-run"));
        }
        return found &&
               static_cast<double>(shared_clauses(copy_, input_.prior)) >= number(input_.rule, "opening-min-clauses");
    }

    // More facts were changed than words, one of them who: the next visitor of one host, the next notice of one form.
    bool is_another_report() const {
        const Edits& edits = this->edits();
        return edits.words < edits.facts && edits.facts > 1 && edits.names > 0;
    }

    // The same words of another day or hour, as the lines that both stand under say.
    bool is_of_another_time() const {
        const Edits& edits = this->edits();
        return edits.words == 0 && edits.facts > 0 && are_under_two_times(copy_.earlier, copy_.later, input_.prior);
    }

    // The entry of a manual for another option, function or file: code was changed, and no more words than that.
    bool is_another_entry() const {
        const Edits& edits = this->edits();
        return edits.code > 0 && edits.words <= edits.code;
    }

    // Words were changed and no fact, or nothing was but put in and left out, or more words than facts: many of them, or
    // few in a text that is the same otherwise.
    bool is_gone_over() const {
        const Edits& edits = this->edits();
        // What only moved is not kept by an alignment, and shared all the same.
        const bool moved = edits.words == 0 && edits.facts == 0;
        if (!at_least(moved ? std::max(kept(), counted_.shared_weight) : kept(), "edited-min-shared")) return false;
        if (edits.facts == 0 || !edits.replaced) return true;
        return edits.words > edits.facts &&
               (static_cast<double>(edits.words) >= number(input_.rule, "edited-min-changes") ||
                counted_.alike >= number(input_.rule, "edited-min-similarity"));
    }

    const ComparedPair& compared() const {
        if (!compared_) compared_.emplace(copy_, input_);
        return *compared_;
    }

    const Edits& edits() const {
        if (!edits_) edits_ = edits_of(compared());
        return *edits_;
    }

    const Copy& copy_;
    const CountedCopy& counted_;
    const CheckInput& input_;
    mutable std::optional<ComparedPair> compared_;  // once they are asked for
    mutable std::optional<Edits> edits_;
};

std::optional<Level> level_of(const JudgedCopy& judged, const CheckInput& input) {
    if (!Pair(judged, input).is_repeated()) return std::nullopt;
    const Copy& copy = *judged.copy;
    const bool pasted = copy.relation == CopyRelation::exact && copy.earlier.document == copy.later.document;
    return pasted ? Level::error : Level::warning;
}

std::vector<Span> marks_of(std::vector<Span> spans) {
    std::erase_if(spans, [](Span span) { return span.empty(); });
    std::sort(spans.begin(), spans.end());
    return spans;
}

// What differs is what an editor must look at: the first name, number, date or body is called out.
void tell_changes(const Copy& copy, const CheckInput& input, Finding& finding, RelatedPlace& witness) {
    const ComparedPair pair(copy, input);
    std::vector<Span> here;
    std::vector<Span> there;
    const Change* fact = nullptr;
    const std::vector<Change>& all = pair.changes();
    for (const Change& change : all) {
        here.push_back(change.later);
        there.push_back(change.earlier);
        if (fact == nullptr && is_another_fact(change, pair)) fact = &change;
    }
    finding.marks = marks_of(std::move(here));
    witness.marks = marks_of(std::move(there));
    if (fact == nullptr) return;
    finding.message += "-fact";
    finding.arguments.push_back({"here_fact", written(*input.prior.draft(copy.later.document).document, fact->later)});
    finding.arguments.push_back(
        {"there_fact", written(*input.prior.draft(copy.earlier.document).document, fact->earlier)});
}

// Of a rewritten one what all its runs have, where that is more: an alignment loses what moved.
double alike(const JudgedCopy& judged) {
    const CountedCopy& counted = judged.counted;
    if (judged.copy->relation != CopyRelation::rewritten) return counted.alike;
    return std::max(counted.alike,
                    static_cast<double>(counted.shared_weight) / static_cast<double>(counted.longer_weight()));
}

Finding finding_of(const JudgedCopy& judged, const CheckInput& input) {
    const Copy& copy = *judged.copy;
    const bool exact = copy.relation == CopyRelation::exact;
    Finding finding;
    finding.rule = input.rule.id;
    finding.level = judged.level;
    finding.message = exact ? "exact" : copy.relation == CopyRelation::near ? "near" : "rewritten";
    finding.place = paragraph_place(copy.later, input.prior);
    finding.identity = to_hex(input.prior.paragraph(copy.later).identity);
    finding.arguments = {{"other", PlaceArgument{1, judged.verdict.there.who()}},
                         {"percent", std::to_string(std::lround(100 * alike(judged)))},
                         {"shared", std::to_string(judged.counted.shared_characters)}};
    RelatedPlace witness{paragraph_place(copy.earlier, input.prior), "witness", {}, {}};
    // An alignment says nothing of what stands in another order.
    const bool turned = !exact && judged.counted.alike < kRewrittenSimilarity && Pair(judged, input).is_turned_round();
    if (turned) finding.message = "reordered";
    else if (!exact) tell_changes(copy, input, finding, witness);
    finding.related.push_back(std::move(witness));
    return finding;
}

// From the first paragraph of a block to the last.
Place block_place(const ParagraphKey& first, const ParagraphKey& last, const Prior& prior) {
    return {std::string(first.document), {prior.paragraph(first).span.begin, prior.paragraph(last).span.end}};
}

Finding block_of(const std::vector<JudgedCopy>& block, const CheckInput& input) {
    const Copy& first = *block.front().copy;
    const Copy& last = *block.back().copy;
    std::string identities;
    for (const JudgedCopy& judged : block) identities += to_hex(input.prior.paragraph(judged.copy->later).identity);
    Finding finding;
    finding.rule = input.rule.id;
    finding.level = block.front().level;
    finding.message = "block";
    finding.place = block_place(first.later, last.later, input.prior);
    finding.identity = to_hex(hash128(identities));
    finding.arguments = {{"other", PlaceArgument{1, {}}}, {"count", std::to_string(block.size())}};
    finding.related.push_back({block_place(first.earlier, last.earlier, input.prior), "witness", {}, {}});
    return finding;
}

// What stands later is in question: the parts, or the whole.
Finding joined_finding(const JoinedCopy& joined, const CheckInput& input) {
    const Place parts = block_place(joined.first, joined.last, input.prior);
    const Place whole = paragraph_place(joined.whole, input.prior);
    const bool merged = joined.first < joined.whole;
    Finding finding;
    finding.rule = input.rule.id;
    finding.level = joined.first.document == joined.whole.document ? Level::error : Level::warning;
    finding.message = merged ? "merged" : "split";
    finding.place = merged ? whole : parts;
    finding.identity = to_hex(input.prior.paragraph(joined.whole).identity);
    finding.arguments = {{"other", PlaceArgument{1, {}}},
                         {"count", std::to_string(joined.last.ordinal - joined.first.ordinal + 1)}};
    finding.related.push_back({merged ? parts : whole, "witness", {}, {}});
    return finding;
}

bool is_more_than_set_phrases(const JoinedCopy& joined, const CheckInput& input) {
    const std::u32string& normal = input.prior.paragraph(joined.whole).normal;
    const Uncounted ignored = input.ignored.cover(normal);
    std::uint64_t counted = 0;
    for (std::size_t i = 0; i < normal.size(); ++i) counted += ignored.empty() || !ignored[i] ? weight(normal[i]) : 0;
    return static_cast<double>(counted) >= number(input.rule, "min-weight") * kWeightUnit;
}

}  // namespace

std::vector<Finding> check_repeated_paragraph(const CheckInput& input, WorkBudget& budget) {
    auto findings = copy_findings({CopyRule::repeated_paragraph, level_of, finding_of, block_of}, input, budget);
    for (const JoinedCopy& joined : input.copies.joined)
        if (is_more_than_set_phrases(joined, input)) findings.push_back(joined_finding(joined, input));
    return findings;
}

}  // namespace kanwu
