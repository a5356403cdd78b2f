#include "checks/one_kind.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "checks/written.h"
#include "facts/fact_value.h"

namespace kanwu {
namespace {

// Numbers and dates by value.
std::set<std::u32string> figures(const ComparedParagraph& paragraph) {
    std::set<std::u32string> out;
    for (const Slot& slot : paragraph.slots) {
        if (slot.kind != SlotKind::number && slot.kind != SlotKind::date) continue;
        const std::u32string_view words = paragraph.form.code_points;
        out.insert(fact_value(slot.kind, words.substr(slot.begin, slot.end - slot.begin)));
    }
    return out;
}

bool keeps_a_figure(const ComparedPair& pair) {
    const auto earlier = figures(pair.earlier);
    const auto later = figures(pair.later);
    return std::any_of(later.begin(), later.end(),
                       [&](const std::u32string& value) { return earlier.contains(value); });
}

bool is_figure(const Change& change) {
    return !change.earlier.empty() && !change.later.empty() &&
           (change.fact == SlotKind::number || change.fact == SlotKind::date);
}

}  // namespace

bool has_numbers_of_its_own(const ComparedPair& pair) {
    if (keeps_a_figure(pair)) return false;
    const std::vector<Change>& all = pair.changes();
    return std::count_if(all.begin(), all.end(), is_figure) >= 2;
}

bool tells_of_its_own(const ComparedPair& pair, const Copy& copy, const CheckInput& input) {
    if (keeps_a_figure(pair)) return false;
    const Document& there = *input.prior.draft(copy.earlier.document).document;
    const Document& here = *input.prior.draft(copy.later.document).document;
    std::map<std::pair<std::string, std::string>, int> words;
    for (const Change& change : pair.changes()) {
        if (change.fact) continue;
        if (change.earlier.empty() || change.later.empty()) return false;
        ++words[{written(there, change.earlier), written(here, change.later)}];
    }
    return words.size() == 1 && words.begin()->second >= 2;
}

}  // namespace kanwu
