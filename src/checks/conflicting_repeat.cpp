// One sentence twice, word for word but for one fact: a number, a date, a name or a body.
#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/hash.h"
#include "checks/anchored_runs.h"
#include "checks/both_right.h"
#include "checks/check.h"
#include "checks/one_form.h"
#include "checks/openings.h"
#include "checks/sentence_frames.h"
#include "checks/voice.h"
#include "checks/written.h"
#include "facts/fact_value.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

// Clauses [begin, end) of one sentence. `tail`: of the first one only the words right before its first fact count, for the same
// thing may be named in short there (工程总投资, 青螺水库除险加固工程总投资).
struct Passage {
    std::uint32_t paragraph = 0, begin = 0, end = 0;
    bool tail = false;
    auto operator<=>(const Passage&) const = default;
};

// A passage with facts, by hash until another one of the same words is found.
struct Seen {
    std::uint64_t words, values;
    Passage passage;
};

std::uint64_t hash_of(std::u32string_view text) { return hash64(text.data(), text.size() * sizeof(char32_t)); }

// From every clause on the passages of that weight that hold a fact, up to the first of kLongEnough and one clause more: where
// two sentences share a passage, they share such ones, one of them with the fact that differs. Linear in clauses.
constexpr std::uint64_t kLongEnough = 20 * kWeightUnit;
constexpr std::uint32_t kMostClauses = 16;  // of a passage: some hold nothing but marks
template <class Visit>
void for_each_passage(const std::vector<FramedClause>& clauses, std::uint64_t least, Visit visit) {
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
            if (sum >= least && facts) visit(begin, end + 1);
        }
    }
}

// The same passage in two versions, as far as the words agree.
struct Pair {
    Passage first, second;
    std::uint64_t weight = 0;
    std::size_t same_facts = 0;
    bool dated = false;                         // a date is among them
    bool certain = false;                       // a name, a body or an exact number is among them
    std::size_t figures = 0;                    // exact numbers among them
    std::optional<std::pair<Slot, Slot>> fact;  // the one that differs; none where several do
};

constexpr unsigned kFigure =
    2;  // digits of a number that two speakers do not have alike by chance: 5.8%, not 20 or 100%
constexpr unsigned kCertain = 3;  // digits of a number that says by itself what is meant

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
        add_anchored(findings);
        return findings;
    }

