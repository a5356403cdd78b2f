#include "duplicates/join.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>

#include "duplicates/brute_force.h"
#include "duplicates/passages.h"
#include "duplicates/prefix.h"
#include "duplicates/shingle.h"
#include "duplicates/signature.h"
#include "duplicates/tally.h"
#include "duplicates/windows.h"
#include "support/catch.h"

using namespace kanwu;

namespace {

using Texts = std::vector<std::u32string>;
using Witnesses = std::vector<std::optional<std::uint32_t>>;

std::vector<std::u32string_view> views(const Texts& texts) { return {texts.begin(), texts.end()}; }

class Random {
public:
    explicit Random(unsigned seed) : random_(seed) {}
    std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random_); }
    std::u32string prose(std::size_t length, std::size_t alphabet) {
        std::u32string out;
        for (std::size_t i = 0; i < length; ++i) out += static_cast<char32_t>(U'一' + below(alphabet));
        return out;
    }
    // Clauses of a few are what most texts are made of; some texts are others with a stretch replaced.
    Texts clauses(std::size_t count, std::size_t different = 40) {
        Texts pool;
        for (std::size_t i = 0; i < different; ++i) pool.push_back(prose(4 + below(16), 2000));
        Texts out;
        while (out.size() < count) {
            std::u32string text;
            if (!out.empty() && below(2) == 0) {
                text = out[below(out.size())];
                const std::size_t at = below(text.size());
                text.replace(at, below(text.size() - at + 1) / 2, prose(below(12), 2000));
            }
            for (std::size_t n = text.empty() ? 1 + below(8) : 0; n > 0; --n) text += pool[below(pool.size())];
            out.push_back(text);
        }
        return out;
    }

private:
    std::mt19937 random_;
};

Witnesses every_pair_compared(const Texts& texts, double threshold) {
    Witnesses out(texts.size());
    for (std::uint32_t q = 0; q < texts.size(); ++q)
        for (std::uint32_t p = 0; p < q && !out[q]; ++p)
            if (test::jaccard_by_definition(texts[p], texts[q]) >= threshold) out[q] = p;
    return out;
}

NearWitnesses join(const Texts& texts, double threshold, unsigned threads, std::uint64_t work = 1'000'000'000) {
    WorkBudget budget(work);
    return near_join(views(texts), threshold, {threads}, budget);
}

}  // namespace

TEST_CASE("the join names what comparing every pair names, at any threshold, on any number of threads",
          "[join][property]") {
    for (unsigned seed = 0; seed < 12; ++seed) {
        const Texts texts = Random(seed).clauses(120);
        for (const double threshold : {0.3, 0.5, 0.8, 1.0}) {
            CAPTURE(seed, threshold);
            const Witnesses expected = every_pair_compared(texts, threshold);
            CHECK(join(texts, threshold, 1).witnesses == expected);
            CHECK(join(texts, threshold, 3).witnesses == expected);
        }
    }
}

TEST_CASE("clauses that few texts share and those that many share are joined alike", "[join][property]") {
    for (unsigned seed = 0; seed < 4; ++seed) {
        Texts texts = Random(seed).clauses(250, 8);  // each clause in some hundred texts
        for (const std::u32string& text : Random(seed + 100).clauses(150)) texts.push_back(text);
        CAPTURE(seed);
        const Witnesses expected = every_pair_compared(texts, 0.5);
        CHECK(join(texts, 0.5, 1).witnesses == expected);
        CHECK(join(texts, 0.5, 3).witnesses == expected);
    }
}

// What they share is just what the threshold asks for: no prefix may lack its last shingle, nor hold another in its place.
TEST_CASE("a text and one of twice its shingles that begins with it are near at a half", "[join][property]") {
    Random random(7);
    for (std::size_t shingles = 1; shingles <= 120; ++shingles) {
        const std::u32string text = random.prose(shingles + 4, 20000);  // a shingle is five Han characters
        CAPTURE(shingles);
        CHECK(join({text, text + random.prose(shingles, 20000)}, 0.5, 1).witnesses[1] == 0U);
    }
}

TEST_CASE("texts that are all alike have the first one as their witness, at little work", "[join]") {
    Random random(1);
    const std::u32string text = random.prose(200, 3000);
    Texts texts;
    for (std::size_t i = 0; i < 3000; ++i) {
        texts.push_back(text);
        texts.back()[random.below(200)] = static_cast<char32_t>(U'一' + i);
    }
    const NearWitnesses found = join(texts, 0.5, 2, 3'000'000);
    CHECK(found.complete);
    CHECK(std::all_of(found.witnesses.begin() + 1, found.witnesses.end(), [](const auto& w) { return w == 0U; }));
}

TEST_CASE("an opening that all texts share makes no work", "[join]") {
    Random random(2);
    const std::u32string opening = random.prose(60, 3000);
    Texts texts;
    for (std::size_t i = 0; i < 3000; ++i) texts.push_back(opening + random.prose(120, 20000));
    const NearWitnesses found = join(texts, 0.5, 2, 1'000'000);
    CHECK(found.complete);
    CHECK(std::none_of(found.witnesses.begin(), found.witnesses.end(), [](const auto& w) { return w.has_value(); }));
}

