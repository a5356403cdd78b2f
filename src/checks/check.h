// A check: a kind of rule. C++ that turns facts into findings; rules are data that name one.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "attribution/roster.h"
#include "base/work_budget.h"
#include "duplicates/copies.h"
#include "facts/prior.h"
#include "findings/finding.h"
#include "rules/rule.h"
#include "text/set_phrases.h"

namespace kanwu {

class Lexicon;
class RunFormulas;
struct Trace;

// What every check may look at. `rule` is configured: its parameters are those in force.
struct CheckInput {
    const Rule& rule;
    const Prior& prior;
    const Copies& copies;  // among the drafts of the run
    const Lexicon& lexicon;
    const SetPhrases& ignored = kNoSetPhrases;  // what the newsroom says that does not count
    const Trace* trace = nullptr;               // of a page against its sources: kanwu trace alone
    const Roster* roster = &kNoRoster;          // not null: who holds which post, as the newsroom knows it
    const RunFormulas* formulas = nullptr;      // of `copies`, for all rules; null: who needs them makes them
    std::string_view date = {};                 // 2026-11-24: the day that drafts are for; empty: each says its own
};

// A document check sees one draft by itself; a run check all drafts of the run and what is before them. Both are pure
// but for the budget, and may throw: that costs their own findings only. The pipeline sorts what they return.
using DocumentCheck = std::vector<Finding> (*)(const Draft& draft, const CheckInput& input, WorkBudget& budget);
using RunCheck = std::vector<Finding> (*)(const CheckInput& input, WorkBudget& budget);

struct Check {
    std::string_view name;
    std::variant<DocumentCheck, RunCheck> run;
    std::vector<std::string> arguments;  // the argument names that its findings carry, for rules to use in messages
};

// Places that one finding names; what is beyond is counted.
inline constexpr std::size_t kMostPlacesNamed = 20;

// Every check, by name: an explicit list in all_checks.cpp.
const std::vector<Check>& all_checks();

std::vector<Finding> check_roster_mismatch(const Draft& draft, const CheckInput& input, WorkBudget& budget);
std::vector<Finding> check_name_order(const Draft& draft, const CheckInput& input, WorkBudget& budget);
std::vector<Finding> check_bad_bytes(const Draft& draft, const CheckInput& input, WorkBudget& budget);
std::vector<Finding> check_repeated_paragraph(const CheckInput& input, WorkBudget& budget);
std::vector<Finding> check_conflicting_repeat(const Draft& draft, const CheckInput& input, WorkBudget& budget);
std::vector<Finding> check_copied_passage(const CheckInput& input, WorkBudget& budget);
std::vector<Finding> check_repeated_quotation(const CheckInput& input, WorkBudget& budget);
std::vector<Finding> check_speaker_title(const CheckInput& input, WorkBudget& budget);
std::vector<Finding> check_post_holder(const CheckInput& input, WorkBudget& budget);
std::vector<Finding> check_name_variant(const Draft& draft, const CheckInput& input, WorkBudget& budget);
std::vector<Finding> check_speaker_body(const Draft& draft, const CheckInput& input, WorkBudget& budget);
std::vector<Finding> check_unattributed_quotation(const Draft& draft, const CheckInput& input, WorkBudget& budget);
std::vector<Finding> check_source_deviation(const CheckInput& input, WorkBudget& budget);
std::vector<Finding> check_missing_source(const CheckInput& input, WorkBudget& budget);
std::vector<Finding> check_unused_source(const CheckInput& input, WorkBudget& budget);

// The number that a rule sets. Precondition: the rule has it as a number.
double number(const Rule& rule, std::string_view parameter);

}  // namespace kanwu
