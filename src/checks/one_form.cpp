#include "checks/one_form.h"

#include <algorithm>
#include <string_view>

#include "attribution/lexicon.h"
#include "text/marked_form.h"

namespace kanwu {
namespace {

constexpr double kAlike = 0.75;                            // a notice that was gone over is more
constexpr double kAlikeInAList = 0.85;                     // of two reports below each other
constexpr std::size_t kLeastChanges = 3;                   // of two reports in a list
constexpr std::uint32_t kOpening = 8;                      // code points within which these begin to differ
constexpr std::size_t kLongestHeading = 40;                // code points
constexpr std::size_t kLongestOrdinal = 2;                 // （一）, 十二: parts what is below a heading
constexpr std::uint64_t kLeastBetween = 10 * kWeightUnit;  // lighter paragraphs part nothing: dates, names

bool follow_each_other(const Copy& copy, const CheckInput& input) {
    if (copy.earlier.document != copy.later.document) return false;
    const auto& paragraphs = input.prior.draft(copy.later.document).facts->paragraphs;
    for (std::uint32_t i = copy.earlier.ordinal + 1; i < copy.later.ordinal; ++i)
        if (paragraphs[i].role == Role::body && weight(paragraphs[i].normal) >= kLeastBetween) return false;
    return true;
}

bool is_replaced(const Change& change) { return !change.moved && !change.earlier.empty() && !change.later.empty(); }

bool begins_otherwise(const ComparedPair& pair) {
    const auto& spans = pair.later.form.spans;
    const auto first = std::find_if(pair.changes().begin(), pair.changes().end(), is_replaced);
    const std::uint32_t limit = spans[std::min<std::size_t>(kOpening, spans.size() - 1)].end;
    return first != pair.changes().end() && first->later.begin < limit;
}

// Whether every sentence of the later one has something of its own but the last, which may be a set phrase.
bool is_new_throughout(const ComparedPair& pair) {
    const NormalText& form = pair.later.form;
    std::size_t sentences = 0;
    std::size_t changed = 0;
    for (std::uint32_t begin = 0, i = 0; i < form.code_points.size(); ++i) {
        if (!sentence_ends_at(form.code_points, i)) continue;
        const Span sentence = form.source(begin, i + 1);
        ++sentences;
        changed += std::any_of(pair.changes().begin(), pair.changes().end(),
                               [&](const Change& c) { return is_replaced(c) && c.later.overlaps(sentence); });
        begin = i + 1;
    }
    return changed > 0 && changed + 1 >= sentences;
}

}  // namespace

bool is_notice(const ParagraphKey& key, const CheckInput& input) {
    const auto& paragraphs = input.prior.draft(key.document).facts->paragraphs;
    if (input.lexicon.notices.longest_at(paragraphs[key.ordinal].normal, 0) > 0) return true;
    for (std::uint32_t i = key.ordinal; i-- > 0;) {
        if (paragraphs[i].role != Role::headline && paragraphs[i].role != Role::subhead) continue;
        if (paragraphs[i].normal.size() <= kLongestOrdinal) continue;
        return paragraphs[i].normal.size() <= kLongestHeading && input.lexicon.notices.is_in(paragraphs[i].normal);
    }
    return false;
}

bool are_of_one_form(const ComparedPair& pair, const Copy& copy, const CountedCopy& counted, const CheckInput& input) {
    if (copy.relation == CopyRelation::exact || copy.earlier.document != copy.later.document) return false;
    const auto& changes = pair.changes();
    const auto replaced = static_cast<std::size_t>(std::count_if(changes.begin(), changes.end(), is_replaced));
    if (replaced == 0) return false;
    const bool facts =
        std::any_of(changes.begin(), changes.end(), [&](const Change& c) { return is_another_fact(c, pair); });
    if (is_notice(copy.earlier, input) && is_notice(copy.later, input)) {
        const Edits edits = edits_of(pair);
        return (facts && edits.words <= 2 * edits.facts) ||
               (counted.alike < kAlike && counted.longest_weight < kRunWeight && is_new_throughout(pair));
    }
    if (replaced < kLeastChanges || counted.longest_weight >= kRunWeight || !follow_each_other(copy, input))
        return false;
    return ((facts || edits_of(pair).facts > 0) && begins_otherwise(pair)) ||
           (counted.alike < kAlikeInAList && is_new_throughout(pair));
}

bool is_boilerplate(const ParagraphKey& key, const CheckInput& input) {
    return input.lexicon.boilerplate.longest_at(input.prior.paragraph(key).normal, 0) > 0;
}

}  // namespace kanwu
