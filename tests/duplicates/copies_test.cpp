#include "duplicates/copies.h"

#include <algorithm>
#include <map>
#include <random>
#include <string>

#include "duplicates/brute_force.h"
#include "duplicates/reworded.h"
#include "duplicates/rewritten.h"
#include "duplicates/shingle.h"
#include "duplicates/similarity.h"
#include "support/catch.h"
#include "text/normal_form.h"

using namespace kanwu;

namespace {

// Texts as one document's paragraphs; keeps alive what the engine looks at.
struct Corpus {
    explicit Corpus(std::vector<std::u32string> list) : texts(std::move(list)) {
        for (const auto& text : texts) fingerprints.push_back(winnow(text));
        for (std::uint32_t i = 0; i < texts.size(); ++i)
            paragraphs.push_back(
                {{"a.txt", i}, texts[i], hash128(texts[i].data(), texts[i].size() * 4), fingerprints[i]});
    }
    Copies copies(std::uint64_t work = 1'000'000'000, unsigned threads = 1) const {
        WorkBudget budget(work);
        return find_copies(paragraphs, budget, {threads});
    }
    // The strongest relation of each later paragraph.
    std::vector<test::Expected> strongest() const {
        std::vector<test::Expected> out;
        for (const Copy& copy : copies().found)
            if (out.empty() || out.back().later != copy.later.ordinal)
                out.push_back({copy.earlier.ordinal, copy.later.ordinal, copy.relation});
        return out;
    }

    std::vector<std::u32string> texts;
    std::vector<std::vector<Fingerprint>> fingerprints;
    std::vector<Comparable> paragraphs;
};

class Writer {
public:
    explicit Writer(unsigned seed) : random_(seed) {}

    std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random_); }

    // `alphabet` small: adversarial; large: prose.
    std::u32string prose(std::size_t length, std::size_t alphabet) {
        std::u32string out;
        for (std::size_t i = 0; i < length; ++i) out += letter(alphabet);
        return out;
    }
    char32_t letter(std::size_t alphabet) {
        const std::size_t i = below(alphabet);
        return i % 4 == 3 ? static_cast<char32_t>(U'a' + i % 26) : static_cast<char32_t>(U'一' + i);
    }

    std::u32string edited(std::u32string text, std::size_t edits, std::size_t alphabet) {
        for (std::size_t i = 0; i < edits && !text.empty(); ++i) {
            const std::size_t at = below(text.size());
            switch (below(3)) {
                case 0: text[at] = letter(alphabet); break;
                case 1: text.erase(at, 1); break;
                default: text.insert(at, 1, letter(alphabet));
            }
        }
        return text;
    }

    // Paragraphs of which some are copies, edited, cut, merged, rotated.
    std::vector<std::u32string> paragraphs(std::size_t count, std::size_t alphabet) {
        std::vector<std::u32string> out;
        for (std::size_t i = 0; i < count; ++i) {
            std::u32string fresh = prose(20 + below(180), alphabet);
            if (out.empty()) {
                out.push_back(fresh);
                continue;
            }
            const std::u32string& old = out[below(out.size())];
            switch (below(7)) {
                case 0: out.push_back(old); break;
                case 1: out.push_back(edited(old, 1 + below(8), alphabet)); break;
                case 2: out.push_back(fresh.substr(0, 20) + old.substr(old.size() / 3)); break;
                case 3: out.push_back(old.substr(old.size() / 2) + old.substr(0, old.size() / 2)); break;
                case 4: out.push_back(old.substr(0, 36 + below(8)) + fresh); break;
                case 5: out.push_back(old + out[below(out.size())]); break;
                default: out.push_back(std::move(fresh));
            }
        }
        return out;
    }

private:
    std::mt19937 random_;
};

// What comparing every pair finds. The guarantee leaves rewritten copies and reworded passages out: those that the engine
// names are taken over where they are what they say and nothing stronger was to be found.
std::vector<test::Expected> expected(const Corpus& corpus) {
    std::map<std::size_t, test::Expected> by_later;
    for (const test::Expected& copy : test::every_pair_compared(corpus.texts)) by_later.emplace(copy.later, copy);
    for (const test::Expected& copy : corpus.strongest()) {
        const std::u32string_view a = corpus.texts[copy.earlier];
        const std::u32string_view b = corpus.texts[copy.later];
        const bool similar = similarity(a, b) >= kRewrittenSimilarity || is_worded_anew(a, b);
        const bool holds = copy.relation == CopyRelation::rewritten  ? similar
                           : copy.relation == CopyRelation::reworded ? reworded_passage(a, b).has_value()
                                                                     : false;
        if (!holds) continue;
        const auto other = by_later.try_emplace(copy.later, copy).first;
        if (other->second.relation > copy.relation) other->second = copy;
    }
    std::vector<test::Expected> out;
    for (const auto& [later, copy] : by_later) out.push_back(copy);
    return out;
}

}  // namespace

