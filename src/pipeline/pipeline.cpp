#include "pipeline/pipeline.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "base/parallel.h"
#include "findings/fingerprint.h"
#include "inputs/inputs.h"
#include "pipeline/check_run.h"
#include "pipeline/read_drafts.h"
#include "pipeline/settings.h"
#include "pipeline/trace_run.h"
#include "rules/rule_file.h"

namespace kanwu {
namespace {

// Drafts that may be compared with each other: all, or each by itself; with references all the same.
std::vector<Prior> runs_of(const Drafts& drafts, const Drafts& references, Scope scope) {
    Prior none;
    for (std::size_t i = 0; i < references.documents.size(); ++i) none.references.push_back(references.at(i));
    std::vector<Prior> runs;
    for (std::size_t i = 0; i < drafts.documents.size(); ++i) {
        if (runs.empty() || scope == Scope::file) runs.push_back(none);
        runs.back().drafts.push_back(drafts.at(i));
    }
    return runs;
}

bool wanted(const Rule& rule, const Request& request) {
    if (!(request.trace ? is_of_trace(rule) : is_of_check(rule))) return false;
    return request.only.empty() || std::find(request.only.begin(), request.only.end(), rule.id) != request.only.end();
}

// The rules that the user wants, as the newsroom has configured them.
std::vector<Rule> rules_in_force(const Request& request, const Config& config) {
    std::vector<Rule> out;
    for (const Rule& rule : builtin_rules())
        if (wanted(rule, request)) out.push_back(configured(rule, config));
    return out;
}

// A newsroom's levels hold for the draft in which a finding stands.
void apply_levels(std::vector<Finding>& findings, const Settings& settings) {
    const std::vector<Rule>& rules = builtin_rules();
    std::vector<Finding> kept;
    for (Finding& finding : findings) {
        const Config& config = *settings.of(finding.place.document);
        if (!is_enabled(finding.rule, config)) continue;
        const auto rule = std::find_if(rules.begin(), rules.end(), [&](const Rule& r) { return r.id == finding.rule; });
        finding.level = effective_level(finding.level, *rule, config);
        kept.push_back(std::move(finding));
    }
    findings = std::move(kept);
}

void sort_canonically(std::vector<Finding>& findings) {
    const auto key = [](const Finding& f) { return std::tie(f.place.document, f.place.span, f.rule, f.identity); };
    std::stable_sort(findings.begin(), findings.end(),
                     [&](const Finding& x, const Finding& y) { return key(x) < key(y); });
}

void keep_shown(Outcome& outcome, Level lowest) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < outcome.findings.size(); ++i) {
        if (outcome.findings[i].level < lowest) continue;
        if (kept != i) {
            outcome.findings[kept] = std::move(outcome.findings[i]);
            outcome.fingerprints[kept] = std::move(outcome.fingerprints[i]);
        }
        ++kept;
    }
    outcome.findings.resize(kept);
    outcome.fingerprints.resize(kept);
}

int exit_code(const Outcome& outcome) {
    const auto failed = [](const Notification& n) { return n.level == Level::error; };
    if (std::any_of(outcome.notifications.begin(), outcome.notifications.end(), failed)) return 2;
    if (outcome.fail_on == FailOn::never) return 0;
    if (outcome.undone == Undone::no_text) return 1;  // an empty page is not to go out as a clean one
    const auto fails = [&](const Finding& f) { return static_cast<int>(f.level) >= static_cast<int>(outcome.fail_on); };
    return std::any_of(outcome.findings.begin(), outcome.findings.end(), fails) ? 1 : 0;
}
static_assert(static_cast<int>(FailOn::error) == static_cast<int>(Level::error), "FailOn counts as Level does");

template <class Item>
void append(std::vector<Item>& to, const std::vector<Item>& more) {
    to.insert(to.end(), more.begin(), more.end());
}

