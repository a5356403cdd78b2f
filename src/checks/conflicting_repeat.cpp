// One sentence twice, word for word but for one fact: a number, a date, a name or a body.
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "base/hash.h"
#include "checks/check.h"
#include "checks/sentence_frames.h"
#include "checks/voice.h"
#include "checks/written.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

// Clauses [begin, end) of one sentence.
struct Passage {
    std::uint32_t paragraph = 0, begin = 0, end = 0;
    auto operator<=>(const Passage&) const = default;
};

// A passage with facts, by hash until another one of the same words is found.
struct Seen {
    std::uint64_t words, values;
    Passage passage;
};

std::uint64_t hash_of(std::u32string_view text) { return hash64(text.data(), text.size() * sizeof(char32_t)); }

// From every clause on the shortest passage of that weight that holds a fact: where two sentences share a passage, they
// share the shortest one from its first clause on. Linear in clauses, however many a sentence has.
template <class Visit>
void for_each_passage(const std::vector<FramedClause>& clauses, std::uint64_t least, Visit visit) {
    const auto size = static_cast<std::uint32_t>(clauses.size());
    std::uint32_t sentence = 0;  // the first one behind `begin` that opens a sentence
    std::uint32_t fact = 0;      // the first one from `begin` on that has a fact
    std::uint32_t heavy = 0;     // clauses up to here have the weight
    std::uint64_t sum = 0;       // of clauses [begin, heavy)
    for (std::uint32_t begin = 0; begin < size; sum -= clauses[begin++].weight) {
        while (sentence <= begin || (sentence < size && clauses[sentence].before != FrameEdge::sentence)) ++sentence;
        while (fact < begin || (fact < size && clauses[fact].facts.begin == clauses[fact].facts.end)) ++fact;
        while (heavy <= begin || (heavy < size && sum < least)) sum += clauses[heavy++].weight;
        const std::uint32_t end = std::max(heavy, fact + 1);
        if (sum >= least && end <= sentence) visit(begin, end);
    }
}

// The same passage in two versions, as far as the words agree.
struct Pair {
    Passage first, second;
    std::uint64_t weight = 0;
    std::size_t figures = 0;  // numbers of both that two speakers have alike for one reason alone: 5.8%, not 20 or 100%
    std::optional<std::pair<Slot, Slot>> fact;  // the one that differs; none where several do
};

bool is_figure(std::u32string_view value) {
    return std::count_if(value.begin(), value.end(), [](char32_t c) { return c >= U'1' && c <= U'9'; }) >= 2;
}

class ConflictingRepeats {
public:
    ConflictingRepeats(const Draft& draft, const CheckInput& input, WorkBudget& budget)
        : draft_(draft), input_(input), budget_(budget), known_(known_names({{draft}, {}}, input.lexicon)) {}

    std::vector<Finding> run() {
        std::vector<Seen> all = see_all();
        std::sort(all.begin(), all.end(), [](const Seen& x, const Seen& y) {
            return std::tie(x.words, x.passage) < std::tie(y.words, y.passage);
        });
        std::vector<Finding> findings;
        for (auto begin = all.begin(), end = begin; begin != all.end(); begin = end) {
            end = std::find_if(begin, all.end(), [&](const Seen& s) { return s.words != begin->words; });
            if (end - begin < 2) continue;
            if (auto finding = judge({begin, end})) findings.push_back(std::move(*finding));
        }
        return findings;
    }

private:
    std::uint64_t least() const { return static_cast<std::uint64_t>(number(input_.rule, "min-weight") * kWeightUnit); }

    FramedParagraph read(std::uint32_t paragraph) const {
        return framed_paragraph(draft_, paragraph, known_, input_.ignored, least());
    }

    // Nobody writes a paragraph of a million characters, and each would take forty bytes here.
    static constexpr std::size_t kLongest = std::size_t{1} << 20;

    std::vector<Seen> see_all() {
        std::vector<Seen> out;
        const std::vector<ParagraphFacts>& paragraphs = draft_.facts->paragraphs;
        for (std::uint32_t i = 0; i < paragraphs.size(); ++i) {
            if (paragraphs[i].role != Role::body || weight(paragraphs[i].normal) < least()) continue;
            if (paragraphs[i].normal.size() > kLongest) continue;
            budget_.spend(paragraphs[i].normal.size() / 16 + 1);
            const FramedParagraph reading = read(i);
            for_each_passage(reading.clauses, least(), [&](std::uint32_t begin, std::uint32_t end) {
                const FramedClause& first = reading.clauses[begin];
                const FramedClause& last = reading.clauses[end - 1];
                out.push_back(
                    {hash_of(reading.words_of(first, last)), hash_of(reading.values_of(first, last)), {i, begin, end}});
            });
        }
        return out;
    }

