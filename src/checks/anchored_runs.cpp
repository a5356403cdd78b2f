#include "checks/anchored_runs.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>

#include "base/hash.h"
#include "facts/fact_value.h"
#include "text/marked_form.h"
#include "text/normal_form.h"

namespace kanwu {
namespace {

constexpr std::uint64_t kWidestGap = 5 * kWeightUnit;    // words changed between what is the same, on either side
constexpr std::uint64_t kLeastBehind = 3 * kWeightUnit;  // what must be the same behind a gap
constexpr std::uint32_t kLongestGap = 16;                // in code points
constexpr std::uint32_t kNextTo = 1;                     // code points by which anchors are compared at first
constexpr std::uint32_t kReach = 200;                    // code points of a sentence that are looked at
constexpr std::ptrdiff_t kMostAnchors = 5;               // of one value
constexpr unsigned kExact = 2;                           // digits of a number that two texts do not share by chance

std::uint64_t weight_of(char32_t c) { return is_fact_mark(c) ? 0 : weight(c); }

// 2029 before letters or marks, as English has years.
bool is_year(std::u32string_view value, const FramedParagraph& paragraph, std::uint32_t fact) {
    const std::size_t behind = paragraph.fact_words[fact] + 1;
    const bool counted = behind < paragraph.words.size() && is_common_han(paragraph.words[behind]);
    return !counted && value.size() == 4 && std::all_of(value.begin(), value.end(), is_ascii_digit) && value[0] <= U'2';
}
bool ends_clause(const FramedParagraph& paragraph, std::uint32_t word) {
    return clause_of(paragraph, word)->words.end == word + 1;
}
// 365天, 318国道, 拨打110。: no quantity.
bool is_name(std::u32string_view value, const FramedParagraph& paragraph, std::uint32_t fact, const WordSet& named) {
    constexpr std::size_t kBehind = 3;
    const std::uint32_t at = paragraph.fact_words[fact];
    const std::u32string_view words = std::u32string_view(paragraph.words).substr(at + 1, kBehind);
    if (named.longest_at(words, 0) > 0) return true;
    const std::size_t size = named.longest_at(std::u32string(value) + std::u32string(words), 0);
    return size > value.size() || (size == value.size() && ends_clause(paragraph, at));
}
// The words of its sentence around one of them, kReach at most on either side: [begin, end) of all words.
FrameRange sentence_of(const FramedParagraph& paragraph, std::uint32_t at) {
    const auto& clauses = paragraph.clauses;
    const std::uint32_t low = at - std::min(at, kReach);
    const std::uint32_t high = std::min(at + kReach, static_cast<std::uint32_t>(paragraph.words.size()));
    auto clause = clause_of(paragraph, at);
    auto last = clause;
    while (clause->before != FrameEdge::sentence && clause->words.begin > low) --clause;
    while (last->behind != FrameEdge::sentence && last->words.end < high && last + 1 != clauses.end()) ++last;
    return {std::max(clause->words.begin, low), std::min(last->words.end, high)};
}

std::uint32_t fact_at(const FramedParagraph& paragraph, std::uint32_t word) {
    const auto found = std::lower_bound(paragraph.fact_words.begin(), paragraph.fact_words.end(), word);
    return static_cast<std::uint32_t>(found - paragraph.fact_words.begin());
}

// Two sentences side by side, from an anchor outwards.
class Alignment {
public:
    Alignment(const FramedParagraph& a, std::uint32_t fact_a, const FramedParagraph& b, std::uint32_t fact_b)
        : a_(a), b_(b), in_a_(sentence_of(a, a.fact_words[fact_a])), in_b_(sentence_of(b, b.fact_words[fact_b])) {
        const std::uint32_t i = a.fact_words[fact_a];
        const std::uint32_t j = b.fact_words[fact_b];
        pairs_.emplace_back(i, j);
        walk<-1>(i, j);
        std::reverse(pairs_.begin(), pairs_.end());
        walk<1>(i, j);
    }

    // Code points of the words that are the same, in their order.
    const std::vector<std::pair<std::uint32_t, std::uint32_t>>& pairs() const { return pairs_; }

private:
    char32_t word_a(std::int64_t i) const { return inside(i, in_a_) ? a_.words[static_cast<std::size_t>(i)] : 0; }
    char32_t word_b(std::int64_t j) const { return inside(j, in_b_) ? b_.words[static_cast<std::size_t>(j)] : 0; }
    static bool inside(std::int64_t at, FrameRange range) { return at >= range.begin && at < range.end; }
    bool same(std::int64_t i, std::int64_t j) const { return word_a(i) != 0 && word_a(i) == word_b(j); }

