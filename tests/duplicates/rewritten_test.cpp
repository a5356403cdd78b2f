#include "duplicates/rewritten.h"

#include <algorithm>
#include <random>
#include <string>

#include "duplicates/copies.h"
#include "duplicates/seeds.h"
#include "duplicates/shingle.h"
#include "duplicates/similarity.h"
#include "support/catch.h"

using namespace kanwu;

namespace {

using Texts = std::vector<std::u32string>;

// Prose as far as grams can tell: words of one to four characters, few of them frequent (Zipf), so that paragraphs that
// have nothing to do with each other share many a gram of three.
class Prose {
public:
    explicit Prose(unsigned seed, bool latin = false) : random_(seed), latin_(latin) {
        for (std::size_t i = 0; i < 4000; ++i) {
            std::u32string word;
            for (std::size_t n = (latin ? 2 : 1) + below(latin ? 8 : 4); n > 0; --n) word += letter();
            words_.push_back(word);
        }
    }

    std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random_); }

    std::u32string paragraph(std::size_t length) {
        std::u32string out;
        while (out.size() < length) {
            const double u = std::uniform_real_distribution<double>(0, 1)(random_);
            out += words_[std::min<std::size_t>(words_.size() - 1, static_cast<std::size_t>(3000 * u * u * u))];
        }
        return out;
    }

    // As many edits as `percent` of the characters, anywhere: 60 % other characters, 20 % new, 20 % gone.
    std::u32string edited(std::u32string text, std::size_t percent) {
        for (std::size_t i = text.size() * percent / 100; i > 0; --i) {
            const std::size_t at = below(text.size());
            const std::size_t kind = below(5);
            if (kind < 3) text[at] = letter();
            else if (kind == 3) text.insert(at, 1, letter());
            else text.erase(at, 1);
        }
        return text;
    }

private:
    char32_t letter() {
        return latin_ ? static_cast<char32_t>(U'a' + below(26)) : static_cast<char32_t>(U'一' + below(2500));
    }
    std::mt19937 random_;
    bool latin_;
    Texts words_;
};

RewrittenWitnesses join(const Texts& texts, std::uint64_t work = 1'000'000'000) {
    const std::vector<std::u32string_view> views(texts.begin(), texts.end());
    WorkBudget budget(work);
    return rewritten_join(views, std::vector<bool>(texts.size(), true), kRewrittenSimilarity, {}, budget);
}

// Unrelated paragraphs, then edited copies of every second.
struct Planted {
    Planted(Prose& prose, std::size_t pairs, std::size_t percent, std::size_t shortest) {
        for (std::size_t i = 0; i < 5 * pairs; ++i) texts.push_back(prose.paragraph(shortest + prose.below(250)));
        for (std::size_t i = 0; i < pairs; ++i) texts.push_back(prose.edited(texts[2 * i], percent));
    }
    Texts texts;
};

}  // namespace

TEST_CASE("copies with up to thirty percent of their characters edited are found, and nothing else",
          "[rewritten][property]") {
    for (const bool latin : {false, true}) {
        for (const std::size_t percent : {10U, 20U, 30U}) {
            const std::size_t pairs = 300;
            Prose prose(static_cast<unsigned>(percent), latin);
            const Texts texts = Planted(prose, pairs, percent, latin ? 120 : 40).texts;
            const auto found = join(texts);
            REQUIRE(found.complete);
            std::size_t similar = 0;  // the oracle: what is similar, planted pairs compared
            std::size_t hits = 0;
            for (std::size_t q = 0; q < texts.size(); ++q) {
                const auto p = found.witnesses[q];
                if (p) {
                    CHECK(*p < q);
                    CHECK((similarity(texts[*p], texts[q]) >= kRewrittenSimilarity ||
                           is_worded_anew(texts[*p], texts[q])));
                }
                if (q < 5 * pairs) continue;
                const std::size_t source = 2 * (q - 5 * pairs);
                if (similarity(texts[source], texts[q]) < kRewrittenSimilarity) continue;
                ++similar;
                hits += p == source;
            }
            CAPTURE(latin, percent, similar, hits);
            CHECK(similar >= pairs * 98 / 100);
            CHECK(static_cast<double>(hits) >= 0.98 * static_cast<double>(similar));
        }
    }
}