TEST_CASE("the engine agrees with comparing every pair, on prose and on adversarial text", "[copies][property]") {
    for (const std::size_t alphabet : {2U, 3U, 12U, 2000U}) {
        Writer writer(static_cast<unsigned>(alphabet));
        for (int round = 0; round < 12; ++round) {
            const Corpus corpus(writer.paragraphs(30, alphabet));
            CAPTURE(alphabet, round);
            CHECK(corpus.strongest() == expected(corpus));
        }
    }
}

TEST_CASE("of texts behind the witnesses each is found what it is found alone, and what comparing pairs finds",
          "[copies][property]") {
    for (const std::size_t alphabet : {2U, 3U, 12U, 2000U}) {
        Writer writer(100 + static_cast<unsigned>(alphabet));
        for (int round = 0; round < 12; ++round) {
            const Corpus corpus(writer.paragraphs(30, alphabet));
            const auto witnesses = static_cast<std::uint32_t>(writer.below(30));
            const auto found_of = [&](std::vector<Comparable> paragraphs) {
                WorkBudget budget(1'000'000'000);
                return find_copies_of(paragraphs, witnesses, budget, {1 + static_cast<unsigned>(round % 3)}).found;
            };
            const std::vector<Copy> together = found_of(corpus.paragraphs);
            std::vector<Copy> alone;
            for (std::size_t q = witnesses; q < corpus.paragraphs.size(); ++q) {
                std::vector<Comparable> few(corpus.paragraphs.begin(), corpus.paragraphs.begin() + witnesses);
                few.push_back(corpus.paragraphs[q]);
                for (Copy& copy : found_of(few)) alone.push_back(std::move(copy));
            }
            CAPTURE(alphabet, round, witnesses);
            CHECK(together == alone);

            std::map<std::uint32_t, Copy> strongest;
            for (const Copy& copy : together) strongest.try_emplace(copy.later.ordinal, copy);
            for (std::uint32_t q = witnesses; q < corpus.texts.size(); ++q) {
                std::vector<std::u32string> texts(corpus.texts.begin(), corpus.texts.begin() + witnesses);
                texts.push_back(corpus.texts[q]);
                const auto pairs = test::every_pair_compared(texts);
                const bool related = !pairs.empty() && pairs.back().later == witnesses;
                const auto found = strongest.find(q);
                // Rewritten copies and reworded passages are outside of the guarantee.
                if (found != strongest.end() && (found->second.relation == CopyRelation::rewritten ||
                                                 found->second.relation == CopyRelation::reworded))
                    continue;
                REQUIRE(related == (found != strongest.end()));
                if (!related) continue;
                CHECK(found->second.relation == pairs.back().relation);
                CHECK(found->second.earlier.ordinal == pairs.back().earlier);
            }
        }
    }
}

TEST_CASE("every copy that is named shares what it says it shares", "[copies][property]") {
    Writer writer(5);
    const Corpus corpus(writer.paragraphs(120, 500));
    for (const Copy& copy : corpus.copies().found) {
        const std::u32string& a = corpus.texts[copy.earlier.ordinal];
        const std::u32string& b = corpus.texts[copy.later.ordinal];
        CHECK(copy.earlier < copy.later);
        std::uint32_t end = 0;
        for (const SharedRun& run : copy.comparison.runs) {
            CHECK(run.b_begin >= end);
            end = run.b_end();
            CHECK(a.substr(run.a_begin, run.length) == b.substr(run.b_begin, run.length));
        }
        CHECK(copy.comparison.jaccard == Approx(test::jaccard_by_definition(a, b)));
        CHECK(copy.comparison.shared_weight <= weight(b));
    }
}

TEST_CASE("a later copy names the earliest witness of the strongest relation", "[copies]") {
    Writer writer(1);
    const std::u32string first = writer.prose(120, 2000);
    const std::u32string near = writer.prose(20, 2000) + first.substr(20);
    const Corpus corpus({first, near, near, first});
    const std::vector<test::Expected> want{
        {0, 1, CopyRelation::near}, {1, 2, CopyRelation::exact}, {0, 3, CopyRelation::exact}};
    CHECK(corpus.strongest() == want);
}

TEST_CASE("a paragraph merged of two earlier ones has both as its sources", "[copies]") {
    Writer writer(2);
    const std::u32string a = writer.prose(100, 2000);
    const std::u32string b = writer.prose(100, 2000);
    const auto copies = Corpus({a, b, a + b}).copies().found;
    REQUIRE(copies.size() == 2);
    CHECK(copies[0].earlier.ordinal == 0);
    CHECK(copies[1].earlier.ordinal == 1);
    CHECK(copies[1].comparison.runs == std::vector<SharedRun>{{0, 100, 100}});
}

TEST_CASE("a run of forty Han characters is found, of thirty-nine not", "[copies]") {
    Writer writer(3);
    const std::u32string run = U"甲" + writer.prose(300, 5000);
    std::u32string han;
    for (const char32_t c : run)
        if (weight(c) == 3) han += c;
    REQUIRE(han.size() >= 180);
    const auto pair = [&](std::size_t n) {
        // Enough around it that the two are not near as wholes.
        return Corpus({U"一" + han.substr(0, n) + han.substr(60, 60), U"五六" + han.substr(0, n) + han.substr(120, 60)})
            .copies()
            .found.size();
    };
    CHECK(pair(40) == 1);
    CHECK(pair(39) == 0);
}

TEST_CASE("copies are the same for any number of threads, whether the budget suffices or not", "[copies]") {
    Writer writer(11);
    std::vector<std::u32string> texts;
    while (texts.size() < 2000)
        for (std::u32string& text : writer.paragraphs(20, 500)) texts.push_back(std::move(text));
    const Corpus corpus(texts);
    for (const std::uint64_t work : {1'000'000'000U, 200'000U, 60'000U, 10'000U, 100U}) {
        CAPTURE(work);
        const Copies alone = corpus.copies(work);
        const Copies together = corpus.copies(work, 3);
        CHECK(alone.found == together.found);
        CHECK(alone.complete == together.complete);
    }
}

TEST_CASE("a search that spends its budget says that it is incomplete", "[copies]") {
    const std::u32string text(300, U'甲');
    const Corpus corpus({text + U"一", text + U"二", text + U"三"});
    CHECK(corpus.copies().complete);
    CHECK_FALSE(corpus.copies(3).complete);
}

TEST_CASE("the bit-parallel distance is the distance", "[similarity][property]") {
    Writer writer(4);
    for (int i = 0; i < 300; ++i) {
        const std::size_t alphabet = i % 2 == 0 ? 3 : 300;
        const std::u32string a = writer.prose(writer.below(200), alphabet);
        const std::u32string b =
            i % 3 == 0 ? writer.prose(writer.below(200), alphabet) : writer.edited(a, writer.below(60), alphabet);
        const std::size_t distance = test::edit_distance_by_definition(a, b);
        CHECK(edit_distance(a, b) == distance);
        const std::size_t limit = writer.below(100);
        CHECK(std::min(edit_distance(a, b, limit), limit + 1) == std::min(distance, limit + 1));
    }
    CHECK(similarity(U"", U"") == 1.0);
    CHECK(similarity(U"", U"甲") == 0.0);
}

TEST_CASE("shingles are five Han characters or fifteen letters wide", "[shingle]") {
    const auto count = [](std::u32string_view text) {
        std::vector<std::uint64_t> shingles;
        append_shingles(text, shingles);
        return shingles.size();
    };
    CHECK(count(U"一二三四五六") == 2);
    CHECK(count(U"一二三四") == 1);
    CHECK(count(U"abcdefghijklmnop") == 2);
    CHECK(count(U"") == 0);
    CHECK(jaccard(U"一二三四五六", U"一二三四五七") == Approx(1.0 / 3));
    CHECK(jaccard(U"一二三四五六一二三四五六", U"一二三四五六一二三四五") == 1.0);
    CHECK(jaccard(U"", U"") == 0.0);
}

TEST_CASE("tiles are disjoint in both texts, in any order, the longest first", "[shared-runs]") {
    Writer writer(6);
    const std::u32string x = writer.prose(60, 5000);
    const std::u32string y = writer.prose(40, 5000);
    const auto runs = tile(x + y, y + U"—" + x, 30);
    CHECK(runs == std::vector<SharedRun>{{60, 0, 40}, {0, 41, 60}});
    CHECK(tile(x, y, 30).empty());
}

// bench/adversarial.py measures the same, larger, and the whole program.
TEST_CASE("texts made to be expensive cost little more work than ordinary ones", "[copies]") {
    // Units of the budget for a thousand code points.
    const auto work = [](std::vector<std::u32string> texts) {
        constexpr std::uint64_t kLimit = 1'000'000'000;
        const Corpus corpus(std::move(texts));
        WorkBudget budget(kLimit);
        CHECK(find_copies(corpus.paragraphs, budget).complete);
        std::uint64_t code_points = 0;
        for (const auto& text : corpus.texts) code_points += text.size();
        return (kLimit - budget.left()) * 1000 / code_points;
    };
    Writer writer(11);
    const std::uint64_t ordinary = work(writer.paragraphs(2000, 2000));
    const std::uint64_t most = 5 * ordinary;
    CAPTURE(ordinary);

    CHECK(work(std::vector<std::u32string>(2000, writer.prose(150, 2000))) <= most);
    CHECK(work({std::u32string(100'000, U'好')}) <= most);
    CHECK(work({writer.prose(300'000, 2000)}) <= most);

    std::vector<std::u32string> openings;
    const std::u32string opening = writer.prose(200, 2000);
    for (int i = 0; i < 2000; ++i) openings.push_back(opening + writer.prose(60, 2000));
    CHECK(work(openings) <= most);

    std::u32string edited = writer.prose(60'000, 2000);
    const std::u32string long_one = edited;
    for (std::size_t i = 50; i < edited.size(); i += 100) edited[i] = U'乙';
    CHECK(work({long_one, edited}) <= most);
}
