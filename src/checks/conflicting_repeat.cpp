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
#include "checks/voice.h"
#include "checks/written.h"
#include "facts/changes.h"
#include "facts/fact_value.h"
#include "facts/set_phrase_changes.h"
#include "text/marked_form.h"
#include "text/utf8.h"

namespace kanwu {
namespace {

// A range of what the paragraph's clauses have one after the other.
struct Range {
    std::uint32_t begin = 0, end = 0;
};

// A clause taken apart: its words, and the facts that they frame.
struct Clause {
    std::uint32_t begin = 0, end = 0;  // code points of the paragraph's marked form, marks with it
    Range words, facts, values;
    std::uint64_t weight = 0;  // of the words alone, set phrases left aside
    bool opens_sentence = false, ends_sentence = false;
};

// A title stays among the words: two of them are another rule's affair. So does a place: two may have the same number.
// The name of a form (联系人：臧晓) is that of its own notice.
bool is_fact(const Slot& slot, std::u32string_view text) {
    if (slot.kind == SlotKind::name && slot.begin > 0 && text[slot.begin - 1] == U':') return false;
    return slot.kind != SlotKind::title && slot.kind != SlotKind::code && slot.kind != SlotKind::other;
}

// A paragraph as this check sees it. Words, facts and values are those of all clauses, so that some clauses in a row have
// theirs in a row.
struct Reading {
    ComparedParagraph compared;
    std::vector<Clause> clauses;
    std::u32string words;  // without marks; a fact is one code point of the private use area, by its kind
    std::vector<Slot> facts;
    std::u32string values;  // of the facts, a zero behind each

    std::u32string value(const Slot& slot) const {
        const std::u32string_view text = compared.form.code_points;
        return fact_value(slot.kind, text.substr(slot.begin, slot.end - slot.begin));
    }
    std::u32string_view words_of(const Clause& first, const Clause& last) const {
        return std::u32string_view(words).substr(first.words.begin, last.words.end - first.words.begin);
    }
    std::u32string_view values_of(const Clause& first, const Clause& last) const {
        return std::u32string_view(values).substr(first.values.begin, last.values.end - first.values.begin);
    }
};

class Reader {
public:
    // `ignored`: code points of the form that belong to a set phrase; empty where none do.
    Reader(ComparedParagraph paragraph, std::vector<bool> ignored) : ignored_(std::move(ignored)) {
        out_.compared = std::move(paragraph);
    }

    Reading read() && {
        const std::u32string& text = out_.compared.form.code_points;
        out_.words.reserve(text.size());
        open(0, true);
        auto slot = out_.compared.slots.begin();
        const auto slots_end = out_.compared.slots.end();
        for (std::uint32_t i = 0; i < text.size();) {
            while (slot != slots_end && (slot->begin < i || !is_fact(*slot, text))) ++slot;
            if (slot != slots_end && slot->begin == i) {
                add(*slot);
                i = slot->end;
            } else if (is_punctuation(text[i])) {
                ++i;
            } else {
                const std::uint32_t end = words_end(i, slot != slots_end ? slot->begin : text.size());
                out_.words.append(text, i, end - i);
                for (; i < end; ++i) clause_.weight += ignored_.empty() || !ignored_[i] ? weight(text[i]) : 0;
            }
            if (!clause_ends_at(text, i - 1)) continue;
            // Behind 市发展改革委主任屠岸青： a sentence begins.
            close(i, sentence_ends_at(text, i - 1) || text[i - 1] == U'：' || text[i - 1] == U':');
            open(i, clause_.ends_sentence);
        }
        return std::move(out_);
    }

private:
    // Behind code point i and the Han characters that follow it: no clause ends before the last of them.
    std::uint32_t words_end(std::uint32_t i, std::size_t limit) const {
        const std::u32string& text = out_.compared.form.code_points;
        if (!is_common_han(text[i])) return i + 1;
        while (++i < limit && is_common_han(text[i])) {
        }
        return i;
    }

    void add(const Slot& slot) {
        out_.words += U'\uE000' + static_cast<char32_t>(slot.kind);
        out_.facts.push_back(slot);
        out_.values.append(out_.value(slot)).push_back(U'\0');
    }

    void open(std::uint32_t at, bool opens_sentence) {
        const bool first = out_.clauses.empty();
        const Clause before = first ? Clause{} : out_.clauses.back();
        clause_ = {at,   at, {before.words.end, 0}, {before.facts.end, 0}, {before.values.end, 0}, 0, opens_sentence,
                   false};
    }

    void close(std::uint32_t at, bool ends_sentence) {
        clause_.end = at;
        clause_.words.end = static_cast<std::uint32_t>(out_.words.size());
        clause_.facts.end = static_cast<std::uint32_t>(out_.facts.size());
        clause_.values.end = static_cast<std::uint32_t>(out_.values.size());
        clause_.ends_sentence = ends_sentence;
        out_.clauses.push_back(clause_);
    }

    Reading out_;
    Clause clause_;
    std::vector<bool> ignored_;
};

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
// share the shortest one from its first clause on.
template <class Visit>
void for_each_passage(const std::vector<Clause>& clauses, std::uint64_t least, Visit visit) {
    for (std::uint32_t begin = 0; begin < clauses.size(); ++begin) {
        std::uint64_t sum = 0;
        bool facts = false;
        for (std::uint32_t end = begin; end < clauses.size(); ++end) {
            if (end > begin && clauses[end].opens_sentence) break;
            sum += clauses[end].weight;
            facts = facts || clauses[end].facts.begin < clauses[end].facts.end;
            if (sum < least || !facts) continue;
            visit(begin, end + 1);
            break;
        }
    }
}

// The same passage in two versions, as far as the words agree.
struct Pair {
    Passage first, second;
    std::uint64_t weight = 0;
    std::optional<std::pair<Slot, Slot>> fact;  // the one that differs; none where several do
};

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

