#include "checks/edits.h"

#include <algorithm>
#include <string>
#include <vector>

#include "duplicates/similarity.h"
#include "facts/fact_value.h"

namespace kanwu {
namespace {

struct Held {
    SlotKind kind = SlotKind::number;
    std::u32string value;
};

std::u32string words_in(const ComparedParagraph& paragraph, Span span) {
    std::u32string out;
    for (std::size_t i = 0; i < paragraph.form.spans.size(); ++i)
        if (paragraph.form.spans[i].overlaps(span)) out += paragraph.form.code_points[i];
    return out;
}

// The facts that a change touches on one side.
std::vector<Held> held_in(const ComparedParagraph& paragraph, Span span) {
    std::vector<Held> out;
    for (const Slot& slot : paragraph.slots) {
        if (!paragraph.form.source(slot.begin, slot.end).overlaps(span)) continue;
        const std::u32string_view words = paragraph.form.code_points;
        out.push_back({slot.kind, fact_value(slot.kind, words.substr(slot.begin, slot.end - slot.begin))});
    }
    return out;
}

bool counts(const Held& fact) { return fact.kind == SlotKind::number || fact.kind == SlotKind::date; }

// 中国民众银行 for 中国人民银行. Of two characters half is not enough: 总统, 总理.
bool is_garbled(const Held& a, const Held& b) {
    constexpr double kAlike = 0.5;
    return !(counts(a) && counts(b)) && similarity(a.value, b.value) > kAlike;
}

void erase_common(std::vector<Held>& a, std::vector<Held>& b, bool (*same)(const Held&, const Held&)) {
    for (auto x = a.begin(); x != a.end();) {
        const auto y = std::find_if(b.begin(), b.end(), [&](const Held& other) { return same(*x, other); });
        if (y == b.end()) {
            ++x;
            continue;
        }
        b.erase(y);
        x = a.erase(x);
    }
}

}  // namespace

ComparedPair::ComparedPair(const Copy& copy, const CheckInput& input) {
    const KnownNames known =
        known_names(input.prior.paragraph(copy.earlier), input.prior.paragraph(copy.later), input.lexicon);
    earlier = compared_paragraph(input.prior.draft(copy.earlier.document), copy.earlier.ordinal, known);
    later = compared_paragraph(input.prior.draft(copy.later.document), copy.later.ordinal, known);
}

Edits edits_of(const ComparedPair& pair) {
    Edits out;
    for (const Change& change : changes(pair.earlier, pair.later)) {
        if (change.moved) continue;
        const bool one_sided = change.earlier.empty() || change.later.empty();
        out.replaced = out.replaced || !one_sided;
        std::vector<Held> before = held_in(pair.earlier, change.earlier);
        std::vector<Held> after = held_in(pair.later, change.later);
        std::size_t facts = 0;
        if (one_sided && (before.empty() || after.empty())) {
            facts = before.size() + after.size();
        } else {
            erase_common(before, after, [](const Held& a, const Held& b) { return a.value == b.value; });
            erase_common(before, after, is_garbled);
            facts = std::min(before.size(), after.size());
        }
        out.facts += facts;
        out.words += facts == 0;
    }
    return out;
}

bool is_another_fact(const Change& change, const ComparedPair& pair) {
    if (!change.fact || change.earlier.empty() || change.later.empty()) return false;
    const auto value = [&](const ComparedParagraph& paragraph, Span span) {
        return fact_value(*change.fact, words_in(paragraph, span));
    };
    return value(pair.earlier, change.earlier) != value(pair.later, change.later);
}

}  // namespace kanwu
