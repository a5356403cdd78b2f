#include "checks/one_kind.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "checks/openings.h"
#include "checks/written.h"
#include "duplicates/similarity.h"
#include "facts/fact_value.h"
#include "text/marked_form.h"
#include "text/utf8.h"

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

// How many numbers and dates are in both.
std::size_t figures_kept(const ComparedPair& pair) {
    const auto earlier = figures(pair.earlier);
    const auto later = figures(pair.later);
    return static_cast<std::size_t>(std::count_if(
        later.begin(), later.end(), [&](const std::u32string& value) { return earlier.contains(value); }));
}

bool is_hiragana(const std::string& words) {
    const std::u32string text = to_utf32(words);
    return std::all_of(text.begin(), text.end(), [](char32_t c) { return c >= U'\u3040' && c <= U'\u309F'; });
}

constexpr double kHalf = 0.5;  // a slip of the pen leaves more of a name

// Both are items, and so is all that stands between.
bool are_in_one_list(const Copy& copy, const CheckInput& input) {
    constexpr std::uint32_t kLongestList = 100;  // of paragraphs: what is longer is a whole draft of them
    if (copy.earlier.document != copy.later.document || copy.later.ordinal - copy.earlier.ordinal > kLongestList)
        return false;
    const auto& all = input.prior.draft(copy.later.document).facts->paragraphs;
    return std::all_of(all.begin() + copy.earlier.ordinal, all.begin() + copy.later.ordinal + 1,
                       [](const ParagraphFacts& paragraph) { return paragraph.group == Group::list; });
}

// The first sentence, where it is a question and an answer of `most` sentences at most stands behind it; else empty.
Span opening_question(const ComparedParagraph& paragraph, std::size_t most) {
    const std::u32string_view text = paragraph.form.code_points;
    Span question;
    std::size_t behind = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!sentence_ends_at(text, i)) continue;
        if (!question.empty()) {
            if (text[i] == U'?' || ++behind > most) return {};
        } else if (text[i] == U'?') {
            question = paragraph.form.source(0, static_cast<std::uint32_t>(i + 1));
        } else {
            return {};
        }
    }
    return behind == 0 ? Span{} : question;
}

// An item that was gone over keeps its facts, some figures among them; one that is worded like another has its own.
bool is_gone_over(const ComparedPair& pair) { return edits_of(pair).facts == 0 && figures_kept(pair) > 1; }

bool is_figure(const Change& change) {
    return !change.earlier.empty() && !change.later.empty() &&
           (change.fact == SlotKind::number || change.fact == SlotKind::date);
}

}  // namespace

bool has_numbers_of_its_own(const ComparedPair& pair) {
    const std::vector<Change>& all = pair.changes();
    const auto changed = static_cast<std::size_t>(std::count_if(all.begin(), all.end(), is_figure));
    const auto words = std::count_if(all.begin(), all.end(), [](const Change& c) { return !c.fact && !c.moved; });
    if (changed < 2 || static_cast<std::size_t>(words) > changed) return false;
    const bool other_head =
        all.front().earlier.begin == pair.earlier.span.begin && all.front().later.begin == pair.later.span.begin;
    const std::size_t kept = figures_kept(pair);
    return kept == 0 || (other_head && kept < changed);
}

bool has_people_of_its_own(const ComparedPair& pair) {
    std::set<std::pair<std::u32string, std::u32string>> people;
    std::uint32_t end = 0;  // of the changes so far
    bool named = false;     // since the last stretch that is equal
    for (const Change& change : pair.changes()) {
        const bool apart =
            end < change.later.begin && weight(words_in(pair.later, {end, change.later.begin})) >= kTileWeight;
        named = named && !apart;
        end = std::max(end, change.later.end);
        if (change.fact != SlotKind::name || change.earlier.empty() || change.later.empty()) continue;
        std::u32string before = words_in(pair.earlier, change.earlier);
        std::u32string after = words_in(pair.later, change.later);
        const bool same_place = named && weight(after.front()) < kWeightUnit;
        if (same_place || similarity(before, after) > kHalf) continue;
        people.emplace(std::move(before), std::move(after));
        named = true;
    }
    return people.size() >= 2;
}

bool asks_something_else(const ComparedPair& pair) {
    constexpr std::size_t kLongestAnswer = 2;  // sentences
    const Span earlier = opening_question(pair.earlier, kLongestAnswer);
    const Span later = opening_question(pair.later, kLongestAnswer);
    const auto in = [](Span change, Span question) {
        return change.begin >= question.begin && change.end < question.end;
    };
    const auto& all = pair.changes();
    return !earlier.empty() && !later.empty() && !all.empty() &&
           std::all_of(all.begin(), all.end(),
                       [&](const Change& c) { return in(c.earlier, earlier) && in(c.later, later); });
}

bool are_entries_apart(const ComparedPair& pair, const Copy& copy, const CheckInput& input) {
    if (are_two_groups(pair.earlier, pair.later)) return pair.changes().size() > 1;
    const std::u32string_view earlier = opening_number(pair.earlier);
    const std::u32string_view later = opening_number(pair.later);
    const bool numbered =
        (!earlier.empty() && !later.empty() && earlier != later) || are_two_entries(pair.earlier, pair.later);
    if (numbered || are_in_one_list(copy, input))
        return pair.changes().size() > 1 && (are_two_articles(pair.earlier, pair.later) || !is_gone_over(pair));
    return are_of_statutes(copy, input.prior) && !pair.changes().empty();
}

bool tells_of_its_own(const ComparedPair& pair, const Copy& copy, const CheckInput& input) {
    if (figures_kept(pair) > 0) return false;
    const Document& there = *input.prior.draft(copy.earlier.document).document;
    const Document& here = *input.prior.draft(copy.later.document).document;
    std::map<std::pair<std::string, std::string>, int> words;
    for (const Change& change : pair.changes()) {
        if (change.fact) continue;
        if (change.earlier.empty() || change.later.empty()) return false;
        const std::string before = written(there, change.earlier);
        const std::string after = written(here, change.later);
        // 山から, 山より: no place.
        if (is_hiragana(before) && is_hiragana(after)) return false;
        ++words[{before, after}];
    }
    return words.size() == 1 && words.begin()->second >= 2;
}

}  // namespace kanwu