TEST_CASE("sets of more than 65,535 shingles are joined like others", "[join]") {
    Random random(3);
    const std::u32string text = random.prose(100'000, 20000);
    const Texts texts{text, random.prose(70'000, 20000), text.substr(0, 60'000),
                      text.substr(45'000) + text.substr(0, 9'000)};
    CHECK(join(texts, 0.5, 2).witnesses == Witnesses{{}, {}, 0, 0});
}

TEST_CASE("a join that spends its budget leaves the same texts without a witness on any number of threads", "[join]") {
    Texts texts = Random(5).clauses(4000);
    const NearWitnesses whole = join(texts, 0.5, 1);
    REQUIRE(whole.complete);
    for (const std::uint64_t work : {0U, 1'000U, 20'000U, 60'000U}) {
        const NearWitnesses alone = join(texts, 0.5, 1, work);
        CHECK_FALSE(alone.complete);
        CHECK(join(texts, 0.5, 4, work).witnesses == alone.witnesses);
        for (std::size_t i = 0; i < texts.size(); ++i)
            if (alone.witnesses[i]) CHECK(alone.witnesses[i] == whole.witnesses[i]);
    }
}

TEST_CASE("signatures differ in no more bits than sets in elements", "[join][property]") {
    Random random(4);
    for (int i = 0; i < 50; ++i) {
        const Texts texts{random.prose(1 + random.below(400), 50), random.prose(1 + random.below(900), 50)};
        Signatures signatures(views(texts));
        std::set<std::uint64_t> sets[2];
        for (std::uint32_t s = 0; s < 2; ++s) {
            for (const char32_t c : texts[s])
                if (const std::uint64_t element = c * 0x9E3779B97F4A7C15; sets[s].insert(element).second)
                    signatures.add(s, element);
            CHECK(signatures.size(s) == sets[s].size());
        }
        std::vector<std::uint64_t> different;
        std::set_symmetric_difference(sets[0].begin(), sets[0].end(), sets[1].begin(), sets[1].end(),
                                      std::back_inserter(different));
        CHECK(signatures.least_difference(0, 1) <= different.size());
        CHECK(signatures.least_difference(0, 1) == signatures.least_difference(1, 0));
        CHECK(signatures.least_difference(0, 0) == 0);
    }
}

TEST_CASE("a tally never counts too few", "[tally][property]") {
    Random random(6);
    std::u32string text = random.prose(5000, 40);
    text += std::u32string(400, U'甲');
    const Texts texts{text, random.prose(3000, 40)};
    std::map<std::uint64_t, std::size_t> counts;
    std::vector<std::uint64_t> shingles;
    for (const auto& t : texts) append_shingles(t, shingles);
    for (const std::uint64_t shingle : shingles) ++counts[shingle];
    const Tally one = tally_of(views(texts), append_shingles, 1);
    const Tally three = tally_of(views(texts), append_shingles, 3);
    for (const auto& [shingle, count] : counts) {
        CHECK(one.of(shingle) >= std::min<std::size_t>(count, 255));
        CHECK(one.of(shingle) == three.of(shingle));
    }
}

TEST_CASE("a fingerprint is the last smallest gram of each run, in Han, Latin and mixed text", "[winnow][property]") {
    struct Gram {
        std::uint64_t hash;
        std::uint32_t begin, end;
    };
    Random random(8);
    for (int i = 0; i < 400; ++i) {
        std::u32string text;
        const std::size_t latin = random.below(5);  // of four
        for (std::size_t n = random.below(400); n > 0; --n)
            text += random.below(4) < latin ? std::u32string(1, U"abc17"[random.below(5)]) : random.prose(1, 6);
        std::vector<Gram> grams;
        for_each_hashed_window(text, kGramWeight, [&](std::uint32_t begin, std::uint32_t end, std::uint64_t hash) {
            grams.push_back({hash, begin, end});
        });
        std::vector<Fingerprint> expected;
        for_each_window(text, kRunWeight, [&](std::uint32_t begin, std::uint32_t end) {
            Fingerprint least{~std::uint64_t{0}, 0};
            for (const Gram& gram : grams)
                if (gram.begin >= begin && gram.end <= end && gram.hash <= least.hash) least = {gram.hash, gram.begin};
            if (expected.empty() || expected.back().position != least.position) expected.push_back(least);
        });
        CHECK(winnow(text) == expected);
    }
}

TEST_CASE("a run of forty characters is found wherever it stands, one of thirty-nine nowhere", "[passages][property]") {
    Random random(7);
    for (int i = 0; i < 300; ++i) {
        const std::u32string run = random.prose(i % 2 == 0 ? 40 : 39, 3000);
        // What stands around differs at once, so that the run is not longer than it is.
        const Texts texts{
            random.prose(random.below(90), 3000) + U"甲" + run + U"乙" + random.prose(random.below(90), 3000),
            random.prose(random.below(90), 3000) + U"丙" + run + U"丁" + random.prose(random.below(90), 3000)};
        const auto all = views(texts);
        const std::vector<Fingerprint> lists[] = {winnow(texts[0]), winnow(texts[1])};
        const std::vector<std::span<const Fingerprint>> fingerprints(std::begin(lists), std::end(lists));
        const PassageIndex index(all, fingerprints, 1 + static_cast<unsigned>(i % 3));
        WorkBudget budget(1000);
        const auto sources = index.sources(1, std::vector<bool>(texts[1].size()), budget);
        CHECK(sources.empty() == (i % 2 != 0));
        if (!sources.empty()) CHECK(texts[1].substr(sources[0].run.b_begin, sources[0].run.length) == run);
    }
}