    // Two versions of one passage, of which the one with fewer places, else the later one, is in question. Three are a
    // series: reports of one kind.
    std::optional<Finding> judge(const std::vector<Seen>& group) {
        std::map<std::uint64_t, std::vector<Passage>> versions;
        for (const Seen& seen : group) versions[seen.values].push_back(seen.passage);
        if (versions.size() != 2) return std::nullopt;
        std::vector<Passage>* first = &versions.begin()->second;
        std::vector<Passage>* second = &versions.rbegin()->second;
        if (second->front() < first->front()) std::swap(first, second);
        if (votes(*first) < votes(*second)) std::swap(first, second);
        const FramedParagraph there = read(first->front().paragraph);
        const FramedParagraph here = read(second->front().paragraph);
        const Pair pair = widened(first->front(), there, second->front(), here);
        if (!pair.fact || !told_.insert({pair.first, pair.second}).second || !is_told(pair)) return std::nullopt;
        if (are_two_people(pair, there, here) || are_two_items(pair, there, here) || may_be_one_date(pair, there, here))
            return std::nullopt;
        Finding finding = finding_of(pair, there, here);
        add_more(*first, *second, pair, there, finding);
        return finding;
    }

    // Copies of one paragraph are one vote: they were made from each other.
    std::size_t votes(const std::vector<Passage>& version) const {
        std::set<Hash128> paragraphs;
        for (const Passage& passage : version) paragraphs.insert(draft_.facts->paragraphs[passage.paragraph].identity);
        return paragraphs.size();
    }

    // As many clauses before and behind as have the same words in both sentences.
    static Pair widened(Passage first, const FramedParagraph& there, Passage second, const FramedParagraph& here) {
        const auto same = [&](std::uint32_t x, std::uint32_t y) {
            return there.words_of(there.clauses[x], there.clauses[x]) ==
                   here.words_of(here.clauses[y], here.clauses[y]);
        };
        const auto opens = [&] {
            return there.clauses[first.begin].before == FrameEdge::sentence ||
                   here.clauses[second.begin].before == FrameEdge::sentence;
        };
        const auto ends = [&] {
            return there.clauses[first.end - 1].behind == FrameEdge::sentence ||
                   here.clauses[second.end - 1].behind == FrameEdge::sentence;
        };
        while (!opens() && same(first.begin - 1, second.begin - 1)) --first.begin, --second.begin;
        while (!ends() && same(first.end, second.end)) ++first.end, ++second.end;
        Pair pair{first, second, 0, 0, {}};
        if (first.end - first.begin != second.end - second.begin) return pair;  // commas elsewhere: another reading
        std::size_t differing = 0;
        for (std::uint32_t c = 0; c < first.end - first.begin; ++c) {
            const FramedClause& x = there.clauses[first.begin + c];
            const FramedClause& y = here.clauses[second.begin + c];
            pair.weight += std::min(x.weight, y.weight);
            for (std::uint32_t f = 0; f < std::min(x.facts.end - x.facts.begin, y.facts.end - y.facts.begin); ++f) {
                const Slot& in_x = there.facts[x.facts.begin + f];
                const Slot& in_y = here.facts[y.facts.begin + f];
                const std::u32string value = there.value(in_x);
                if (value == here.value(in_y)) {
                    pair.figures += in_x.kind == SlotKind::number && is_figure(value);
                    continue;
                }
                ++differing;
                pair.fact.emplace(in_x, in_y);
            }
        }
        // Several facts are another event in the same words; and half a sentence may be about something else.
        if (differing != 1 || !is_whole(pair, there, here)) pair.fact.reset();
        return pair;
    }
    // From where one of the sentences, or of their halves, begins to where one of them ends.
    static bool is_whole(const Pair& pair, const FramedParagraph& there, const FramedParagraph& here) {
        const auto edge = [](FrameEdge x, FrameEdge y) { return x != FrameEdge::clause || y != FrameEdge::clause; };
        return edge(there.clauses[pair.first.begin].before, here.clauses[pair.second.begin].before) &&
               edge(there.clauses[pair.first.end - 1].behind, here.clauses[pair.second.end - 1].behind);
    }

    const ParagraphFacts& facts_of(const Passage& passage) const { return draft_.facts->paragraphs[passage.paragraph]; }
    Voice voice(const Passage& passage) const { return voice_of(facts_of(passage), input_.lexicon); }

