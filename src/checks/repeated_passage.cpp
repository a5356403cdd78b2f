#include "checks/repeated_passage.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "checks/anchored_runs.h"
#include "facts/fact_value.h"

namespace kanwu {
namespace {

constexpr std::uint64_t kLongEnough = 20 * kWeightUnit;
constexpr std::uint32_t kMostClauses = 16;  // of a passage: some hold nothing but marks
constexpr unsigned kFigure =
    2;  // digits of a number that two speakers do not have alike by chance: 5.8%, not 20 or 100%
constexpr unsigned kCertain = 3;  // digits of a number that says by itself what is meant

// Both passages of a pair with the paragraphs that they stand in.
class PassageComparison {
public:
    PassageComparison(Passage first, const FramedParagraph& there, Passage second, const FramedParagraph& here,
                      const CheckInput& input)
        : there_(there), here_(here), input_(input) {
        pair_.first = first;
        pair_.second = second;
    }

    PassagePair run() && {
        widen();
        Passage& first = pair_.first;
        Passage& second = pair_.second;
        if (first.end - first.begin != second.end - second.begin) return pair_;  // commas elsewhere: another reading
        for (std::uint32_t c = 0; c < first.end - first.begin; ++c)
            add(there_.clauses[first.begin + c], here_.clauses[second.begin + c]);
        // Several facts are another event in the same words; and half a sentence may be about something else.
        if (differing_ != 1 || !is_enough() || is_rounded()) pair_.fact.reset();
        if (pair_.fact && pair_.fact->first.kind == SlotKind::number)
            pair_.digits += slip_digits(there_.value(pair_.fact->first), here_.value(pair_.fact->second));
        return pair_;
    }

private:
    void widen() {
        Passage& first = pair_.first;
        Passage& second = pair_.second;
        while (!opens() && same(first.begin - 1, second.begin - 1)) --first.begin, --second.begin;
        while (!ends() && same(first.end, second.end)) ++first.end, ++second.end;
    }
    bool same(std::uint32_t x, std::uint32_t y) const {
        return there_.words_of(there_.clauses[x], there_.clauses[x]) ==
               here_.words_of(here_.clauses[y], here_.clauses[y]);
    }
    const FramedClause& first_there() const { return there_.clauses[pair_.first.begin]; }
    const FramedClause& first_here() const { return here_.clauses[pair_.second.begin]; }
    const FramedClause& last_there() const { return there_.clauses[pair_.first.end - 1]; }
    const FramedClause& last_here() const { return here_.clauses[pair_.second.end - 1]; }
    bool opens() const {
        return first_there().before == FrameEdge::sentence || first_here().before == FrameEdge::sentence;
    }
    bool ends() const {
        return last_there().behind == FrameEdge::sentence || last_here().behind == FrameEdge::sentence;
    }

    void add(const FramedClause& x, const FramedClause& y) {
        pair_.weight += std::min(x.weight, y.weight);
        // Of a tail the facts before it may be others, or none: 明年全县安排……, 全县安排…….
        const std::uint32_t facts = std::min(x.facts.end - x.facts.begin, y.facts.end - y.facts.begin);
        for (std::uint32_t f = 1; f <= facts; ++f) {
            const Slot& in_x = there_.facts[x.facts.end - f];
            const Slot& in_y = here_.facts[y.facts.end - f];
            if (there_.value(in_x) == here_.value(in_y)) {
                add_same(x.facts.end - f);
                continue;
            }
            ++differing_;
            pair_.fact.emplace(in_x, in_y);
        }
    }
    void add_same(std::uint32_t fact) {
        const SlotKind kind = there_.facts[fact].kind;
        const unsigned digits =
            kind == SlotKind::number ? counted_digits(there_, fact, input_.lexicon.named_numbers) : 0;
        ++pair_.same_facts;
        pair_.dated = pair_.dated || kind == SlotKind::date;
        pair_.certain = pair_.certain || kind == SlotKind::name || kind == SlotKind::organisation || digits >= kCertain;
        pair_.figures += digits >= kFigure;
        pair_.digits += digits;
    }

    bool is_rounded() const {
        const auto& [x, y] = *pair_.fact;
        return x.kind == SlotKind::number && rounds(there_.value(x), here_.value(y));
    }
    bool is_at_least(const char* parameter) const {
        return static_cast<double>(pair_.weight) >= number(input_.rule, parameter) * kWeightUnit;
    }
    // Whole sentences; numbers in fewer words than names, for two people may have done the same.
    bool is_enough() const {
        const SlotKind kind = pair_.fact->first.kind;
        if (kind == SlotKind::number || kind == SlotKind::date)
            return (is_whole() && is_at_least("min-weight")) || is_pinned();
        // Two bodies do not come to the same numbers by chance.
        const bool exact = pair_.digits >= kCertain && pair_.second.end - pair_.second.begin > 1;
        return (is_whole() && is_at_least("name-min-weight")) || (exact && is_at_least("min-weight"));
    }
    // From where one of the sentences, or of their halves, begins to where one of them ends.
    bool is_whole() const {
        const auto edge = [](FrameEdge x, FrameEdge y) { return x != FrameEdge::clause || y != FrameEdge::clause; };
        return edge(first_there().before, first_here().before) && edge(last_there().behind, last_here().behind);
    }
    // Part of a sentence that is about one thing all the same: it says itself which one (本届茶文化节为期五天); or it opens the
    // sentence, in clauses in a row, or with another fact in it; or it has a name, or an exact number, that is the same.
    bool is_pinned() const {
        std::u32string_view words = here_.words_of(first_here(), first_here());
        words.remove_prefix(std::min(words.find_first_not_of(fact_mark(SlotKind::date)), words.size()));
        if (input_.lexicon.pins.longest_at(words, 0) > 0) return is_at_least("pinned-min-weight");
        if (!opens() && !pair_.certain) return false;
        if (pair_.second.end - pair_.second.begin > 1) return is_at_least("min-weight");
        return pair_.same_facts > 0 && is_at_least("clause-min-weight");
    }

    const FramedParagraph& there_;
    const FramedParagraph& here_;
    const CheckInput& input_;
    PassagePair pair_;
    std::size_t differing_ = 0;  // facts
};

}  // namespace

std::vector<FrameRange> passages_of(const std::vector<FramedClause>& clauses, std::uint64_t least) {
    std::vector<FrameRange> out;
    for (std::uint32_t begin = 0; begin < clauses.size(); ++begin) {
        const auto limit = std::min(begin + kMostClauses, static_cast<std::uint32_t>(clauses.size()));
        std::uint64_t sum = 0;
        bool facts = false;
        bool last = false;
        for (std::uint32_t end = begin; end < limit && !last; ++end) {
            if (end > begin && clauses[end].before == FrameEdge::sentence) break;
            last = sum >= kLongEnough;
            sum += clauses[end].weight;
            facts = facts || clauses[end].facts.begin < clauses[end].facts.end;
            if (sum >= least && facts) out.push_back({begin, end + 1});
        }
    }
    return out;
}

PassagePair widened(Passage first, const FramedParagraph& there, Passage second, const FramedParagraph& here,
                    const CheckInput& input) {
    return PassageComparison(first, there, second, here, input).run();
}

}  // namespace kanwu
