#include "checks/copy_findings.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "checks/copy_places.h"
#include "checks/footers.h"
#include "checks/formulas.h"

namespace kanwu {
namespace {

bool in_one_draft(const Copy& copy) { return copy.earlier.document == copy.later.document; }

// What is on the newsroom's list, and where `formulas` are given what belongs to one of them.
Uncounted uncounted(const ParagraphKey& key, const CheckInput& input, const Formulas* formulas) {
    Uncounted out = input.ignored.cover(input.prior.paragraph(key).normal);
    if (formulas == nullptr) return out;
    Uncounted formula = formulas->in(key);
    if (out.empty()) return formula;
    for (std::size_t i = 0; i < formula.size(); ++i) out[i] = out[i] || formula[i];
    return out;
}

CountedCopy count(const Copy& copy, const CheckInput& input, const Formulas* formulas) {
    return count(copy, input.prior, uncounted(copy.earlier, input, formulas), uncounted(copy.later, input, formulas));
}

// Copies of a whole and one of its parts: the whole is told with all of them.
std::set<std::pair<ParagraphKey, ParagraphKey>> copies_of_parts(const std::vector<JoinedCopy>& joined) {
    std::set<std::pair<ParagraphKey, ParagraphKey>> out;
    for (const JoinedCopy& copy : joined)
        for (ParagraphKey part = copy.first; part <= copy.last; ++part.ordinal)
            out.insert(std::minmax(copy.whole, part));
    return out;
}

std::vector<JudgedCopy> wanted_copies(const CopyTeller& teller, const CheckInput& input, WorkBudget& budget) {
    const auto parts = copies_of_parts(input.copies.joined);
    std::vector<JudgedCopy> out;
    Footers footers(input.prior);
    for (const Copy& copy : input.copies.found) {
        // Less than a run says nothing new of a paragraph that is told, and the pieces of the heaviest pair stand for all.
        const bool told = !out.empty() && out.back().copy->later == copy.later;
        if (copy.relation > CopyRelation::shared_run && (told || teller.rule != CopyRule::copied_passage)) continue;
        if (footers.tell_again(copy, input.prior) || parts.contains({copy.earlier, copy.later})) continue;
        JudgedCopy judged{&copy, judge(copy, input), count(copy, input, nullptr)};
        budget.spend(1 + judged.counted.shared_characters / 16);
        if (judged.verdict.rule != teller.rule) continue;
        const std::optional<Level> level = teller.level(judged, input);
        if (!level) continue;
        judged.level = *level;
        out.push_back(std::move(judged));
    }
    return out;
}

// A formula that is the whole paragraph stands where the paragraph does.
Place place_of(const FormulaPlace& place, const Prior& prior) {
    const Draft& draft = prior.draft(place.paragraph.document);
    const ParagraphFacts& paragraph = draft.facts->paragraphs[place.paragraph.ordinal];
    if (place.end - place.begin == paragraph.normal.size()) return paragraph_place(place.paragraph, prior);
    const NormalText normal = normal_form_with_spans(slice(draft.document->text, paragraph.span), paragraph.span.begin);
    return {std::string(place.paragraph.document), normal.source(place.begin, place.end)};
}

// At the paragraph that first had nothing else to be told; where that holds too little of it, at the first later place.
Finding formula_finding(const std::vector<FormulaPlace>& all, const ParagraphKey& wanted, const CheckInput& input) {
    auto later = std::find_if(all.begin(), all.end(), [&](const FormulaPlace& p) { return p.paragraph == wanted; });
    if (later == all.end())
        later = std::find_if(all.begin(), all.end(), [](const FormulaPlace& p) { return !p.first; });
    const std::u32string_view normal = input.prior.paragraph(all.front().paragraph).normal;
    const std::u32string_view words = normal.substr(all.front().begin, all.front().end - all.front().begin);
    Finding finding;
    finding.rule = input.rule.id;
    finding.level = Level::warning;
    finding.message = "group";
    finding.place = place_of(*later, input.prior);
    finding.identity = to_hex(hash128(words.data(), words.size() * sizeof(char32_t)));
    PlacesArgument places;
    std::uint32_t shared = later->characters;
    for (auto place = all.begin(); place != all.end(); ++place) {
        shared = std::min(shared, place->characters);
        if (place == later || finding.related.size() >= kMostPlacesNamed) continue;
        finding.related.push_back({place_of(*place, input.prior), "same", {}, {}});
        places.related.push_back(static_cast<std::uint32_t>(finding.related.size()));
    }
    finding.arguments = {
        {"count", std::to_string(all.size())}, {"shared", std::to_string(shared)}, {"places", std::move(places)}};
    return finding;
}

// Whether the rule wants the copy for nothing but formulas.
bool is_formula(const JudgedCopy& judged, const Formulas& formulas, const CopyTeller& teller, const CheckInput& input) {
    if (!formulas.of(*judged.copy)) return false;
    JudgedCopy rest = judged;
    rest.counted = count(*judged.copy, input, &formulas);
    return !teller.level(rest, input);
}

// Between paragraphs of one block may stand what is not compared: headlines, a byline, a subhead.
bool continues(const Copy& before, const Copy& next) {
    constexpr std::uint32_t kFurthest = 6;
    const std::uint32_t step = next.later.ordinal - before.later.ordinal;
    return before.relation == CopyRelation::exact && next.relation == CopyRelation::exact &&
           before.later.document == next.later.document && before.earlier.document == next.earlier.document &&
           step > 0 && step <= kFurthest && next.earlier.ordinal == before.earlier.ordinal + step;
}

void tell(const std::vector<JudgedCopy>& told, const CopyTeller& teller, const CheckInput& input,
          std::vector<Finding>& findings) {
    for (auto begin = told.begin(), end = begin; begin != told.end(); begin = end) {
        for (end = begin + 1; end != told.end() && continues(*(end - 1)->copy, *end->copy);) ++end;
        if (teller.tell_block != nullptr && static_cast<std::size_t>(end - begin) >= kLeastBlock) {
            findings.push_back(teller.tell_block({begin, end}, input));
            continue;
        }
        for (auto judged = begin; judged != end; ++judged) findings.push_back(teller.tell(*judged, input));
    }
}

}  // namespace

std::vector<Finding> copy_findings(const CopyTeller& teller, const CheckInput& input, WorkBudget& budget) {
    const RunFormulas own(input.copies, input.prior);
    const RunFormulas& all = input.formulas != nullptr ? *input.formulas : own;
    const Formulas& of_run = all.of_run();
    const Formulas& of_drafts = all.of_drafts();
    std::vector<Finding> findings;
    std::vector<JudgedCopy> told;                    // by themselves
    std::map<std::uint32_t, ParagraphKey> formulas;  // with the first paragraph that has nothing else to be told
    for (const JudgedCopy& judged : wanted_copies(teller, input, budget)) {
        const Copy& copy = *judged.copy;
        if (is_formula(judged, in_one_draft(copy) ? of_drafts : of_run, teller, input))
            formulas.try_emplace(of_run.of(copy).value(), copy.later);
        else told.push_back(judged);
    }
    tell(told, teller, input, findings);
    for (const auto& [formula, first] : formulas)
        findings.push_back(formula_finding(of_run.places(formula), first, input));
    return findings;
}

}  // namespace kanwu
