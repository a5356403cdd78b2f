#include "pipeline/trace_run.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "facts/trace.h"

namespace kanwu {
namespace {

bool has_tag(const Rule& rule, std::string_view tag) {
    return std::find(rule.tags.begin(), rule.tags.end(), tag) != rule.tags.end();
}

Place place_of(const ParagraphKey& key, Span span) { return {std::string(key.document), span}; }

TraceTable table_of(const Trace& trace, const Prior& prior) {
    const auto whole = [&](const ParagraphKey& key) { return place_of(key, prior.paragraph(key).span); };
    TraceTable table;
    for (const TracedParagraph& paragraph : trace.paragraphs) {
        TraceRow row{whole(paragraph.page), {}, {}, paragraph.set_phrases};
        for (const ParagraphKey& source : paragraph.sources) row.sources.push_back(whole(source));
        for (const auto& [source, change] : paragraph.changes)
            row.changes.push_back({change.fact ? std::string(to_string(*change.fact)) : "words",
                                   place_of(paragraph.page, change.later),
                                   place_of(paragraph.sources[source], change.earlier), change.moved});
        table.rows.push_back(std::move(row));
    }
    for (const ParagraphKey& source : trace.unused) table.unused.push_back(whole(source));
    return table;
}

// A bad byte of which the source tells what stood there is told once: by the deviation.
void drop_told_bytes(const std::vector<Rule>& rules, std::vector<Finding>& findings) {
    std::map<std::string_view, std::string_view> check_of;
    for (const Rule& rule : rules) check_of[rule.id] = rule.check;
    std::vector<Place> told;
    for (const Finding& finding : findings)
        if (check_of[finding.rule] == "source-deviation" && finding.message.starts_with("broken"))
            told.push_back(finding.place);
    std::erase_if(findings, [&](const Finding& finding) {
        return check_of[finding.rule] == "bad-bytes" && finding.message != "many" &&
               std::any_of(told.begin(), told.end(), [&](const Place& place) {
                   return place.document == finding.place.document && place.span.overlaps(finding.place.span);
               });
    });
}

}  // namespace

bool is_of_trace(const Rule& rule) { return has_tag(rule, "trace"); }

bool is_of_check(const Rule& rule) { return !has_tag(rule, "trace") || has_tag(rule, "check"); }

TraceRun trace_run(const Prior& prior, const std::vector<Rule>& rules, bool verbatim, const Newsroom& newsroom) {
    const Trace traced = trace(prior, *newsroom.lexicon, verbatim, *newsroom.ignored);
    const Copies none;
    TraceRun out{table_of(traced, prior), {}};
    for (const Rule& rule : rules) {
        CheckInput input = input_of(rule, prior, none, newsroom);
        input.trace = &traced;
        append(out.checked, run_check(all_checks(), input));
    }
    drop_told_bytes(rules, out.checked.findings);
    return out;
}

}  // namespace kanwu
