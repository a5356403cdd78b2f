// Paragraphs made to repeat each other: the engine names what comparing every pair names, and what it names is there.
#include <cmath>
#include <set>

#include "duplicates/brute_force.h"
#include "duplicates/copies.h"
#include "duplicates/pieces.h"
#include "duplicates/reworded.h"
#include "duplicates/rewritten.h"
#include "holds.h"

using namespace kanwu;

namespace {

constexpr std::size_t kMostParagraphs = 6;
constexpr std::size_t kMostCodePoints = 160;  // of a paragraph: the oracle is quadratic

// Reads the input as orders: a code point, a piece of what has been written, or the next paragraph.
class Writer {
public:
    explicit Writer(std::string_view orders) : orders_(orders) {}

    std::vector<std::u32string> write() {
        while (!orders_.empty() && texts_.size() <= kMostParagraphs) obey(next());
        std::erase_if(texts_, [](const std::u32string& text) { return text.empty(); });
        if (texts_.size() > kMostParagraphs) texts_.pop_back();
        return std::move(texts_);
    }

private:
    std::uint8_t next() {
        if (orders_.empty()) return 0;
        const char first = orders_.front();
        orders_.remove_prefix(1);
        return static_cast<std::uint8_t>(first);
    }

    void obey(std::uint8_t order) {
        if (order < 0x08) {
            texts_.emplace_back();
        } else if (order < 0x40) {
            repeat();
        } else if (order < 0x60) {
            join(static_cast<char32_t>(U'a' + order % 16));
        } else {
            join(static_cast<char32_t>(U'一' + order));
            join(static_cast<char32_t>(U'一' + order * 3 % 128));
        }
    }

    void join(char32_t c) {
        if (texts_.back().size() < kMostCodePoints) texts_.back() += c;
    }

    void repeat() {
        const std::u32string from = texts_[next() % texts_.size()];
        if (from.empty()) return;
        const std::u32string_view piece =
            std::u32string_view(from).substr(next() % from.size(), std::size_t{next()} + 1);
        for (const char32_t c : piece) join(c);
    }

    std::string_view orders_;
    std::vector<std::u32string> texts_{{}};
};

std::vector<Copy> copies_of(const std::vector<Comparable>& paragraphs) {
    WorkBudget budget(1'000'000'000);
    Copies copies = find_copies(paragraphs, budget);
    KANWU_HOLDS(copies.complete);
    return std::move(copies.found);
}

// With half of the paragraphs as witnesses, each of the others is found what it is found alone.
void check_each_alone(const std::vector<Comparable>& paragraphs) {
    const auto witnesses = static_cast<std::uint32_t>(paragraphs.size() / 2);
    const auto found_of = [&](const std::vector<Comparable>& some) {
        WorkBudget budget(1'000'000'000);
        return find_copies_of(some, witnesses, budget).found;
    };
    std::vector<Copy> alone;
    for (std::size_t q = witnesses; q < paragraphs.size(); ++q) {
        std::vector<Comparable> some(paragraphs.begin(), paragraphs.begin() + witnesses);
        some.push_back(paragraphs[q]);
        for (Copy& copy : found_of(some)) alone.push_back(std::move(copy));
    }
    KANWU_HOLDS(found_of(paragraphs) == alone);
}

void check_comparison(const Copy& copy, std::u32string_view a, std::u32string_view b) {
    const Comparison& comparison = copy.comparison;
    const bool changed_all_over = copy.relation == CopyRelation::rewritten || copy.relation == CopyRelation::reworded;
    const std::uint64_t least = changed_all_over ? kRewrittenTileWeight : kTileWeight;
    std::uint32_t end = 0;
    std::uint64_t sum = 0;
    for (const SharedRun& run : comparison.runs) {
        KANWU_HOLDS(end <= run.b_begin && run.b_end() <= b.size() && run.a_end() <= a.size());
        end = run.b_end();
        KANWU_HOLDS(a.substr(run.a_begin, run.length) == b.substr(run.b_begin, run.length));
        const std::uint64_t heavy = weight(b.substr(run.b_begin, run.length));
        KANWU_HOLDS(heavy >= least || a == b);
        sum += heavy;
    }
    KANWU_HOLDS(comparison.shared_weight == sum && sum <= weight(b));
    KANWU_HOLDS(std::abs(comparison.jaccard - test::jaccard_by_definition(a, b)) < 1e-9);
    const double distance = static_cast<double>(test::edit_distance_by_definition(a, b));
    if (copy.relation >= CopyRelation::shared_run && !comparison.runs.empty()) return;
    KANWU_HOLDS(comparison.similarity);
    KANWU_HOLDS(std::abs(*comparison.similarity - (1 - distance / static_cast<double>(std::max(a.size(), b.size())))) <
                1e-9);
}

// The same texts as clauses, which end behind every sixth letter of the alphabet.
void check_pieces(const std::vector<std::u32string>& texts) {
    std::vector<ClausedText> all;
    for (const std::u32string& text : texts) all.push_back(test::claused(text, [](char32_t c) { return c % 6 == 0; }));
    WorkBudget budget(1'000'000);
    KANWU_HOLDS(shared_pieces(all, budget) == test::every_pair_of_pieces(all));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::vector<std::u32string> texts = Writer(fuzz::bytes_of(data, size)).write();
    std::vector<std::vector<Fingerprint>> fingerprints;
    for (const std::u32string& text : texts) fingerprints.push_back(winnow(text));
    std::vector<Comparable> paragraphs;
    for (std::uint32_t i = 0; i < texts.size(); ++i)
        paragraphs.push_back({{"a.txt", i}, texts[i], hash128(texts[i].data(), texts[i].size() * 4), fingerprints[i]});
    const std::vector<Copy> found = copies_of(paragraphs);
    std::vector<test::Expected> strongest;
    std::set<std::size_t>
        rewritten;  // outside of the guarantee, as reworded passages are: verified, and stronger than a shared run
    for (const Copy& copy : found) {
        KANWU_HOLDS(copy.earlier < copy.later);
        check_comparison(copy, texts[copy.earlier.ordinal], texts[copy.later.ordinal]);
        if (copy.relation == CopyRelation::rewritten) {
            KANWU_HOLDS(*copy.comparison.similarity >= kRewrittenSimilarity ||
                        is_worded_anew(texts[copy.earlier.ordinal], texts[copy.later.ordinal]));
            rewritten.insert(copy.later.ordinal);
        } else if (copy.relation == CopyRelation::reworded) {
            KANWU_HOLDS(reworded_passage(texts[copy.earlier.ordinal], texts[copy.later.ordinal])->runs ==
                        copy.comparison.runs);
        } else if (!rewritten.contains(copy.later.ordinal) &&
                   (strongest.empty() || strongest.back().later != copy.later.ordinal)) {
            strongest.push_back({copy.earlier.ordinal, copy.later.ordinal, copy.relation});
        }
    }
    std::vector<test::Expected> expected = test::every_pair_compared(texts);
    std::erase_if(expected, [&](const test::Expected& e) {
        return e.relation == CopyRelation::shared_run && rewritten.contains(e.later);
    });
    KANWU_HOLDS(strongest == expected);
    check_pieces(texts);
    check_each_alone(paragraphs);
    return 0;
}
