// Which paragraphs stand in longer ones, against a search of all of them.
#include <random>

#include "checks/taken_out.h"
#include "support/catch.h"

using namespace kanwu;

namespace {

std::vector<ParagraphFacts> made(const std::vector<std::u32string>& normals) {
    std::vector<ParagraphFacts> out(normals.size());
    for (std::size_t i = 0; i < normals.size(); ++i) out[i].normal = normals[i];
    return out;
}

std::vector<bool> every_place_searched(const std::vector<ParagraphFacts>& paragraphs,
                                       const std::vector<std::uint32_t>& few) {
    std::vector<bool> out;
    for (const std::uint32_t i : few) {
        const std::u32string& words = paragraphs[i].normal;
        bool found = false;
        for (const ParagraphFacts& other : paragraphs)
            found = found || (words.size() >= 16 && other.normal.size() > words.size() &&
                              other.normal.find(words) != std::u32string::npos);
        out.push_back(found);
    }
    return out;
}

}  // namespace

TEST_CASE("a paragraph is taken out of a longer one that has its words, not of one as long", "[checks]") {
    const std::u32string words = U"theycametousinthenight";
    WorkBudget budget(1000);
    CHECK(taken_out(made({words, U"andthen" + words + U"shesaid"}), {0}, budget) == std::vector<bool>{true});
    CHECK(taken_out(made({words, words}), {0, 1}, budget) == std::vector<bool>{false, false});
    CHECK(taken_out(made({words, U"x" + words}), {0}, budget) == std::vector<bool>{true});
    CHECK(taken_out(made({U"", U"short"}), {0, 1}, budget) == std::vector<bool>{false, false});
}

TEST_CASE("what is taken out is what a search of every place finds", "[checks][property]") {
    std::mt19937 random(20261127);
    std::size_t found = 0;
    for (int round = 0; round < 300; ++round) {
        std::vector<std::u32string> normals;
        for (int i = 0; i < 12; ++i) {
            std::u32string words;
            for (std::size_t size = random() % 60; size > 0; --size) words += U"ab"[random() % 8 == 0 ? 1 : 0];
            normals.push_back(words);
        }
        const auto paragraphs = made(normals);
        std::vector<std::uint32_t> few;
        for (std::uint32_t i = 0; i < paragraphs.size(); i += 1 + static_cast<std::uint32_t>(random() % 3))
            few.push_back(i);
        WorkBudget budget(1'000'000);
        const auto told = taken_out(paragraphs, few, budget);
        CHECK(told == every_place_searched(paragraphs, few));
        for (const bool one : told) found += one ? 1 : 0;
    }
    CHECK(found > 20);  // else nothing was looked at
}