    template <int Step>
    void walk(std::int64_t i, std::int64_t j) {
        i += Step;
        j += Step;
        for (;;) {
            while (same(i, j)) {
                pairs_.emplace_back(static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(j));
                i += Step;
                j += Step;
            }
            const auto gap = gap_at<Step>(i, j);
            if (!gap) return;
            i += Step * static_cast<std::int64_t>(gap->first);
            j += Step * static_cast<std::int64_t>(gap->second);
        }
    }

    // The narrowest gap behind which enough is the same.
    template <int Step>
    std::optional<std::pair<std::uint32_t, std::uint32_t>> gap_at(std::int64_t i, std::int64_t j) const {
        for (std::uint32_t wide = 1; wide <= 2 * kLongestGap; ++wide)
            for (std::uint32_t x = wide > kLongestGap ? wide - kLongestGap : 0; x <= std::min(wide, kLongestGap); ++x)
                if (goes_on<Step>(i + Step * std::int64_t{x}, j + Step * std::int64_t{wide - x}) &&
                    is_narrow<Step>(i, x, &Alignment::word_a) && is_narrow<Step>(j, wide - x, &Alignment::word_b))
                    return std::pair{x, wide - x};
        return std::nullopt;
    }
    template <int Step>
    bool goes_on(std::int64_t i, std::int64_t j) const {
        std::uint64_t sum = 0;
        for (; same(i, j); i += Step, j += Step)
            if (is_same_fact(i, j) || (sum += weight_of(word_a(i))) >= kLeastBehind) return true;
        return false;
    }
    bool is_same_fact(std::int64_t i, std::int64_t j) const {
        if (!is_fact_mark(word_a(i))) return false;
        return a_.value(a_.facts[fact_at(a_, static_cast<std::uint32_t>(i))]) ==
               b_.value(b_.facts[fact_at(b_, static_cast<std::uint32_t>(j))]);
    }
    template <int Step>
    bool is_narrow(std::int64_t at, std::uint32_t size, char32_t (Alignment::*word)(std::int64_t) const) const {
        std::uint64_t sum = 0;
        for (std::uint32_t k = 0; k < size; ++k) {
            const char32_t c = (this->*word)(at + Step * std::int64_t{k});
            if (c == 0 || is_fact_mark(c)) return false;  // a fact that was put in or left out
            sum += weight_of(c);
        }
        return sum <= kWidestGap;
    }

