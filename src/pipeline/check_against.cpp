#include "pipeline/check_against.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "checks/copy_verdict.h"

namespace kanwu {
namespace {

using ToldPlaces = std::set<std::pair<std::string, Place>>;  // with the rule that tells them

ToldPlaces places_of(const std::vector<Finding>& findings) {
    ToldPlaces out;
    for (const Finding& finding : findings) {
        out.emplace(finding.rule, finding.place);
        for (const RelatedPlace& related : finding.related) out.emplace(finding.rule, related.place);
    }
    return out;
}

bool tells_copies(const Rule& rule) {
    return std::find(rule.tags.begin(), rule.tags.end(), "duplicate") != rule.tags.end();
}

// Copies apart by voice, so that no finding (one may stand for a group) speaks of several.
struct ByVoice {
    Copies same, speaker, other;  // speaker: one person, who is named at both places
};
ByVoice by_voice(const Copies& copies, const Prior& prior, const Rule& any, const Newsroom& newsroom) {
    ByVoice out;
    for (const Copy& copy : copies.found) {
        const CopyVerdict verdict = judge(copy, input_of(any, prior, copies, newsroom));
        const bool one_speaker = !verdict.here.name.empty() && verdict.here.name == verdict.there.name;
        (verdict.other_voice ? out.other : one_speaker ? out.speaker : out.same).found.push_back(copy);
    }
    return out;
}

// What a draft has from its source is where it belongs: a note. But a speaker says today what he sent in, and not another
// number or name.
Checked check_copies(const Rule& rule, const Prior& prior, const ByVoice& copies, const Newsroom& newsroom) {
    Checked out = run_check(all_checks(), input_of(rule, prior, copies.same, newsroom));
    for (Finding& finding : out.findings) finding.level = Level::note;
    Checked spoken = run_check(all_checks(), input_of(rule, prior, copies.speaker, newsroom));
    for (Finding& finding : spoken.findings)
        if (!finding.message.ends_with("-fact")) finding.level = Level::note;
    append(out, std::move(spoken));
    append(out, run_check(all_checks(), input_of(rule, prior, copies.other, newsroom)));
    return out;
}

// All places of all texts against each other; what stands in a draft and is news there is kept.
Checked check_conflicts(const Rule& rule, const Prior& all, const ToldPlaces& told, const Newsroom& newsroom) {
    const Copies none;
    Checked out = run_check(all_checks(), input_of(rule, all, none, newsroom));
    std::erase_if(out.findings, [&](const Finding& finding) {
        return all.is_reference(finding.place.document) || told.contains({finding.rule, finding.place});
    });
    return out;
}

}  // namespace

Checked check_against(const Prior& prior, const std::vector<Rule>& rules, const Copies& copies,
                      const std::vector<Finding>& told, const Newsroom& newsroom) {
    Checked out;
    if (prior.references.empty() || rules.empty()) return out;
    const ByVoice split = by_voice(copies, prior, rules.front(), newsroom);
    const Prior all = with_references(prior);
    const ToldPlaces places = places_of(told);
    for (const Rule& rule : rules) {
        if (is_of_one_draft(all_checks(), rule)) continue;  // it has told all that there is
        append(out, tells_copies(rule) ? check_copies(rule, prior, split, newsroom)
                                       : check_conflicts(rule, all, places, newsroom));
    }
    return out;
}

}  // namespace kanwu
