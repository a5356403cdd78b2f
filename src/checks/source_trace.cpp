// A page beside its sources: what was changed, what has no source, what was left out.
#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "checks/check.h"
#include "checks/copy_places.h"
#include "checks/voice.h"
#include "checks/written.h"
#include "facts/trace.h"
#include "findings/trace_table.h"
#include "text/normal_form.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

// Four Han characters, or a word or two of an alphabet.
constexpr std::uint64_t kFew = 4 * kWeightUnit;

const Document& document_of(const ParagraphKey& key, const CheckInput& input) {
    return *input.prior.draft(key.document).document;
}

Place visible(const ParagraphKey& key, Span span, const CheckInput& input) {
    const std::string& text = document_of(key, input).text;
    return {std::string(key.document), pointed_at(text, input.prior.paragraph(key).span, span)};
}

bool is_few(const std::string& here, const std::string& there) {
    return std::max(weight(normal_form(here)), weight(normal_form(there))) <= kFew;
}

// One character that a conversion has broken, or a fact that has one.
bool is_broken(const Change& change, const std::string& here, const std::string& there) {
    const bool bad = here.find("\uFFFD") != std::string::npos || here.find('\0') != std::string::npos;
    return bad && (change.fact || is_few(here, there));
}

std::string message_of(const Change& change, const std::string& here, const std::string& there) {
    if (is_broken(change, here, there)) return there.empty() ? "broken-added" : "broken";
    if (change.moved) return "moved";
    if (change.later.empty()) return "lost";
    if (change.earlier.empty()) return "added";
    return change.fact ? std::string(to_string(*change.fact)) : "words";
}

// 说，for 说：. What is between two clauses is the house's style; a mark that is lost, or asks, is none of these.
bool is_style(const std::string& here, const std::string& there) {
    const auto parts_clauses = [](const std::string& words) {
        return !words.empty() && to_utf32(words).find_first_not_of(U"，、；：。,;:") == std::u32string::npos;
    };
    return parts_clauses(here) && parts_clauses(there);
}

// A fact that differs is not printed unchecked. A few characters may be a slip, more are an editor's hand.
Level level_of(const Change& change, const std::string& here, const std::string& there, bool exact) {
    if (exact || change.fact || is_broken(change, here, there)) return Level::error;
    return is_few(here, there) && !is_style(here, there) ? Level::warning : Level::note;
}

Finding deviation(const TracedParagraph& paragraph, const TracedParagraph::SourceChange& found,
                  const CheckInput& input) {
    const ParagraphKey& source = paragraph.sources[found.source];
    const Change& change = found.change;
    const std::string here = written(document_of(paragraph.page, input), change.later);
    const std::string there = written(document_of(source, input), change.earlier);
    Finding finding;
    finding.rule = input.rule.id;
    finding.level = level_of(change, here, there, input.trace->exact);
    finding.message = message_of(change, here, there);
    finding.place = visible(paragraph.page, change.later, input);
    finding.related.push_back({visible(source, change.earlier, input), "source", {}, {}});
    finding.arguments = {{"other", PlaceArgument{1, voice_of(input.prior.paragraph(source), input.lexicon).who()}},
                         {"here", here},
                         {"there", there}};
    finding.identity =
        to_hex(input.prior.paragraph(paragraph.page).identity) + to_hex(hash128(there)) + to_hex(hash128(here));
    return finding;
}

// Somebody's words: a speaker, a body with plans, a quotation. All else an editor may have written: a lead, a link.
bool speaks(const ParagraphFacts& paragraph, const Lexicon& lexicon) {
    return !voice_of(paragraph, lexicon).who().empty() || !paragraph.attribution.quotations.empty();
}

Finding without_source(const std::vector<ParagraphKey>& keys, std::string message, Level level,
                       const CheckInput& input) {
    Finding finding;
    finding.rule = input.rule.id;
    finding.level = level;
    finding.message = std::move(message);
    finding.place = paragraph_place(keys.front(), input.prior);
    for (const ParagraphKey& key : keys) {
        finding.identity += to_hex(input.prior.paragraph(key).identity);
        if (&key != &keys.front() && finding.related.size() < kMostPlacesNamed)
            finding.related.push_back({paragraph_place(key, input.prior), "own", {}, {}});
    }
    finding.arguments = {{"count", std::to_string(keys.size())}};
    return finding;
}

}  // namespace

std::vector<Finding> check_source_deviation(const CheckInput& input, WorkBudget& budget) {
    std::vector<Finding> findings;
    if (input.trace == nullptr) return findings;
    for (const TracedParagraph& paragraph : input.trace->paragraphs) {
        budget.spend(1 + paragraph.changes.size());
        for (const auto& change : paragraph.changes) findings.push_back(deviation(paragraph, change, input));
    }
    return findings;
}

std::vector<Finding> check_missing_source(const CheckInput& input, WorkBudget& budget) {
    std::vector<Finding> findings;
    if (input.trace == nullptr) return findings;
    std::map<std::string_view, std::vector<ParagraphKey>> own;  // by page
    for (const TracedParagraph& paragraph : input.trace->paragraphs) {
        budget.spend(1);
        const ParagraphFacts& facts = input.prior.paragraph(paragraph.page);
        if (!paragraph.sources.empty() || paragraph.set_phrases || facts.role != Role::body) continue;
        if (input.trace->exact || speaks(facts, input.lexicon))
            findings.push_back(without_source({paragraph.page}, "statement", Level::warning, input));
        else own[paragraph.page.document].push_back(paragraph.page);
    }
    for (const auto& [page, keys] : own) findings.push_back(without_source(keys, "own", Level::note, input));
    return findings;
}

std::vector<Finding> check_unused_source(const CheckInput& input, WorkBudget& budget) {
    std::vector<Finding> findings;
    if (input.trace == nullptr) return findings;
    for (const ParagraphKey& source : input.trace->unused) {
        budget.spend(1);
        Finding finding;
        finding.rule = input.rule.id;
        finding.level = Level::warning;
        finding.place = paragraph_place(source, input.prior);
        finding.identity = to_hex(input.prior.paragraph(source).identity);
        const Voice voice = voice_of(input.prior.paragraph(source), input.lexicon);
        finding.message = voice.who().empty() ? "text" : "statement";
        finding.arguments = {{"who", voice.who()}};
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace kanwu
