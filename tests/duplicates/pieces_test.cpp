#include "duplicates/pieces.h"

#include <random>
#include <string>

#include "duplicates/brute_force.h"
#include "support/catch.h"
#include "text/normal_form.h"

using namespace kanwu;

namespace {

std::vector<SharedPieces> shared_in(const std::vector<ClausedText>& texts, std::uint64_t work = 1'000'000) {
    WorkBudget budget(work);
    return shared_pieces(texts, budget);
}

// Texts whose clauses end behind 。 (which no N has: here it stands for whatever parted them).
std::vector<ClausedText> claused_all(const std::vector<std::u32string>& texts) {
    std::vector<ClausedText> out;
    for (const std::u32string& text : texts) out.push_back(test::claused(text, [](char32_t c) { return c == U'。'; }));
    return out;
}

// Clauses drawn from a few, so that texts share some of them, alone and in a row.
class Writer {
public:
    explicit Writer(unsigned seed) : random_(seed) {}

    std::vector<std::u32string> texts(std::size_t count, std::size_t clauses) {
        std::vector<std::u32string> stock;
        for (std::size_t i = 0; i < clauses; ++i) stock.push_back(clause());
        std::vector<std::u32string> out(count);
        for (std::u32string& text : out)
            for (std::size_t n = below(9); n > 0; --n) text += below(4) == 0 ? clause() : stock[below(stock.size())];
        return out;
    }

private:
    std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random_); }
    std::u32string clause() {
        std::u32string out;
        for (std::size_t n = 1 + below(12); n > 0; --n)
            out += below(4) == 0 ? static_cast<char32_t>(U'a' + below(3)) : static_cast<char32_t>(U'一' + below(40));
        return out + U'。';
    }

    std::mt19937 random_;
};

const std::u32string kShort = U"平时蓄水旱时放水雨时拦水。";
const std::u32string kLong = U"一口大塘管住了全部五个村子。";
const std::u32string kOther = U"工价要公开账目要张榜。";

}  // namespace

TEST_CASE("pieces agree with comparing every pair of texts", "[pieces][property]") {
    for (unsigned seed = 0; seed < 60; ++seed) {
        const std::vector<std::u32string> words = Writer(seed).texts(2 + seed % 14, 3 + seed % 17);
        const std::vector<ClausedText> texts = claused_all(words);
        CAPTURE(seed);
        CHECK(shared_in(texts) == test::every_pair_of_pieces(texts));
    }
}

TEST_CASE("two clauses in a row are a piece where one of them alone is too light", "[pieces]") {
    const std::vector<std::u32string> apart{kShort + kOther + kLong, kLong + kOther + U"他说。" + kShort};
    CHECK(shared_in(claused_all(apart)).empty());
    const std::vector<std::u32string> texts{U"他说。" + kShort + kLong, kOther + kShort + kLong + kOther};
    const auto found = shared_in(claused_all(texts));
    REQUIRE(found.size() == 1);
    CHECK(found[0] == SharedPieces{0, 1, weight(kShort + kLong)});
}

TEST_CASE("a clause of which a text has only the end is no piece of it", "[pieces]") {
    const std::vector<std::u32string> texts{kShort + kLong, U"镇里" + kShort + kLong};
    CHECK(shared_in(claused_all(texts)).empty());
}

TEST_CASE("all that two texts share in a row counts, also a last clause that is light", "[pieces]") {
    const std::u32string run = kShort + kLong + U"够用。";
    const std::vector<std::u32string> texts{kOther + run, run + kOther};
    const auto found = shared_in(claused_all(texts));
    REQUIRE(found.size() == 1);
    CHECK(found[0].weight == weight(run));
}

TEST_CASE("what more texts say than a few is nobody's piece", "[pieces]") {
    std::vector<std::u32string> texts(kMostPieceTexts, kShort + kLong);
    CHECK(shared_in(claused_all(texts)).size() == kMostPieceTexts * (kMostPieceTexts - 1) / 2);
    texts.push_back(kOther + kShort + kLong);
    CHECK(shared_in(claused_all(texts)).empty());
}

TEST_CASE("pieces end with their budget", "[pieces]") {
    const std::vector<std::u32string> texts{kShort + kLong, kOther + kShort + kLong};
    CHECK_THROWS_AS(shared_in(claused_all(texts), 3), BudgetSpent);
}
