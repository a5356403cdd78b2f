#include "checks/both_right.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "checks/openings.h"
#include "text/normal_form.h"

namespace kanwu {
namespace {

constexpr std::uint64_t kShortLabel = 4 * kWeightUnit;  // 小麦：, 油菜：
constexpr std::uint32_t kMostClauses = 16;              // from the fact back to the label of its sentence

// Of the sentence in which that code point of the form is, else a short one of the whole paragraph (小麦：); null where there
// is none.
const FramedClause* label_of(const FramedParagraph& paragraph, std::uint32_t place) {
    auto clause = std::upper_bound(paragraph.clauses.begin(), paragraph.clauses.end(), place,
                                   [](std::uint32_t at, const FramedClause& c) { return at < c.end; });
    for (std::uint32_t back = 0; clause->before != FrameEdge::sentence && back < kMostClauses; ++back) --clause;
    if (clause->before == FrameEdge::sentence && clause != paragraph.clauses.begin() && (clause - 1)->label)
        return &*(clause - 1);
    const FramedClause& head = paragraph.clauses.front();
    const bool names_a_thing = head.label && head.weight <= kShortLabel && head.facts.begin == head.facts.end;
    return names_a_thing ? &head : nullptr;
}

bool are_two_items(const std::pair<Slot, Slot>& fact, const FramedParagraph& there, const FramedParagraph& here) {
    const FramedClause* const x = label_of(there, fact.first.begin);
    const FramedClause* const y = label_of(here, fact.second.begin);
    if (x == nullptr || y == nullptr) return false;
    return there.words_of(*x, *x) != here.words_of(*y, *y) || there.values_of(*x, *x) != here.values_of(*y, *y);
}

// By what their paragraphs open with.
bool are_set_apart(const FramedParagraph& there, const FramedParagraph& here, const Lexicon& lexicon) {
    return are_two_articles(there.compared, here.compared) || are_two_groups(there.compared, here.compared) ||
           are_of_two_times(there.compared, here.compared) || are_two_versions(there.compared, here.compared, lexicon);
}

bool may_be_one_date(const std::pair<Slot, Slot>& fact, const FramedParagraph& there, const FramedParagraph& here) {
    const auto of_calendar = [](const std::u32string& value) {
        return std::any_of(value.begin(), value.end(), is_ascii_digit);
    };
    const auto& [x, y] = fact;
    return x.kind == SlotKind::date && of_calendar(there.value(x)) != of_calendar(here.value(y));
}

// Whether they have several clauses in common.
bool are_of_one_mould(const FramedParagraph& there, const FramedParagraph& here) {
    constexpr std::size_t kLeast = 3;  // the one that is told among them
    std::set<std::u32string_view> known;
    for (const FramedClause& clause : there.clauses) known.insert(there.words_of(clause, clause));
    return static_cast<std::size_t>(
               std::count_if(here.clauses.begin(), here.clauses.end(), [&](const FramedClause& clause) {
                   return clause.weight > 0 && known.contains(here.words_of(clause, clause));
               })) >= kLeast;
}

// How many facts of the one are not in the other.
std::size_t own_facts(const FramedParagraph& paragraph, const FramedParagraph& other) {
    std::set<std::u32string> known;
    for (const Slot& fact : other.facts) known.insert(other.value(fact));
    return static_cast<std::size_t>(
        std::count_if(paragraph.facts.begin(), paragraph.facts.end(),
                      [&](const Slot& fact) { return !known.contains(paragraph.value(fact)); }));
}

}  // namespace

bool may_both_be_right(const std::pair<Slot, Slot>& fact, const FramedParagraph& there, const FramedParagraph& here,
                       const Lexicon& lexicon) {
    return may_be_one_date(fact, there, here) || are_two_items(fact, there, here) ||
           are_set_apart(there, here, lexicon);
}

bool are_notices_apart(const FramedParagraph& there, const FramedParagraph& here) {
    constexpr std::size_t kMostOwnFacts = 1;  // of a notice that was gone over, the one that differs among them
    return have_two_labels(there.compared, here.compared) ||
           (are_of_one_mould(there, here) && std::min(own_facts(there, here), own_facts(here, there)) > kMostOwnFacts);
}

}  // namespace kanwu