    const FramedParagraph& a_;
    const FramedParagraph& b_;
    FrameRange in_a_, in_b_;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs_;
};

// Whether a clause begins with that word, or a bracket ends before it; dates may stand between.
enum class Opening : std::uint8_t { none, clause, sentence };
Opening opening(const FramedParagraph& paragraph, std::uint32_t word) {
    const std::u32string_view text = paragraph.compared.form.code_points;
    while (word > 0 && is_fact_mark(paragraph.words[word - 1]) &&
           paragraph.facts[fact_at(paragraph, word - 1)].kind == SlotKind::date)
        --word;
    const std::uint32_t place = paragraph.word_places[word];
    const auto clause = clause_of(paragraph, word);
    if (word == clause->words.begin) return clause->before == FrameEdge::sentence ? Opening::sentence : Opening::clause;
    const bool bracket = place > 0 && (text[place - 1] == U')' || text[place - 1] == U'】');
    if (!bracket) return Opening::none;
    return clause->before == FrameEdge::sentence ? Opening::sentence : Opening::clause;
}

// 学校盐碱地试验站建于 beside 试验站建于: whether the sentence begins with more words of what that word begins to name, and no fact.
bool is_named_in_full(const FramedParagraph& paragraph, std::uint32_t word) {
    constexpr std::uint32_t kName = 4;  // code points that both have before their first fact
    const auto clause = clause_of(paragraph, word);
    const std::u32string_view words = paragraph.words_of(*clause, *clause);
    const auto fact = std::find_if(words.begin(), words.end(), is_fact_mark);
    return clause->before == FrameEdge::sentence && word > clause->words.begin &&
           static_cast<std::uint32_t>(fact - words.begin()) >= word - clause->words.begin + kName;
}

using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

// The words next to pair k that follow it without a gap, on one side.
std::uint64_t joined_weight(const Pairs& pairs, std::size_t k, int step, const FramedParagraph& a) {
    std::uint64_t sum = 0;
    for (auto at = static_cast<std::ptrdiff_t>(k);;) {
        const std::ptrdiff_t next = at + step;
        if (next < 0 || next >= static_cast<std::ptrdiff_t>(pairs.size())) return sum;
        const auto [x, y] = pairs[static_cast<std::size_t>(at)];
        const auto [u, v] = pairs[static_cast<std::size_t>(next)];
        if (u != x + static_cast<std::uint32_t>(step) || v != y + static_cast<std::uint32_t>(step)) return sum;
        sum += weight_of(a.words[u]);
        at = next;
    }
}

// Where its clause begins, dates at its head aside.
std::uint32_t clause_begin(const FramedParagraph& paragraph, std::uint32_t word) {
    std::uint32_t begin = clause_of(paragraph, word)->words.begin;
    while (begin < word && paragraph.words[begin] == fact_mark(SlotKind::date)) ++begin;
    return begin;
}

// What stands in its clause before pair k and is not the same: something else in the middle of it (小麦种植面积, 玉米种植面积), or at the
// beginning of both (青螺水库总投资, 东岭水库总投资). It may be what the clause is about.
enum class OtherWords : std::uint8_t { none, leading, replaced };
OtherWords other_words_before(const Pairs& pairs, std::size_t k, const FramedParagraph& a, const FramedParagraph& b) {
    constexpr std::uint64_t kWord = 2 * kWeightUnit;
    const auto between = [](const FramedParagraph& paragraph, std::uint32_t from, std::uint32_t to) {
        std::uint64_t sum = 0;
        for (std::uint32_t i = from + 1; i < to; ++i) sum += weight_of(paragraph.words[i]);
        return sum;
    };
    const std::uint32_t begin_a = clause_begin(a, pairs[k].first);
    const std::uint32_t begin_b = clause_begin(b, pairs[k].second);
    for (; k > 0 && pairs[k - 1].first >= begin_a && pairs[k - 1].second >= begin_b; --k)
        if (between(a, pairs[k - 1].first, pairs[k].first) >= kWord &&
            between(b, pairs[k - 1].second, pairs[k].second) >= kWord)
            return OtherWords::replaced;
    return pairs[k].first > begin_a && pairs[k].second > begin_b ? OtherWords::leading : OtherWords::none;
}

// Whether the same is counted: words before it, and the same measure behind; or more of them on one side.
bool is_of_one_thing(const Pairs& pairs, std::size_t k, const FramedParagraph& a) {
    const std::uint64_t before = joined_weight(pairs, k, -1, a);
    const std::uint64_t behind = joined_weight(pairs, k, 1, a);
    return (before >= 2 * kWeightUnit && behind >= kWeightUnit) || before >= 4 * kWeightUnit ||
           behind >= 4 * kWeightUnit;
}

// Adds what is the same in the pairs to the run. Which of them is not, where one is: several are another day, another place.
std::optional<std::size_t> add_pairs(const Pairs& pairs, const FramedParagraph& a, const FramedParagraph& b,
                                     const WordSet& named, AnchoredRun& run) {
    std::optional<std::size_t> differing;
    for (std::size_t k = 0; k < pairs.size(); ++k) {
        const auto [in_a, in_b] = pairs[k];
        const bool ignored = a.is_ignored(in_a) || b.is_ignored(in_b);
        run.weight += ignored ? 0 : weight_of(a.words[in_a]);
        if (!is_fact_mark(a.words[in_a])) continue;
        const std::uint32_t fact = fact_at(a, in_a);
        const Slot& x = a.facts[fact];
        const Slot& y = b.facts[fact_at(b, in_b)];
        if (a.value(x) == b.value(y)) {
            if (x.kind == SlotKind::number && !ignored) run.digits += counted_digits(a, fact, named);
            continue;
        }
        if (ignored || differing) return std::nullopt;
        differing = k;
        run.differing = {x, y};
    }
    return differing;
}

// Whether the two are numbers or dates of which one must be wrong: no ordinals, and none is the other one rounded.
bool may_contradict(const std::pair<Slot, Slot>& fact, const FramedParagraph& a, const FramedParagraph& b) {
    const SlotKind kind = fact.first.kind;
    if (kind != SlotKind::number && kind != SlotKind::date) return false;
    const std::u32string x = a.value(fact.first);
    const std::u32string y = b.value(fact.second);
    if (x.empty() || x.front() == U'第' || y.starts_with(U'第')) return false;
    return kind == SlotKind::date || !rounds(x, y);
}

// The words from `begin` to `last`, with it, as a range of the paragraph's form.
FrameRange in_form(const FramedParagraph& paragraph, std::uint32_t begin, std::uint32_t last) {
    const bool fact = is_fact_mark(paragraph.words[last]);
    return {paragraph.word_places[begin],
            fact ? paragraph.facts[fact_at(paragraph, last)].end : paragraph.word_places[last] + 1};
}

// Whether a sentence begins with that word in one of the two, and in the other one a clause, or what is named in full
// there.
bool opens_one(const FramedParagraph& first, std::uint32_t in_first, const FramedParagraph& second,
               std::uint32_t in_second) {
    const Opening a = opening(first, in_first);
    const Opening b = opening(second, in_second);
    const bool in_full = b == Opening::none ? is_named_in_full(second, in_second) : is_named_in_full(first, in_first);
    return (std::min(a, b) != Opening::none || in_full) && std::max(a, b) == Opening::sentence;
}

}  // namespace

unsigned counted_digits(const FramedParagraph& paragraph, std::uint32_t fact, const WordSet& named) {
    const std::u32string value = paragraph.value(paragraph.facts[fact]);
    return is_year(value, paragraph, fact) || is_name(value, paragraph, fact, named) ? 0 : exactness(value);
}

void add_anchors(const FramedParagraph& paragraph, std::uint32_t ordinal, const WordSet& named,
                 std::vector<SharedNumber>& out) {
    const std::u32string_view words = paragraph.words;
    const auto hash = [](std::u32string_view text) { return hash64(text.data(), text.size() * sizeof(char32_t)); };
    for (std::uint32_t f = 0; f < paragraph.facts.size(); ++f) {
        if (paragraph.facts[f].kind != SlotKind::number) continue;
        const std::u32string value = paragraph.value(paragraph.facts[f]);
        if (counted_digits(paragraph, f, named) < kExact) continue;
        const std::uint32_t at = paragraph.fact_words[f];
        const FrameRange sentence = sentence_of(paragraph, at);
        const std::uint32_t left = at - std::min(kNextTo, at - sentence.begin);
        const std::u32string_view behind = words.substr(at + 1, std::min(kNextTo, sentence.end - at - 1));
        const std::uint32_t first = fact_at(paragraph, sentence.begin);
        const std::uint32_t last = fact_at(paragraph, sentence.end);
        std::u32string all(words.substr(sentence.begin, sentence.end - sentence.begin));
        for (std::uint32_t other = first; other < last; ++other)
            (all += paragraph.value(paragraph.facts[other])) += U'\0';
        out.push_back({hash(value), hash(words.substr(left, at - left)), hash(behind), hash(all), ordinal, f});
    }
}

std::vector<std::span<const SharedNumber>> groups_of(std::vector<SharedNumber>& anchors) {
    std::sort(anchors.begin(), anchors.end(), [](const SharedNumber& x, const SharedNumber& y) {
        return std::tie(x.value, x.paragraph, x.fact) < std::tie(y.value, y.paragraph, y.fact);
    });
    std::vector<std::span<const SharedNumber>> out;
    for (auto begin = anchors.begin(), end = begin; begin != anchors.end(); begin = end) {
        end = std::find_if(begin, anchors.end(), [&](const SharedNumber& a) { return a.value != begin->value; });
        if (end - begin >= 2 && end - begin <= kMostAnchors) out.emplace_back(begin, end);
    }
    return out;
}

bool may_differ(const SharedNumber& x, const SharedNumber& y) {
    return x.sentence != y.sentence && (x.before == y.before || x.behind == y.behind);
}

std::optional<AnchoredRun> anchored_run(const FramedParagraph& first, std::uint32_t first_fact,
                                        const FramedParagraph& second, std::uint32_t second_fact,
                                        const WordSet& named) {
    const Alignment alignment(first, first_fact, second, second_fact);
    const Pairs& pairs = alignment.pairs();
    AnchoredRun run;
    const std::optional<std::size_t> differing = add_pairs(pairs, first, second, named, run);
    if (!differing || !may_contradict(run.differing, first, second)) return std::nullopt;
    if (!is_of_one_thing(pairs, *differing, first)) return std::nullopt;
    const OtherWords other = other_words_before(pairs, *differing, first, second);
    if (other == OtherWords::replaced) return std::nullopt;
    const auto& [x, y] = run.differing;
    if (other == OtherWords::none && x.kind == SlotKind::number)
        run.digits += slip_digits(first.value(x), second.value(y));
    run.anchor = second.facts[second_fact];
    run.first = in_form(first, pairs.front().first, pairs.back().first);
    run.second = in_form(second, pairs.front().second, pairs.back().second);
    run.opens = opens_one(first, pairs.front().first, second, pairs.front().second);
    return run;
}

}  // namespace kanwu
