#include "pipeline/check_run.h"

#include "base/parallel.h"
#include "checks/formulas.h"
#include "facts/run_copies.h"
#include "pipeline/check_against.h"
#include "pipeline/settle.h"
#include "text/normal_form.h"

namespace kanwu {
namespace {

// Fingerprints compared in one run: some ten seconds of work.
constexpr std::uint64_t kCopiesBudget = 1'000'000'000;
// Paragraphs lighter than this are greetings, "（完）", names alone.
constexpr std::uint64_t kLeastCompared = 10 * kWeightUnit;

}  // namespace

Checked check_run(const Prior& prior, const std::vector<Rule>& rules, const Newsroom& newsroom,
                  const SearchOptions& options, const Copies* from_references) {
    Checked out;
    // Copies first, once for all: two rules tell them.
    WorkBudget budget(kCopiesBudget);
    const Copies copies = run_copies(prior, kLeastCompared, budget, options);
    Copies own;
    if (from_references == nullptr) own = copies_from_references(prior, kLeastCompared, budget, options);
    const Copies news = reference_copies(prior, from_references != nullptr ? *from_references : own, copies);
    if (!copies.complete || !news.complete)
        out.notifications.push_back(
            {"incomplete-search", Level::error, "", prior.drafts.front().facts->document,
             "the search for copies reached its work limit, some may be missing; check fewer drafts "
             "in one run, or use --scope file",
             "查重复的工作量到了上限，可能有漏；请少放几篇一起查，或用 --scope file"});
    // Each rule by itself: one that fails takes nobody with it.
    timed(options.times, "checks", [&] {
        const RunFormulas formulas(copies, prior);
        const auto check = [&](const Rule& rule) {
            return run_check(all_checks(), input_of(rule, prior, copies, newsroom, &formulas));
        };
        for (Checked& checked : parallel_map(rules, options.threads, check)) append(out, std::move(checked));
        // Then what references add to that.
        append(out, check_against(prior, rules, news, out.findings, newsroom));
    });
    // One accident is one finding.
    timed(options.times, "settle", [&] { out.findings = settle(std::move(out.findings), rules, prior); });
    return out;
}

Copies copies_of_runs(const std::vector<Prior>& runs, unsigned threads) {
    Prior all{{}, runs.front().references};
    for (const Prior& run : runs) all.drafts.insert(all.drafts.end(), run.drafts.begin(), run.drafts.end());
    WorkBudget budget(kCopiesBudget * runs.size());
    return copies_from_references(all, kLeastCompared, budget, {threads});
}

}  // namespace kanwu
