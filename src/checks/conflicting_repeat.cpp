// One sentence twice, word for word but for one fact: a number, a date, a name or a body.
#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
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
#include "checks/exchanged_digits.h"
#include "checks/one_form.h"
#include "checks/openings.h"
#include "checks/peers.h"
#include "checks/repeated_passage.h"
#include "checks/sentence_frames.h"
#include "checks/voice.h"
#include "checks/written.h"
#include "text/marked_form.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

// A passage with facts, by hash until another one of the same words is found.
struct Seen {
    std::uint64_t words, values;
    Passage passage;
};

std::uint64_t hash_of(std::u32string_view text) { return hash64(text.data(), text.size() * sizeof(char32_t)); }

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
        add_exchanged(findings);
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
    // Each place of a passage is compared in its paragraph read again: what was read is kept, up to that many code points.
    static constexpr std::size_t kMostKept = 4 * kLongest;
    // And each number that two share is looked at with the paragraph read again.
    static constexpr std::size_t kLongestAnchored = 5'000;

    std::shared_ptr<const FramedParagraph> read_once(std::uint32_t paragraph) {
        if (const auto found = kept_.find(paragraph); found != kept_.end()) return found->second;
        const std::size_t size = draft_.facts->paragraphs[paragraph].normal.size();
        budget_.spend(size / 16 + 1);
        if (size_kept_ + size > kMostKept) kept_.clear(), size_kept_ = 0;
        size_kept_ += size;
        return kept_[paragraph] = std::make_shared<const FramedParagraph>(read(paragraph));
    }

    std::vector<Seen> see_all() {
        std::vector<Seen> out;
        const std::vector<ParagraphFacts>& paragraphs = draft_.facts->paragraphs;
        for (std::uint32_t i = 0; i < paragraphs.size(); ++i) {
            if (paragraphs[i].role != Role::body || weight(paragraphs[i].normal) < least()) continue;
            if (paragraphs[i].normal.size() > kLongest) continue;
            budget_.spend(paragraphs[i].normal.size() / 16 + 1);
            const FramedParagraph reading = read(i);
            if (paragraphs[i].normal.size() <= kLongestAnchored) {
                add_anchors(reading, i, input_.lexicon.named_numbers, anchors_);
                if (paragraphs[i].group != Group::table)
                    add_counted_numbers(reading, i, input_.lexicon.named_numbers, numbers_);
            }
            for (const Slot& fact : reading.facts)
                if (fact.kind == SlotKind::name) ++names_[hash_of(reading.value(fact))];
            for (const auto [begin, end] : passages_of(reading.clauses, least())) {
                const FramedClause& first = reading.clauses[begin];
                const FramedClause& last = reading.clauses[end - 1];
                const std::uint64_t values = hash_of(reading.values_of(first, last));
                out.push_back({hash_of(reading.words_of(first, last)), values, {i, begin, end}});
                const std::u32string_view tail = tail_of(first, last, reading);
                if (!tail.empty()) out.push_back({hash_of(tail), values, {i, begin, end, true}});
            }
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
        const auto kept_there = read_once(first->front().paragraph), kept_here = read_once(second->front().paragraph);
        const FramedParagraph &there = *kept_there, &here = *kept_here;
        const CommonTail common = first->front().tail
                                      ? common_tail(there.clauses[first->front().begin], there,
                                                    here.clauses[second->front().begin], here, input_.lexicon)
                                      : CommonTail{};
        const std::uint32_t tail = common.words;
        if (first->front().tail && tail == 0) return std::nullopt;
        PassagePair pair = widened(first->front(), there, second->front(), here, input_);
        pair.one_subject = common.one_subject;
        if (tail > 0 && pair.same_facts == 0 && !pair.one_subject) return std::nullopt;
        if (!pair.fact || !told_.insert({pair.first, pair.second}).second || !is_told(pair, here)) return std::nullopt;
        tell(pair.first.paragraph, pair.second.paragraph, *pair.fact);
        if (are_two_people(pair, there, here) || are_two_notices(pair, there, here) ||
            (!pair.dated && are_under_two_times(pair.first.paragraph, pair.second.paragraph)) ||
            may_both_be_right(*pair.fact, there, here, input_.lexicon))
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
                    // Nobody says one thing twice in one paragraph: it was 41 last year.
                    if (group[x].paragraph == group[y].paragraph || !may_differ(group[x], group[y])) continue;
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
        const auto* const least = least_digits(*run, x.paragraph, y.paragraph, here);
        if (run->digits < number(input_.rule, least)) return std::nullopt;
        if (may_both_be_right(run->differing, there, here, input_.lexicon)) return std::nullopt;
        versions.insert(there.value(run->differing.first));
        versions.insert(here.value(run->differing.second));
        if (!tell(x.paragraph, y.paragraph, run->differing)) return std::nullopt;
        return finding_of({x.paragraph, run->first}, {y.paragraph, run->second}, run->differing, there, here,
                          written(*draft_.document, span_of(run->anchor, here)));
    }

    // The first two numbers of a group that speak of one thing. Who has both in one sentence knows that they differ.
    void add_exchanged(std::vector<Finding>& findings) {
        for (const auto group : exchanged(numbers_)) {
            std::vector<FramedParagraph> readings;
            for (const CountedNumber& number : group) {
                budget_.spend(draft_.facts->paragraphs[number.paragraph].normal.size() / 16 + 1);
                readings.push_back(read(number.paragraph));
            }
            if (have_both_in_one_sentence(group, readings)) continue;
            if (auto finding = first_exchanged(group, readings)) findings.push_back(std::move(*finding));
        }
    }
    std::optional<Finding> first_exchanged(std::span<const CountedNumber> group,
                                           const std::vector<FramedParagraph>& readings) {
        for (std::size_t y = 1; y < group.size(); ++y)
            for (std::size_t x = 0; x < y; ++x)
                if (auto finding = exchanged_digits(group[x], readings[x], group[y], readings[y])) return finding;
        return std::nullopt;
    }
    static bool have_both_in_one_sentence(std::span<const CountedNumber> group,
                                          const std::vector<FramedParagraph>& readings) {
        for (std::size_t x = 0; x + 1 < group.size(); ++x)
            if (group[x].paragraph == group[x + 1].paragraph && group[x].value != group[x + 1].value &&
                sentence_around(readings[x], group[x].fact).begin ==
                    sentence_around(readings[x + 1], group[x + 1].fact).begin)
                return true;
        return false;
    }
    std::optional<Finding> exchanged_digits(const CountedNumber& x, const FramedParagraph& there,
                                            const CountedNumber& y, const FramedParagraph& here) {
        if (x.value == y.value || x.paragraph == y.paragraph || !speak_of_one_thing(there, x.fact, here, y.fact))
            return std::nullopt;
        const std::pair<Slot, Slot> differing{there.facts[x.fact], here.facts[y.fact]};
        if (voices(x.paragraph, y.paragraph, sentence_until(differing.second.end, here)) == Voices::peers)
            return std::nullopt;
        if (may_both_be_right(differing, there, here, input_.lexicon) ||
            are_under_two_times(x.paragraph, y.paragraph) || !tell(x.paragraph, y.paragraph, differing))
            return std::nullopt;
        const auto around = [](const CountedNumber& number, const FramedParagraph& paragraph) {
            const FrameRange words = sentence_around(paragraph, number.fact);
            return Words{number.paragraph,
                         {paragraph.word_places[words.begin], paragraph.word_places[words.end - 1] + 1}};
        };
        Finding finding = finding_of(around(x, there), around(y, here), differing, there, here);
        finding.message = "exchanged";
        return finding;
    }

    const char* least_digits(const AnchoredRun& run, std::uint32_t first, std::uint32_t second,
                             const FramedParagraph& here) const {
        switch (voices(first, second, sentence_until(run.second.end, here))) {
            case Voices::peers: return "peer-min-digits";
            case Voices::two: return "other-run-min-digits";
            case Voices::one: break;
        }
        return run.opens ? "run-min-digits" : "inner-run-min-digits";
    }
    // Of the paragraph's form.
    static std::u32string_view sentence_until(std::uint32_t end, const FramedParagraph& paragraph) {
        const std::u32string_view text = paragraph.compared.form.code_points;
        std::uint32_t begin = end - 1;
        while (begin > 0 && !sentence_ends_at(text, begin - 1)) --begin;
        return text.substr(begin, end - begin);
    }

    // Copies of one paragraph are one vote: they were made from each other.
    std::size_t votes(const std::vector<Passage>& version) const {
        std::set<Hash128> paragraphs;
        for (const Passage& passage : version) paragraphs.insert(draft_.facts->paragraphs[passage.paragraph].identity);
        return paragraphs.size();
    }

    Voice voice(std::uint32_t paragraph) const { return voice_of(draft_.facts->paragraphs[paragraph], input_.lexicon); }
    Voices voices(std::uint32_t first, std::uint32_t second, std::u32string_view words) const {
        return compare(voice(first), voice(second), words, input_.lexicon);
    }

    // Two speakers may say one thing of two places, in a few words; not with the same numbers, or so many of them where each speaks
    // for a place or house of its own.
    bool is_told(const PassagePair& pair, const FramedParagraph& here) const {
        const std::u32string_view words = sentence_until(here.clauses[pair.second.end - 1].end, here);
        const Voices voices = this->voices(pair.first.paragraph, pair.second.paragraph, words);
        if (voices == Voices::one) return true;
        if (voices == Voices::peers) return pair.digits >= number(input_.rule, "peer-min-digits");
        const double most = number(input_.rule, "other-speaker-min-weight") * kWeightUnit;
        return pair.one_subject || static_cast<double>(pair.weight) >= most ||
               static_cast<double>(pair.figures) >= number(input_.rule, "other-speaker-min-figures");
    }

    // Two people whom the draft names elsewhere too did the same, as the sentences say first: guests of one ceremony.
    // And 于某某 is whoever is called so.
    bool are_two_people(const PassagePair& pair, const FramedParagraph& there, const FramedParagraph& here) const {
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

    bool are_under_two_times(std::uint32_t first, std::uint32_t second) const {
        const std::string_view document = draft_.facts->document;
        return kanwu::are_under_two_times({document, first}, {document, second}, input_.prior);
    }
    // One below the other, each with its own people; or otherwise apart.
    bool are_two_notices(const PassagePair& pair, const FramedParagraph& there, const FramedParagraph& here) const {
        const std::string_view document = draft_.facts->document;
        const bool below =
            pair.fact->first.kind == SlotKind::name && std::max(pair.first.paragraph, pair.second.paragraph) -
                                                               std::min(pair.first.paragraph, pair.second.paragraph) ==
                                                           1;
        if (!is_notice({document, pair.first.paragraph}, input_) ||
            !is_notice({document, pair.second.paragraph}, input_))
            return false;
        return below || (pair.first.paragraph != pair.second.paragraph && are_notices_apart(there, here));
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
            tail == 0 ? first.begin
                      : paragraph.word_places[paragraph.fact_words[counted_fact(first, paragraph)] - tail];
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
    void add_more(const std::vector<Passage>& first, const std::vector<Passage>& second, const PassagePair& pair,
                  const FramedParagraph& there, Finding& finding) {
        for (const auto* const version : {&first, &second}) {
            for (std::size_t i = 1; i < version->size() && finding.related.size() < kMostPlacesNamed; ++i) {
                const auto reading = read_once((*version)[i].paragraph);
                const Passage passage = widened(first.front(), there, (*version)[i], *reading, input_).second;
                if (passage != pair.second)
                    finding.related.push_back({place_of(words_of(passage, *reading), *reading), "same", {}, {}});
            }
        }
    }

    const Draft& draft_;
    const CheckInput& input_;
    WorkBudget& budget_;
    KnownNames known_;
    std::set<std::pair<Passage, Passage>> told_;
    std::set<Fact> told_facts_;
    std::unordered_map<std::uint32_t, std::shared_ptr<const FramedParagraph>> kept_;  // by paragraph
    std::size_t size_kept_ = 0;                                                       // code points
    std::vector<SharedNumber> anchors_;
    std::vector<CountedNumber> numbers_;
    std::unordered_map<std::uint64_t, std::uint32_t> names_;  // by hash: how often each is read
};

}  // namespace

std::vector<Finding> check_conflicting_repeat(const Draft& draft, const CheckInput& input, WorkBudget& budget) {
    return ConflictingRepeats(draft, input, budget).run();
}

}  // namespace kanwu