    Reading read(std::uint32_t paragraph) const {
        ComparedParagraph compared = compared_paragraph(draft_, paragraph, known_);
        std::vector<bool> ignored = ignored_words(draft_, compared, input_.ignored);
        return Reader(std::move(compared), std::move(ignored)).read();
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
            const Reading reading = read(i);
            for_each_passage(reading.clauses, least(), [&](std::uint32_t begin, std::uint32_t end) {
                const Clause& first = reading.clauses[begin];
                const Clause& last = reading.clauses[end - 1];
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
        const Reading there = read(first->front().paragraph);
        const Reading here = read(second->front().paragraph);
        const Pair pair = widened(first->front(), there, second->front(), here);
        if (!pair.fact || !told_.insert({pair.first, pair.second}).second || !is_told(pair)) return std::nullopt;
        if (are_two_people(pair, there, here)) return std::nullopt;
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
    static Pair widened(Passage first, const Reading& there, Passage second, const Reading& here) {
        const auto same = [&](std::uint32_t x, std::uint32_t y) {
            return there.words_of(there.clauses[x], there.clauses[x]) ==
                   here.words_of(here.clauses[y], here.clauses[y]);
        };
        const auto opens = [&] {
            return there.clauses[first.begin].opens_sentence || here.clauses[second.begin].opens_sentence;
        };
        const auto ends = [&] {
            return there.clauses[first.end - 1].ends_sentence || here.clauses[second.end - 1].ends_sentence;
        };
        while (!opens() && same(first.begin - 1, second.begin - 1)) --first.begin, --second.begin;
        while (!ends() && same(first.end, second.end)) ++first.end, ++second.end;
        Pair pair{first, second, 0, {}};
        if (first.end - first.begin != second.end - second.begin) return pair;  // commas elsewhere: another reading
        std::size_t differing = 0;
        for (std::uint32_t c = 0; c < first.end - first.begin; ++c) {
            const Clause& x = there.clauses[first.begin + c];
            const Clause& y = here.clauses[second.begin + c];
            pair.weight += std::min(x.weight, y.weight);
            for (std::uint32_t f = 0; f < std::min(x.facts.end - x.facts.begin, y.facts.end - y.facts.begin); ++f) {
                const Slot& in_x = there.facts[x.facts.begin + f];
                const Slot& in_y = here.facts[y.facts.begin + f];
                if (there.value(in_x) == here.value(in_y)) continue;
                ++differing;
                pair.fact.emplace(in_x, in_y);
            }
        }
        // Several facts are another event in the same words; and half a sentence may be about something else.
        if (differing != 1 || !is_whole(pair, there, here)) pair.fact.reset();
        return pair;
    }
    // From where one of the sentences begins to where one of them ends.
    static bool is_whole(const Pair& pair, const Reading& there, const Reading& here) {
        return (there.clauses[pair.first.begin].opens_sentence || here.clauses[pair.second.begin].opens_sentence) &&
               (there.clauses[pair.first.end - 1].ends_sentence || here.clauses[pair.second.end - 1].ends_sentence);
    }

    const ParagraphFacts& facts_of(const Passage& passage) const { return draft_.facts->paragraphs[passage.paragraph]; }
    Voice voice(const Passage& passage) const { return voice_of(facts_of(passage), input_.lexicon); }

    // Two speakers may say one thing of two places, in a few words.
    bool is_told(const Pair& pair) const {
        const double most = number(input_.rule, "other-speaker-min-weight") * kWeightUnit;
        return static_cast<double>(pair.weight) >= most ||
               !different_voices(voice(pair.first), voice(pair.second), input_.lexicon);
    }

    // Two people whom the draft names elsewhere too did the same, as the sentences say first: guests of one ceremony.
    bool are_two_people(const Pair& pair, const Reading& there, const Reading& here) const {
        const auto& [x, y] = *pair.fact;
        const bool first =
            x.begin == there.clauses[pair.first.begin].begin && y.begin == here.clauses[pair.second.begin].begin;
        return x.kind == SlotKind::name && first && stands_twice(span_of(x, there)) && stands_twice(span_of(y, here));
    }
    bool stands_twice(Span name) const {
        const std::string_view text = draft_.document->text;
        budget_.spend(text.size() / 64 + 1);
        const std::size_t at = text.find(slice(text, name));
        return text.find(slice(text, name), at + name.size()) != std::string_view::npos;
    }

    Place place_of(const Passage& passage, const Reading& reading) const {
        return {draft_.facts->document, reading.compared.form.source(reading.clauses[passage.begin].begin,
                                                                     reading.clauses[passage.end - 1].end)};
    }
    static Span span_of(const Slot& slot, const Reading& reading) {
        return reading.compared.form.source(slot.begin, slot.end);
    }

    Finding finding_of(const Pair& pair, const Reading& there, const Reading& here) const {
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
                  const Reading& there, Finding& finding) const {
        for (const auto* const version : {&first, &second}) {
            for (std::size_t i = 1; i < version->size() && finding.related.size() < kMostPlacesNamed; ++i) {
                const Reading reading = read((*version)[i].paragraph);
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