TEST_CASE("every rewritten pair of a small text is found by comparing all, too", "[rewritten][property]") {
    Prose prose(7);
    const Texts texts = Planted(prose, 20, 20, 60).texts;
    const auto found = join(texts);
    for (std::size_t q = 0; q < texts.size(); ++q) {
        std::optional<std::uint32_t> first;
        for (std::uint32_t p = 0; p < q && !first; ++p)
            if (similarity(texts[p], texts[q]) >= kRewrittenSimilarity) first = p;
        CHECK(found.witnesses[q] == first);
    }
}

TEST_CASE("what is worded anew with its clauses in another order is found by its pieces", "[rewritten]") {
    // Ten clauses of nine characters; of each the first six are kept, and every two change places.
    Prose prose(3);
    const std::u32string text = prose.paragraph(90);
    const std::u32string other = prose.paragraph(90);
    std::u32string copy;
    for (const std::size_t clause : {1U, 0U, 3U, 2U, 5U, 4U, 7U, 6U, 9U, 8U})
        copy += text.substr(9 * clause, 6) + other.substr(9 * clause, 3);
    CHECK(similarity(text, copy) < kRewrittenSimilarity);
    CHECK(is_worded_anew(text, copy));
    CHECK(!is_worded_anew(text, other));
    const auto found = join({prose.paragraph(90), text, prose.paragraph(90), copy}).witnesses;
    CHECK(found == std::vector<std::optional<std::uint32_t>>{{}, {}, {}, 1});
    // One long run is a passage.
    CHECK(!is_worded_anew(text, text.substr(0, 60) + other.substr(0, 30)));
}

TEST_CASE("the earliest of several sources is the witness", "[rewritten]") {
    Prose prose(1);
    const std::u32string text = prose.paragraph(150);
    const Texts texts{prose.paragraph(150), prose.edited(text, 15), prose.edited(text, 15), prose.edited(text, 15)};
    const auto found = join(texts).witnesses;
    CHECK(found == std::vector<std::optional<std::uint32_t>>{{}, {}, 1, 1});
}

TEST_CASE("hostile text costs no more than prose, and a spent budget is told", "[rewritten]") {
    Prose prose(2);
    const std::u32string opening = prose.paragraph(200);
    Texts texts;
    for (int i = 0; i < 2000; ++i) texts.push_back(opening + prose.paragraph(100));
    texts.emplace_back(100'000, U'甲');
    texts.emplace_back(kLongestRewritten, U'甲');
    texts.emplace_back(kLongestRewritten, U'甲');
    CHECK(join(texts, 2'000'000).complete);
    CHECK_FALSE(join(texts, 1000).complete);
}

TEST_CASE("no texts, empty ones and those of one gram have no witness", "[rewritten]") {
    CHECK(join({}).witnesses.empty());
    const auto found = join({U"", U"", U"甲", U"甲", U"甲乙丙", U"甲乙丙"}).witnesses;
    CHECK(std::none_of(found.begin(), found.end(), [](const auto& witness) { return witness.has_value(); }));
}

TEST_CASE("seeds are the rarest grams that others share", "[rewritten][seeds]") {
    const std::u32string stock = U"认真学习贯彻全会精神";
    Texts texts{U"甲乙丙丁" + stock, stock + U"甲乙丙丁"};
    for (char32_t i = 0; i < 100; ++i) texts.push_back(stock + std::u32string(3, U'一' + i));
    const std::vector<std::u32string_view> views(texts.begin(), texts.end());
    const SeedIndex index(views, std::vector<bool>(texts.size(), true), 100);
    CHECK(index.seeds(0).size() == 2);  // 甲乙丙, 乙丙丁: the stock phrase has too many
    for (const std::uint32_t seed : index.seeds(0)) CHECK(index.texts(seed).size() == 2);
    CHECK(index.seeds(5).empty());
}

TEST_CASE("a rewritten copy is told with what is left of the words", "[rewritten][copies]") {
    Prose prose(3);
    const std::u32string text = prose.paragraph(160);
    const Texts texts{text, prose.edited(text, 20)};
    std::vector<Comparable> paragraphs;
    for (std::uint32_t i = 0; i < texts.size(); ++i) paragraphs.push_back({{"a.txt", i}, texts[i], {i, i}, {}});
    WorkBudget budget(1'000'000);
    const Copies copies = find_copies(paragraphs, budget);
    REQUIRE(copies.found.size() == 1);
    CHECK(copies.found[0].relation == CopyRelation::rewritten);
    CHECK(copies.found[0].comparison.jaccard < kNearJaccard);
    CHECK(copies.found[0].comparison.similarity.value() > 0.75);
    CHECK(copies.found[0].comparison.shared_weight > weight(texts[1]) / 3);
}
