#include "pipeline/run_examples.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "attribution/lexicon.h"
#include "config/roster_file.h"
#include "facts/facts.h"
#include "pipeline/check_run.h"
#include "pipeline/trace_run.h"
#include "readers/reader.h"

namespace kanwu {
namespace {

// A draft of an example below this folder is a reference: what the others are compared with.
constexpr std::string_view kReferences = "against/";

// A finding or a mark reduced to what must agree: rule, place, related places.
struct Expectation {
    std::string rule;
    Place place;
    std::set<Place> related;
    auto operator<=>(const Expectation&) const = default;
};

std::vector<Rule> rules_of_section(const Rule& rule, const std::string& section, const std::vector<Rule>& rules) {
    std::set<std::string> ids{rule.id};
    for (const Example& example : rule.examples)
        for (const ExampleMark& mark : example.marks)
            if (example.section == section && !mark.rule.empty()) ids.insert(mark.rule);
    std::vector<Rule> out{rule};
    for (const Rule& other : rules)
        if (other.id != rule.id && ids.contains(other.id)) out.push_back(other);
    return out;
}

std::set<Expectation> expected(const Example& example) {
    const auto place = [&](const ExampleMark& mark) { return Place{example.files[mark.file].name, mark.span}; };
    std::set<Expectation> out;
    for (const ExampleMark& mark : example.marks) {
        if (mark.rule.empty()) continue;
        Expectation wanted{mark.rule, place(mark), {}};
        for (const ExampleMark& other : example.marks) {
            const bool tied = std::any_of(mark.labels.begin(), mark.labels.end(), [&](const std::string& label) {
                return std::find(other.labels.begin(), other.labels.end(), label) != other.labels.end();
            });
            if (other.rule.empty() && tied) wanted.related.insert(place(other));
        }
        out.insert(std::move(wanted));
    }
    return out;
}

Roster roster_of(const Example& example, std::vector<std::string>& faults) {
    Expected<Roster> roster = read_roster(example.roster, "people.toml", builtin_lexicon());
    if (roster) return std::move(*roster);
    faults.push_back(fmt::format("{}: {}", example.place, to_string(roster.error())));
    return {};
}

std::set<Expectation> found(const Example& example, const std::vector<Rule>& rules, std::vector<std::string>& faults) {
    std::vector<ExampleFile> files = example.files;
    std::sort(files.begin(), files.end(), [](const ExampleFile& x, const ExampleFile& y) { return x.name < y.name; });
    std::vector<Document> documents;
    for (const ExampleFile& file : files) {
        Expected<Document> document = read_document(file.text, file.name, {});
        if (document) documents.push_back(std::move(*document));
        else faults.push_back(fmt::format("{}: {}", example.place, to_string(document.error())));
    }
    std::vector<Facts> facts;
    for (const Document& document : documents) facts.push_back(extract(document, {&builtin_lexicon()}));
    Prior prior;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const bool reference = documents[i].path.starts_with(kReferences);
        (reference ? prior.references : prior.drafts).push_back({&documents[i], &facts[i]});
    }
    const Roster roster = roster_of(example, faults);
    Newsroom newsroom;
    newsroom.roster = &roster;
    const Checked checked =
        is_of_check(rules.front()) ? check_run(prior, rules, newsroom) : trace_run(prior, rules, false).checked;
    for (const Notification& notification : checked.notifications)
        faults.push_back(fmt::format("{}: {}", example.place, notification.message));
    std::set<Expectation> out;
    for (const Finding& finding : checked.findings) {
        Expectation one{finding.rule, finding.place, {}};
        for (const RelatedPlace& related : finding.related) one.related.insert(related.place);
        out.insert(std::move(one));
    }
    return out;
}

std::string words(const Example& example, const Place& place) {
    for (const ExampleFile& file : example.files)
        if (file.name == place.document) return fmt::format("“{}”", slice(file.text, place.span));
    return place.document;
}

std::string describe(const Example& example, const Expectation& one) {
    std::string out = fmt::format("{} on {}", one.rule, words(example, one.place));
    for (const Place& related : one.related) out += fmt::format(" with {}", words(example, related));
    return out;
}

}  // namespace

std::vector<std::string> run_examples(const Rule& rule, const std::vector<Rule>& rules) {
    std::vector<std::string> faults;
    for (const Example& example : rule.examples) {
        const std::set<Expectation> want = expected(example);
        const std::set<Expectation> have = found(example, rules_of_section(rule, example.section, rules), faults);
        for (const Expectation& one : want)
            if (!have.contains(one))
                faults.push_back(fmt::format("{}: no finding {}", example.place, describe(example, one)));
        for (const Expectation& one : have)
            if (!want.contains(one))
                faults.push_back(fmt::format("{}: no mark for {}", example.place, describe(example, one)));
    }
    return faults;
}

}  // namespace kanwu
