#include "facts/statement_pieces.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "attribution/speaking_person.h"
#include "duplicates/pieces.h"
#include "text/clauses.h"
#include "text/normal_form.h"

namespace kanwu {
namespace {

bool is_statement(const ParagraphFacts& paragraph, std::uint64_t least_weight) {
    const ParagraphAttribution& attribution = paragraph.attribution;
    return paragraph.role == Role::body && (attribution.body_subject || !speaking_person(attribution).empty()) &&
           weight(paragraph.normal) >= least_weight;
}

ClausedText claused(const std::string& text, const ParagraphFacts& paragraph) {
    ClausedText out{paragraph.normal, {}};
    std::uint32_t end = 0;
    for (const Clause& clause : clauses(text, paragraph.span))
        out.ends.push_back(end += static_cast<std::uint32_t>(clause.normal.size()));
    return out;
}

using Pairs = std::set<std::pair<ParagraphKey, ParagraphKey>>;
Pairs pairs_of(const std::vector<Copy>& copies) {
    Pairs out;
    for (const Copy& copy : copies)
        if (copy.relation <= CopyRelation::shared_run) out.emplace(copy.earlier, copy.later);
    return out;
}

}  // namespace

std::vector<Copy> statement_pieces(const Draft& draft, const std::vector<Copy>& known, std::uint64_t least_weight,
                                   WorkBudget& budget) {
    std::vector<ClausedText> texts;
    std::vector<ParagraphKey> keys;
    const auto& paragraphs = draft.facts->paragraphs;
    for (std::uint32_t i = 0; i < paragraphs.size(); ++i) {
        if (!is_statement(paragraphs[i], least_weight)) continue;
        texts.push_back(claused(draft.document->text, paragraphs[i]));
        keys.push_back({draft.facts->document, i});
    }
    std::vector<SharedPieces> shared = shared_pieces(texts, budget);
    std::stable_sort(shared.begin(), shared.end(), [](const SharedPieces& x, const SharedPieces& y) {
        return std::tie(x.later, y.weight) < std::tie(y.later, x.weight);
    });
    const Pairs told = pairs_of(known);
    std::vector<Copy> out;
    for (const SharedPieces& pair : shared) {
        if (told.contains({keys[pair.earlier], keys[pair.later]})) continue;
        const std::u32string_view a = texts[pair.earlier].normal;
        const std::u32string_view b = texts[pair.later].normal;
        budget.spend((a.size() + b.size()) / 16);
        out.push_back({keys[pair.earlier], keys[pair.later], CopyRelation::pieces,
                       verify(a, b, kTileWeight, WantSimilarity::without_runs)});
    }
    return out;
}

}  // namespace kanwu
