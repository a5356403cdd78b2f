#include "checks/reworded.h"

#include <algorithm>

#include "attribution/lexicon.h"
#include "checks/copy_places.h"
#include "checks/edits.h"
#include "checks/one_form.h"
#include "checks/one_kind.h"
#include "checks/openings.h"
#include "text/clauses.h"
#include "text/normal_form.h"

namespace kanwu {
namespace {

// From the first run to the last, at both places.
ComparedPair passage_of(const ComparedPair& pair, const Copy& copy, const CheckInput& input) {
    const CopyPlaces places = copy_places(copy, input.prior);
    const auto hull = [](const std::vector<Span>& spans) { return Span{spans.front().begin, spans.back().end}; };
    return pair.within(hull(places.shared_earlier), hull(places.shared_later));
}

// What the runs hold of clauses that not everybody says (lexicon: `stock_words`).
std::uint64_t weight_of_its_own(const Copy& copy, const CheckInput& input) {
    std::uint64_t out = 0;
    std::uint32_t begin = 0;
    auto run = copy.comparison.runs.begin();
    for (const Clause& clause :
         clauses(input.prior.draft(copy.later.document).document->text, input.prior.paragraph(copy.later).span)) {
        const std::u32string_view words = clause.normal;
        const std::uint32_t end = begin + static_cast<std::uint32_t>(words.size());
        const bool stock = input.lexicon.stock_words.is_in(words);
        while (run != copy.comparison.runs.end() && run->b_end() <= begin) ++run;
        for (auto r = run; !stock && r != copy.comparison.runs.end() && r->b_begin < end; ++r) {
            const std::uint32_t from = std::max(begin, r->b_begin);
            out += weight(words.substr(from - begin, std::min(end, r->b_end()) - from));
        }
        begin = end;
    }
    return out;
}

}  // namespace

bool is_reworded(const JudgedCopy& judged, const CheckInput& input) {
    const Copy& copy = *judged.copy;
    // Set phrases of the newsroom do not count.
    const double shared = static_cast<double>(judged.counted.shared_weight) / kWeightUnit;
    const char* const least = judged.verdict.other_voice ? "reworded-other-min-weight" : "reworded-same-min-weight";
    if (shared < number(input.rule, least)) return false;
    const double own = static_cast<double>(weight_of_its_own(copy, input)) / kWeightUnit;
    if (own < number(input.rule, "reworded-own-min-weight")) return false;
    if (are_boilerplate(copy, input) || are_of_statutes(copy, input.prior)) return false;
    if (is_notice(copy.earlier, input) && is_notice(copy.later, input)) return false;
    if (are_of_two_versions(copy, input.prior, input.lexicon)) return false;
    const ComparedPair pair(copy, input);
    if (are_two_versions(pair.earlier, pair.later, input.lexicon) || are_entries_apart(pair, copy, input)) return false;
    return edits_of(passage_of(pair, copy, input)).facts == 0;
}

}  // namespace kanwu