private:
    std::uint64_t least() const {
        return static_cast<std::uint64_t>(number(input_.rule, "pinned-min-weight") * kWeightUnit);
    }

    FramedParagraph read(std::uint32_t paragraph) const {
        return framed_paragraph(draft_, paragraph, known_, input_.ignored, least());
    }

    // Nobody writes a paragraph of a million characters, and each would take forty bytes here.
    static constexpr std::size_t kLongest = std::size_t{1} << 20;
    // And each number that two share is looked at with the paragraph read again.
    static constexpr std::size_t kLongestAnchored = 5'000;

    std::vector<Seen> see_all() {
        std::vector<Seen> out;
        const std::vector<ParagraphFacts>& paragraphs = draft_.facts->paragraphs;
        for (std::uint32_t i = 0; i < paragraphs.size(); ++i) {
            if (paragraphs[i].role != Role::body || weight(paragraphs[i].normal) < least()) continue;
            if (paragraphs[i].normal.size() > kLongest) continue;
            budget_.spend(paragraphs[i].normal.size() / 16 + 1);
            const FramedParagraph reading = read(i);
            if (paragraphs[i].normal.size() <= kLongestAnchored)
                add_anchors(reading, i, input_.lexicon.named_numbers, anchors_);
            for (const Slot& fact : reading.facts)
                if (fact.kind == SlotKind::name) ++names_[hash_of(reading.value(fact))];
            for_each_passage(reading.clauses, least(), [&](std::uint32_t begin, std::uint32_t end) {
                const FramedClause& first = reading.clauses[begin];
                const FramedClause& last = reading.clauses[end - 1];
                const std::uint64_t values = hash_of(reading.values_of(first, last));
                out.push_back({hash_of(reading.words_of(first, last)), values, {i, begin, end}});
                const std::u32string_view tail = tail_of(first, last, reading);
                if (!tail.empty()) out.push_back({hash_of(tail), values, {i, begin, end, true}});
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
        const std::uint32_t tail = first->front().tail ? common_tail(there.clauses[first->front().begin], there,
                                                                     here.clauses[second->front().begin], here)
                                                       : 0;
        if (first->front().tail && tail == 0) return std::nullopt;
        const Pair pair = widened(first->front(), there, second->front(), here);
        if (tail > 0 && pair.same_facts == 0) return std::nullopt;
        if (!pair.fact || !told_.insert({pair.first, pair.second}).second || !is_told(pair)) return std::nullopt;
        tell(pair.first.paragraph, pair.second.paragraph, *pair.fact);
        if (are_two_people(pair, there, here) || are_two_notices(pair, there, here) ||
            (!pair.dated && are_under_two_times(pair)) || may_both_be_right(*pair.fact, there, here, input_.lexicon))
            return std::nullopt;
        Finding finding =
            finding_of(words_of(pair.first, there, tail), words_of(pair.second, here, tail), *pair.fact, there, here);
        if (tail == 0) add_more(*first, *second, pair, there, finding);
        return finding;
    }

    void add_anchored(std::vector<Finding>& findings) {
        for (const auto group : groups_of(anchors_)) {
            std::vector<Finding> found;
            std::set<std::u32string> versions;
            for (std::size_t x = 0; x < group.size(); ++x) {
                std::optional<FramedParagraph> there;  // read for all that it is compared with
                for (std::size_t y = x + 1; y < group.size(); ++y) {
                    if (!may_differ(group[x], group[y])) continue;
                    if (!there) there = read(group[x].paragraph);
                    if (auto finding = anchored(group[x], *there, group[y], versions))
                        found.push_back(std::move(*finding));
                }
            }
            if (versions.size() > 2) continue;
            std::move(found.begin(), found.end(), std::back_inserter(findings));
        }
    }

    // `versions`: where the two differ, what both say is added to it.
    std::optional<Finding> anchored(const SharedNumber& x, const FramedParagraph& there, const SharedNumber& y,
                                    std::set<std::u32string>& versions) {
        const FramedParagraph here = read(y.paragraph);
        budget_.spend((there.words.size() + here.words.size()) / 16 + 1);
        const std::optional<AnchoredRun> run = anchored_run(there, x.fact, here, y.fact, input_.lexicon.named_numbers);
        if (!run || static_cast<double>(run->weight) < number(input_.rule, "run-min-weight") * kWeightUnit)
            return std::nullopt;
        const bool other_voice = different_voices(voice(x.paragraph), voice(y.paragraph), input_.lexicon);
        const auto* const least = other_voice  ? "other-run-min-digits"
                                  : run->opens ? "run-min-digits"
                                               : "inner-run-min-digits";
        if (run->digits < number(input_.rule, least)) return std::nullopt;
        if (may_both_be_right(run->differing, there, here, input_.lexicon)) return std::nullopt;
        versions.insert(there.value(run->differing.first));
        versions.insert(here.value(run->differing.second));
        if (!tell(x.paragraph, y.paragraph, run->differing)) return std::nullopt;
        return finding_of({x.paragraph, run->first}, {y.paragraph, run->second}, run->differing, there, here,
                          written(*draft_.document, span_of(run->anchor, here)));
    }

    // Copies of one paragraph are one vote: they were made from each other.
    std::size_t votes(const std::vector<Passage>& version) const {
        std::set<Hash128> paragraphs;
        for (const Passage& passage : version) paragraphs.insert(draft_.facts->paragraphs[passage.paragraph].identity);
        return paragraphs.size();
    }

    // As many clauses before and behind as have the same words in both sentences.
    Pair widened(Passage first, const FramedParagraph& there, Passage second, const FramedParagraph& here) const {
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
        Pair pair{first, second, 0, 0, false, false, 0, {}};
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
                    ++pair.same_facts;
                    pair.dated = pair.dated || in_x.kind == SlotKind::date;
                    const bool number = in_x.kind == SlotKind::number;
                    const unsigned digits =
                        number ? counted_digits(there, x.facts.begin + f, input_.lexicon.named_numbers) : 0;
                    pair.certain = pair.certain || in_x.kind == SlotKind::name || in_x.kind == SlotKind::organisation ||
                                   digits >= kCertain;
                    pair.figures += digits >= kFigure;
                    continue;
                }
                ++differing;
                pair.fact.emplace(in_x, in_y);
            }
        }
        // Several facts are another event in the same words; and half a sentence may be about something else.
        if (differing != 1 || !is_enough(pair, there, here) || is_rounded(*pair.fact, there, here)) pair.fact.reset();
        return pair;
    }
    static bool is_rounded(const std::pair<Slot, Slot>& fact, const FramedParagraph& there,
                           const FramedParagraph& here) {
        return fact.first.kind == SlotKind::number && rounds(there.value(fact.first), here.value(fact.second));
    }
    // Whole sentences; numbers in fewer words than names, for two people may have done the same.
    bool is_enough(const Pair& pair, const FramedParagraph& there, const FramedParagraph& here) const {
        const bool counts = pair.fact->first.kind == SlotKind::number || pair.fact->first.kind == SlotKind::date;
        const double least = number(input_.rule, counts ? "min-weight" : "name-min-weight") * kWeightUnit;
        return (is_whole(pair, there, here) && static_cast<double>(pair.weight) >= least) ||
               (counts && is_pinned(pair, there, here));
    }
    // Part of a sentence that is about one thing all the same: it says itself which one (本届茶文化节为期五天); or it opens the
    // sentence, in clauses in a row, or with another fact in it; or it has a name, or an exact number, that is the same.
    bool is_pinned(const Pair& pair, const FramedParagraph& there, const FramedParagraph& here) const {
        const auto at_least = [&](const char* parameter) {
            return static_cast<double>(pair.weight) >= number(input_.rule, parameter) * kWeightUnit;
        };
        const FramedClause& first = here.clauses[pair.second.begin];
        std::u32string_view words = here.words_of(first, first);
        words.remove_prefix(std::min(words.find_first_not_of(fact_mark(SlotKind::date)), words.size()));
        if (input_.lexicon.pins.longest_at(words, 0) > 0) return at_least("pinned-min-weight");
        const bool opens =
            there.clauses[pair.first.begin].before == FrameEdge::sentence || first.before == FrameEdge::sentence;
        if (!opens && !pair.certain) return false;
        if (pair.second.end - pair.second.begin > 1) return at_least("min-weight");
        return pair.same_facts > 0 && at_least("clause-min-weight");
    }
    // From where one of the sentences, or of their halves, begins to where one of them ends.
    static bool is_whole(const Pair& pair, const FramedParagraph& there, const FramedParagraph& here) {
        const auto edge = [](FrameEdge x, FrameEdge y) { return x != FrameEdge::clause || y != FrameEdge::clause; };
        return edge(there.clauses[pair.first.begin].before, here.clauses[pair.second.begin].before) &&
               edge(there.clauses[pair.first.end - 1].behind, here.clauses[pair.second.end - 1].behind);
    }

    Voice voice(std::uint32_t paragraph) const { return voice_of(draft_.facts->paragraphs[paragraph], input_.lexicon); }

    // Two speakers may say one thing of two places, in a few words; not with the same numbers.
    bool is_told(const Pair& pair) const {
        const double most = number(input_.rule, "other-speaker-min-weight") * kWeightUnit;
        return static_cast<double>(pair.weight) >= most ||
               static_cast<double>(pair.figures) >= number(input_.rule, "other-speaker-min-figures") ||
               !different_voices(voice(pair.first.paragraph), voice(pair.second.paragraph), input_.lexicon);
    }

    // Two people whom the draft names elsewhere too did the same, as the sentences say first: guests of one ceremony.
    // And 于某某 is whoever is called so.
    bool are_two_people(const Pair& pair, const FramedParagraph& there, const FramedParagraph& here) const {
        const auto& [x, y] = *pair.fact;
        const bool veiled =
            there.value(x).find(U'某') != std::u32string::npos || here.value(y).find(U'某') != std::u32string::npos;
        if (x.kind == SlotKind::name && veiled) return true;
        const bool first =
            x.begin == there.clauses[pair.first.begin].begin && y.begin == here.clauses[pair.second.begin].begin;
        return x.kind == SlotKind::name && first && stands_twice(there.value(x)) && stands_twice(here.value(y));
    }
    bool stands_twice(const std::u32string& name) const {
        const auto found = names_.find(hash_of(name));
        return found != names_.end() && found->second > 1;
    }

    bool are_under_two_times(const Pair& pair) const {
        const std::string_view document = draft_.facts->document;
        return kanwu::are_under_two_times({document, pair.first.paragraph}, {document, pair.second.paragraph},
                                          input_.prior);
    }
    // Each to its own addressee: 罗阿旺：本院受理……; or one below the other, each with its own people.
    bool are_two_notices(const Pair& pair, const FramedParagraph& there, const FramedParagraph& here) const {
        const std::string_view document = draft_.facts->document;
        const bool below =
            pair.fact->first.kind == SlotKind::name && std::max(pair.first.paragraph, pair.second.paragraph) -
                                                               std::min(pair.first.paragraph, pair.second.paragraph) ==
                                                           1;
        return (below || have_two_labels(there.compared, here.compared)) &&
               is_notice({document, pair.first.paragraph}, input_) &&
               is_notice({document, pair.second.paragraph}, input_);
    }
    // Some code points of a paragraph's form.
    struct Words {
        std::uint32_t paragraph = 0;
        FrameRange range;
    };
    // `tail`: of the first clause that many words before its first fact, and what is behind; 0 for all of it.
    static Words words_of(const Passage& passage, const FramedParagraph& paragraph, std::uint32_t tail = 0) {
        const FramedClause& first = paragraph.clauses[passage.begin];
        const std::uint32_t begin =
            tail == 0 ? first.begin : paragraph.word_places[paragraph.fact_words[first.facts.begin] - tail];
        return {passage.paragraph, {begin, paragraph.clauses[passage.end - 1].end}};
    }
    Place place_of(const Words& words, const FramedParagraph& paragraph) const {
        return {draft_.facts->document, paragraph.compared.form.source(words.range.begin, words.range.end)};
    }
    static Span span_of(const Slot& slot, const FramedParagraph& paragraph) {
        return paragraph.compared.form.source(slot.begin, slot.end);
    }

    // `anchor`: the number that both have, where not all of the words are the same.
    Finding finding_of(const Words& first, const Words& second, const std::pair<Slot, Slot>& fact,
                       const FramedParagraph& there, const FramedParagraph& here,
                       const std::string& anchor = {}) const {
        const Span here_span = span_of(fact.second, here);
        const Span there_span = span_of(fact.first, there);
        Finding finding;
        finding.rule = input_.rule.id;
        finding.level = Level::warning;
        finding.message = anchor.empty() ? std::string(to_string(fact.second.kind)) : "run";
        finding.place = place_of(second, here);
        finding.marks = {here_span};
        finding.related.push_back({place_of(first, there), "earlier", {}, {there_span}});
        finding.arguments = {{"other", PlaceArgument{1, voice(first.paragraph).who()}},
                             {"here", written(*draft_.document, here_span)},
                             {"there", written(*draft_.document, there_span)},
                             {"anchor", anchor}};
        finding.identity = to_hex(hash128(
            to_utf8(normal_form(slice(draft_.document->text, finding.place.span)) + U'\0' + there.value(fact.first))));
        return finding;
    }

    using Fact = std::pair<std::uint32_t, std::uint32_t>;  // a paragraph, and where in its form
    // Whether neither of the two was told before.
    bool tell(std::uint32_t first, std::uint32_t second, const std::pair<Slot, Slot>& fact) {
        const bool there = told_facts_.insert(Fact{first, fact.first.begin}).second;
        const bool here = told_facts_.insert(Fact{second, fact.second.begin}).second;
        return there && here;
    }

    // The other places of both versions, as far as they are the passage that is told.
    void add_more(const std::vector<Passage>& first, const std::vector<Passage>& second, const Pair& pair,
                  const FramedParagraph& there, Finding& finding) const {
        for (const auto* const version : {&first, &second}) {
            for (std::size_t i = 1; i < version->size() && finding.related.size() < kMostPlacesNamed; ++i) {
                const FramedParagraph reading = read((*version)[i].paragraph);
                const Passage passage = widened(first.front(), there, (*version)[i], reading).second;
                if (passage != pair.second)
                    finding.related.push_back({place_of(words_of(passage, reading), reading), "same", {}, {}});
            }
        }
    }

    const Draft& draft_;
    const CheckInput& input_;
    WorkBudget& budget_;
    KnownNames known_;
    std::set<std::pair<Passage, Passage>> told_;
    std::set<Fact> told_facts_;
    std::vector<SharedNumber> anchors_;
    std::unordered_map<std::uint64_t, std::uint32_t> names_;  // by hash: how often each is read
};

}  // namespace

std::vector<Finding> check_conflicting_repeat(const Draft& draft, const CheckInput& input, WorkBudget& budget) {
    return ConflictingRepeats(draft, input, budget).run();
}

}  // namespace kanwu
