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
    bool whole = false;  // the change has all of it
};

// The council, head of the bus company: in an alphabet a name has a capital, and another word for what has none is rewording.
bool is_common_noun(SlotKind kind, std::string_view written) {
    const bool named = kind == SlotKind::title || kind == SlotKind::organisation || kind == SlotKind::other;
    const auto is = [](char c, char first, char last) { return c >= first && c <= last; };
    return named && is(written.front(), 'a', 'z') &&
           std::none_of(written.begin(), written.end(), [&](char c) { return is(c, 'A', 'Z'); });
}

// One side of a change: its words, and the facts that it touches.
struct Side {
    Side(const ComparedParagraph& paragraph, std::string_view document, Span span) : words(words_in(paragraph, span)) {
        for (const Slot& slot : paragraph.slots) {
            const Span place = paragraph.form.source(slot.begin, slot.end);
            if (!place.overlaps(span) || is_common_noun(slot.kind, slice(document, place))) continue;
            const std::u32string_view text = paragraph.form.code_points;
            facts.push_back({slot.kind, fact_value(slot.kind, text.substr(slot.begin, slot.end - slot.begin)),
                             place.begin >= span.begin && place.end <= span.end});
        }
    }

    // Whether facts make up half of the words.
    bool is_factual() const {
        std::size_t size = 0;
        for (const Held& fact : facts) size += fact.whole ? fact.value.size() : 0;
        return size > 0 && 2 * size >= words.size();
    }

    bool is_of_dates() const {
        return std::all_of(facts.begin(), facts.end(), [](const Held& fact) { return fact.kind == SlotKind::date; });
    }

    std::u32string words;
    std::vector<Held> facts;
};

bool counts(const Held& fact) {
    return fact.kind == SlotKind::number || fact.kind == SlotKind::date || fact.kind == SlotKind::code;
}

// 中国民众银行 for 中国人民银行. Of two characters half is not enough: 总统, 总理.
constexpr double kAlike = 0.5;
bool is_garbled(const Held& a, const Held& b) {
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

// How many facts have another one in their place.
std::size_t replaced(Side& before, Side& after) {
    erase_common(before.facts, after.facts, [](const Held& a, const Held& b) { return a.value == b.value; });
    erase_common(before.facts, after.facts, is_garbled);
    const std::size_t facts = std::min(before.facts.size(), after.facts.size());
    if (facts > 0 || similarity(before.words, after.words) > kAlike) return facts;
    return before.is_factual() || after.is_factual();
}

ComparedParagraph excerpt(const ComparedParagraph& paragraph, Span part) {
    const auto& spans = paragraph.form.spans;
    const auto begin = std::partition_point(spans.begin(), spans.end(), [&](Span s) { return s.end <= part.begin; });
    const auto end = std::partition_point(begin, spans.end(), [&](Span s) { return s.begin < part.end; });
    return kanwu::excerpt(paragraph, static_cast<std::uint32_t>(begin - spans.begin()),
                          static_cast<std::uint32_t>(end - spans.begin()));
}

bool has(const Side& side, SlotKind kind) {
    return std::any_of(side.facts.begin(), side.facts.end(), [&](const Held& f) { return f.kind == kind; });
}

}  // namespace

std::u32string words_in(const ComparedParagraph& paragraph, Span span) {
    std::u32string out;
    for (std::size_t i = 0; i < paragraph.form.spans.size(); ++i)
        if (paragraph.form.spans[i].overlaps(span)) out += paragraph.form.code_points[i];
    return out;
}

ComparedPair::ComparedPair(const Copy& copy, const CheckInput& input) {
    const KnownNames known =
        known_names(input.prior.paragraph(copy.earlier), input.prior.paragraph(copy.later), input.lexicon);
    earlier = compared_paragraph(input.prior.draft(copy.earlier.document), copy.earlier.ordinal, known);
    later = compared_paragraph(input.prior.draft(copy.later.document), copy.later.ordinal, known);
    earlier_text = input.prior.draft(copy.earlier.document).document->text;
    later_text = input.prior.draft(copy.later.document).document->text;
}

ComparedPair ComparedPair::within(Span earlier_part, Span later_part) const {
    ComparedPair out;
    out.earlier = excerpt(earlier, earlier_part);
    out.later = excerpt(later, later_part);
    out.earlier_text = earlier_text;
    out.later_text = later_text;
    return out;
}

const std::vector<Change>& ComparedPair::changes() const {
    if (!changes_) changes_ = kanwu::changes(earlier, later);
    return *changes_;
}

Edits edits_of(const ComparedPair& pair) {
    Edits out;
    for (const Change& change : pair.changes()) {
        if (change.moved) continue;
        const bool one_sided = change.earlier.empty() || change.later.empty();
        out.replaced = out.replaced || !one_sided;
        Side before(pair.earlier, pair.earlier_text, change.earlier);
        Side after(pair.later, pair.later_text, change.later);
        const bool put_in = one_sided && (before.facts.empty() || after.facts.empty());
        // A clause that was left out is words, whatever facts it holds.
        const bool of_words = put_in && !before.is_factual() && !after.is_factual();
        if (put_in && !of_words && before.is_of_dates() && after.is_of_dates()) continue;
        const std::size_t facts = of_words ? 0
                                  : put_in ? before.facts.size() + after.facts.size()
                                           : replaced(before, after);
        out.facts += facts;
        out.words += facts == 0;
        if (facts == 0 || put_in) continue;
        out.names += has(before, SlotKind::name) || has(after, SlotKind::name);
        out.code += has(before, SlotKind::code) && has(after, SlotKind::code);
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