// A run at a time, on all threads.
void check_drafts(const Drafts& drafts, const Drafts& references, const Request& request, Settings& settings,
                  Outcome& outcome) {
    if (drafts.documents.empty()) return;
    std::vector<std::string> paths;
    for (const Document& document : drafts.documents) paths.push_back(document.path);
    // Drafts that are compared, or whose settings say whether they are, must agree on them.
    if (request.scope != Scope::file) settings.of_run(paths);
    const Scope scope = request.scope.value_or(settings.of(paths.front())->scope.value_or(Scope::run));
    const std::vector<Prior> runs = runs_of(drafts, references, scope);
    // One run has all threads for itself, and its stages are told.
    const SearchOptions options = runs.size() == 1 ? SearchOptions{request.threads, &outcome.times} : SearchOptions{};
    // References are searched once, whatever the number of runs.
    const Copies from_references = copies_of_runs(runs, request.threads);
    const std::vector<Checked> checked = parallel_map(runs, request.threads, [&](const Prior& prior) {
        const std::string& first = prior.drafts.front().facts->document;
        Newsroom newsroom = settings.newsroom(first);
        if (request.date) newsroom.date = *request.date;
        return check_run(prior, rules_in_force(request, *settings.of(first)), newsroom, options, &from_references);
    });
    for (const Checked& one : checked) {
        append(outcome.findings, one.findings);
        append(outcome.notifications, one.notifications);
    }
}

bool has_text(const Drafts& drafts) {
    return std::any_of(drafts.documents.begin(), drafts.documents.end(),
                       [](const Document& document) { return !document.paragraphs.empty(); });
}

Undone undone(const Drafts& drafts, const Drafts& references, bool trace) {
    if (drafts.documents.empty()) return Undone::nothing;
    if (!has_text(drafts)) return Undone::no_text;
    return trace && !has_text(references) ? Undone::no_sources : Undone::nothing;
}

// What drafts are compared with is read with their newsroom's words.
Drafts read_references(const std::vector<Input>& inputs, const Drafts& drafts, const Request& request,
                       Settings& settings, Outcome& outcome) {
    const Lexicon* const words =
        drafts.documents.empty() ? nullptr : settings.newsroom(drafts.documents.front().path).lexicon;
    std::vector<Notification> told;
    Drafts references = read_drafts(inputs, request, settings, told, &outcome.times, words);
    for (Notification& notification : told)
        if (notification.id == "unreadable-input") notification.id = "unreadable-source";
    append(outcome.notifications, told);
    return references;
}

// A page is no source of itself; without any other there is nothing to trace.
void tell_sources(const Inputs& inputs, Outcome& outcome) {
    for (const std::string& page : inputs.own)
        outcome.notifications.push_back({"page-among-sources", Level::note, page, page,
                                         "the page itself is among the sources, and was left out of them",
                                         "版面自己也在来稿里，没有当作来稿"});
    const auto told = [](const Notification& n) { return n.id == "unreadable-source"; };
    if (outcome.undone == Undone::no_sources &&
        std::none_of(outcome.notifications.begin(), outcome.notifications.end(), told))
        outcome.notifications.push_back(
            unreadable_source({"", "there is no source with text; name what the page was made from with --against"}));
}

// Pages against their sources; where there is nothing to compare, what a check tells as well, and no table.
void trace_drafts(const Drafts& drafts, const Drafts& references, const Request& request, Settings& settings,
                  Outcome& outcome) {
    if (drafts.documents.empty()) return;
    const Prior prior = runs_of(drafts, references, Scope::run).front();
    const std::string& first = drafts.documents.front().path;
    std::vector<Rule> rules = rules_in_force(request, *settings.of(first));
    if (outcome.undone != Undone::nothing) std::erase_if(rules, [](const Rule& rule) { return !is_of_check(rule); });
    TraceRun run = trace_run(prior, rules, request.verbatim, settings.newsroom(first));
    append(outcome.findings, run.checked.findings);
    append(outcome.notifications, run.checked.notifications);
    if (outcome.undone == Undone::nothing) outcome.trace = std::move(run.table);
}