    // Two speakers may say one thing of two places, in a few words; not with the same numbers.
    bool is_told(const Pair& pair) const {
        const double most = number(input_.rule, "other-speaker-min-weight") * kWeightUnit;
        return static_cast<double>(pair.weight) >= most ||
               static_cast<double>(pair.figures) >= number(input_.rule, "other-speaker-min-figures") ||
               !different_voices(voice(pair.first), voice(pair.second), input_.lexicon);
    }

    // Two people whom the draft names elsewhere too did the same, as the sentences say first: guests of one ceremony.
    bool are_two_people(const Pair& pair, const FramedParagraph& there, const FramedParagraph& here) const {
        const auto& [x, y] = *pair.fact;
        const bool first =
            x.begin == there.clauses[pair.first.begin].begin && y.begin == here.clauses[pair.second.begin].begin;
        return x.kind == SlotKind::name && first && stands_twice(span_of(x, there)) && stands_twice(span_of(y, here));
    }
    // 一标段：……, 二标段：……: the sentences are about two things.
    static bool are_two_items(const Pair& pair, const FramedParagraph& there, const FramedParagraph& here) {
        if (pair.first.begin == 0 || pair.second.begin == 0) return false;
        const FramedClause& x = there.clauses[pair.first.begin - 1];
        const FramedClause& y = here.clauses[pair.second.begin - 1];
        return x.label && y.label &&
               (there.words_of(x, x) != here.words_of(y, y) || there.values_of(x, x) != here.values_of(y, y));
    }
    // 明年, 2023年: as seen from the day of the text, and as the calendar has it.
    static bool may_be_one_date(const Pair& pair, const FramedParagraph& there, const FramedParagraph& here) {
        const auto of_calendar = [](const std::u32string& value) {
            return std::any_of(value.begin(), value.end(), [](char32_t c) { return c >= U'0' && c <= U'9'; });
        };
        const auto& [x, y] = *pair.fact;
        return x.kind == SlotKind::date && of_calendar(there.value(x)) != of_calendar(here.value(y));
    }
    bool stands_twice(Span name) const {
        const std::string_view text = draft_.document->text;
        budget_.spend(text.size() / 64 + 1);
        const std::size_t at = text.find(slice(text, name));
        return text.find(slice(text, name), at + name.size()) != std::string_view::npos;
    }

    Place place_of(const Passage& passage, const FramedParagraph& reading) const {
        return {draft_.facts->document, reading.compared.form.source(reading.clauses[passage.begin].begin,
                                                                     reading.clauses[passage.end - 1].end)};
    }
    static Span span_of(const Slot& slot, const FramedParagraph& reading) {
        return reading.compared.form.source(slot.begin, slot.end);
    }

    Finding finding_of(const Pair& pair, const FramedParagraph& there, const FramedParagraph& here) const {
        const auto& [first, second] = *pair.fact;
        const Span here_span = span_of(second, here);
        const Span there_span = span_of(first, there);
        Finding finding;
        finding.rule = input_.rule.id;
        finding.level = Level::warning;
        finding.message = std::string(to_string(second.kind));
        finding.place = place_of(pair.second, here);
        finding.marks = {here_span};
        finding.related.push_back({place_of(pair.first, there), "earlier", {}, {there_span}});
        finding.arguments = {{"other", PlaceArgument{1, voice(pair.first).who()}},
                             {"here", written(*draft_.document, here_span)},
                             {"there", written(*draft_.document, there_span)}};
        finding.identity = to_hex(hash128(
            to_utf8(normal_form(slice(draft_.document->text, finding.place.span)) + U'\0' + there.value(first))));
        return finding;
    }

    // The other places of both versions, as far as they are the passage that is told.
    void add_more(const std::vector<Passage>& first, const std::vector<Passage>& second, const Pair& pair,
                  const FramedParagraph& there, Finding& finding) const {
        for (const auto* const version : {&first, &second}) {
            for (std::size_t i = 1; i < version->size() && finding.related.size() < kMostPlacesNamed; ++i) {
                const FramedParagraph reading = read((*version)[i].paragraph);
                const Passage passage = widened(first.front(), there, (*version)[i], reading).second;
                if (passage != pair.second) finding.related.push_back({place_of(passage, reading), "same", {}, {}});
            }
        }
    }

    const Draft& draft_;
    const CheckInput& input_;
    WorkBudget& budget_;
    KnownNames known_;
    std::set<std::pair<Passage, Passage>> told_;
};

}  // namespace

std::vector<Finding> check_conflicting_repeat(const Draft& draft, const CheckInput& input, WorkBudget& budget) {
    return ConflictingRepeats(draft, input, budget).run();
}

}  // namespace kanwu
