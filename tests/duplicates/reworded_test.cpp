#include "duplicates/reworded.h"

#include <algorithm>
#include <random>
#include <string>

#include "duplicates/rewritten.h"
#include "duplicates/verify.h"
#include "duplicates/winnow.h"
#include "support/catch.h"

using namespace kanwu;

namespace {

class Words {
public:
    explicit Words(unsigned seed, std::uint32_t letters) : random_(seed), letters_(letters) {}
    std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random_); }
    std::u32string text(std::size_t size) {
        std::u32string out;
        while (out.size() < size) out += static_cast<char32_t>(U'一' + below(letters_));
        return out;
    }
    // Another character in the place of one of `every`, about.
    std::u32string gone_over(std::u32string text, std::size_t every) {
        for (char32_t& c : text)
            if (below(every) == 0) c = static_cast<char32_t>(U'一' + below(letters_));
        return text;
    }

private:
    std::mt19937 random_;
    std::size_t letters_;
};

// What reworded_passage() calls the score of a chain; nothing where the runs do not follow each other in both texts.
std::optional<double> score(std::u32string_view a, std::u32string_view b, const std::vector<SharedRun>& chain) {
    auto sum = static_cast<double>(shared_weight(b, chain));
    for (std::size_t i = 1; i < chain.size(); ++i) {
        const SharedRun& x = chain[i - 1];
        const SharedRun& y = chain[i];
        if (x.a_end() > y.a_begin || x.b_end() > y.b_begin) return std::nullopt;
        const auto between = std::max(weight(a.substr(x.a_end(), y.a_begin - x.a_end())),
                                      weight(b.substr(x.b_end(), y.b_begin - x.b_end())));
        sum -= static_cast<double>(between) / 2;
    }
    return sum;
}

// The oracle: of all sets of runs the best.
double best_score(std::u32string_view a, std::u32string_view b, const std::vector<SharedRun>& runs) {
    double best = 0;
    for (std::size_t set = 1; set < std::size_t{1} << runs.size(); ++set) {
        std::vector<SharedRun> chain;
        for (std::size_t i = 0; i < runs.size(); ++i)
            if ((set >> i & 1) != 0) chain.push_back(runs[i]);
        best = std::max(best, score(a, b, chain).value_or(0));
    }
    return best;
}

}  // namespace

TEST_CASE("a reworded passage is the chain of runs that no other set of runs beats", "[reworded][property][oracle]") {
    Words words(1, 400);
    std::size_t found = 0;
    for (int round = 0; round < 400; ++round) {
        const std::u32string passage = words.text(70 + words.below(60));
        const std::u32string a = words.text(words.below(80)) + passage + words.text(words.below(80));
        const std::u32string b =
            words.text(words.below(80)) + words.gone_over(passage, 12) + words.text(words.below(80));
        const std::vector<SharedRun> runs = tile(a, b, kRewrittenTileWeight);
        const auto told = reworded_passage(a, b);
        if (!told || runs.size() > 14) continue;
        ++found;
        CHECK(told->weight == shared_weight(b, told->runs));
        CHECK(told->weight >= kRewordedWeight);
        CHECK(score(a, b, told->runs) == best_score(a, b, runs));
    }
    CHECK(found > 100);
}

TEST_CASE("unrelated texts, a copied passage and a passage that lies in pieces are no reworded passage", "[reworded]") {
    Words words(2, 3000);
    const std::u32string passage = words.text(100);
    CHECK(!reworded_passage(words.text(300), words.text(300)));
    CHECK(!reworded_passage(U"", U""));
    CHECK(!reworded_passage(words.text(50) + passage, passage + words.text(50)));
    std::u32string apart;
    for (std::size_t i = 0; i < 100; i += 10) apart += passage.substr(i, 9) + words.text(20);
    CHECK(!reworded_passage(words.text(50) + passage, apart));
    std::u32string backwards;
    for (std::size_t i = 100; i > 0; i -= 10) backwards += passage.substr(i - 10, 9);
    CHECK(!reworded_passage(passage, backwards));
}

TEST_CASE("passages that were gone over are found inside of longer texts, and nothing else", "[reworded][property]") {
    Words words(3, 3000);
    std::vector<std::u32string> passages;
    std::vector<std::u32string> texts;
    for (std::size_t i = 0; i < 300; ++i) passages.push_back(words.text(90 + words.below(60)));
    for (const auto& passage : passages) texts.push_back(words.text(100) + passage + words.text(150));
    for (const auto& passage : passages) texts.push_back(words.text(200) + words.gone_over(passage, 12));
    const std::vector<std::u32string_view> views(texts.begin(), texts.end());
    WorkBudget budget(1'000'000'000);
    const auto out = rewritten_join(views, std::vector<bool>(texts.size(), true), kRewrittenSimilarity, {}, budget);
    std::size_t there = 0;
    std::size_t found = 0;
    for (std::uint32_t q = 0; q < texts.size(); ++q) {
        const std::uint32_t p = q - 300;
        if (out.passages[q]) CHECK((q >= 300 && *out.passages[q] == p));
        if (q < 300 || out.witnesses[q]) continue;
        there += reworded_passage(texts[p], texts[q]).has_value();
        found += out.passages[q].has_value();
    }
    CHECK(there > 200);
    CHECK(found == there);
}