// What is shown, in one order whatever the order of arguments and threads.
void put_in_order(const Request& request, const Config& config, const Settings& settings, Outcome& outcome) {
    apply_levels(outcome.findings, settings);
    sort_canonically(outcome.findings);
    // Before anything is hidden: a fingerprint's count does not depend on the level shown.
    outcome.fingerprints = fingerprints(outcome.findings);
    keep_shown(outcome, request.level.value_or(config.level.value_or(Level::warning)));
    std::sort(outcome.notifications.begin(), outcome.notifications.end(),
              [](const Notification& x, const Notification& y) {
                  return std::tie(y.level, x.place, x.id, x.message) < std::tie(x.level, y.place, y.id, y.message);
              });
}

// A notification of a document that the report does not list names it by its place alone.
void unlist(const std::string& document, std::vector<Notification>& notifications) {
    for (Notification& notification : notifications)
        if (notification.document == document) notification.document.clear();
}

// A report quotes what its findings name, and counts and lists no other reference.
void add_named(std::vector<Document> references, Outcome& outcome) {
    std::set<std::string_view> named;
    for (const Finding& finding : outcome.findings) {
        named.insert(finding.place.document);
        for (const RelatedPlace& related : finding.related) named.insert(related.place.document);
    }
    for (const TraceRow& row : outcome.trace.rows)
        for (const Place& source : row.sources) named.insert(source.document);
    for (const Place& source : outcome.trace.unused) named.insert(source.document);
    for (Document& reference : references)
        if (named.contains(reference.path)) outcome.documents.push_back(std::move(reference));
        else unlist(reference.path, outcome.notifications);
    std::sort(outcome.documents.begin(), outcome.documents.end(),
              [](const Document& x, const Document& y) { return x.path < y.path; });
}

}  // namespace

Outcome check(const Request& request) {
    Outcome outcome;
    std::optional<StageTimer> timer;

    // What is there to read? A path that is wrong is told, and the others go on.
    timer.emplace(outcome.times, "inputs");
    Inputs inputs = find_inputs(request.paths, request.against);
    tell_inputs(inputs, outcome.notifications);

    // Each draft has its newsroom's settings; one whose settings cannot be read is not checked by guesses.
    Settings settings = settings_of(inputs, request);

    // Bytes to documents and facts.
    timer.reset();
    Drafts drafts = read_drafts(inputs.drafts, request, settings, outcome.notifications, &outcome.times);
    Drafts references = read_references(inputs.references, drafts, request, settings, outcome);
    outcome.undone = undone(drafts, references, request.trace);
    if (request.trace) tell_sources(inputs, outcome);

    // Copies and checks; one accident is one finding.
    timer.emplace(outcome.times, request.trace ? "trace" : "copies and checks");
    const auto stage = request.trace ? trace_drafts : check_drafts;
    stage(drafts, references, request, settings, outcome);
    append(outcome.notifications, settings.notifications());

    // Levels, order, language, exit code: what the user asked for, then what the first draft's newsroom says.
    timer.emplace(outcome.times, "order");
    const Config defaults;
    const Config& config = drafts.documents.empty() ? defaults : *settings.of(drafts.documents.front().path);
    outcome.fail_on = request.fail_on.value_or(config.fail_on.value_or(FailOn::error));
    outcome.language =
        language_of(drafts.facts, request.language.value_or(config.language.value_or(LanguageChoice::automatic)));
    outcome.config_folder = config.path.substr(0, config.path.find_last_of('/') + 1);
    put_in_order(request, config, settings, outcome);
    outcome.exit_code = exit_code(outcome);
    outcome.documents = std::move(drafts.documents);
    add_named(std::move(references.documents), outcome);
    timer.reset();
    return outcome;
}

}  // namespace kanwu
