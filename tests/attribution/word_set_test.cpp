#include "attribution/word_set.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "support/catch.h"
#include "text/utf8.h"

using namespace kanwu;

TEST_CASE("the longest word at a place is that of a search through all words", "[word-set]") {
    constexpr std::u32string_view kAlphabet = U"市委局a";
    std::mt19937 random(5);
    const auto word = [&](std::size_t longest) {
        std::u32string out;
        for (std::size_t i = 1 + random() % longest; i > 0; --i) out += kAlphabet[random() % kAlphabet.size()];
        return out;
    };
    for (int round = 0; round < 200; ++round) {
        std::vector<std::u32string> words;
        std::string lines;
        for (std::size_t i = random() % 12; i > 0; --i) {
            words.push_back(word(4));
            lines += to_utf8(words.back()) + "\n";
        }
        const WordSet set(lines);
        const std::u32string text = word(20);
        bool found = false;
        for (std::size_t at = 0; at < text.size(); ++at) {
            std::size_t begins = 0;
            std::size_t ends = 0;
            for (const std::u32string& w : words) {
                if (text.compare(at, w.size(), w) == 0) begins = std::max(begins, w.size());
                if (w.size() <= at + 1 && text.compare(at + 1 - w.size(), w.size(), w) == 0)
                    ends = std::max(ends, w.size());
            }
            CHECK(set.longest_at(text, at) == begins);
            CHECK(set.longest_ending(text, at + 1) == ends);
            found = found || begins > 0;
        }
        CHECK(set.is_in(text) == found);
    }
}

TEST_CASE("an empty list has no words", "[word-set]") {
    CHECK(WordSet("").longest_at(U"市", 0) == 0);
    CHECK(WordSet().longest_ending(U"市", 1) == 0);
    CHECK_FALSE(WordSet("# 注\n\n").contains("注"));
}
