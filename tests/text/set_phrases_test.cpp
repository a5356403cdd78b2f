#include "text/set_phrases.h"

#include <random>

#include "support/catch.h"
#include "text/utf8.h"

using namespace kanwu;

namespace {

// The text with what is covered as dots.
std::string dotted(const std::vector<std::u32string>& phrases, std::u32string text) {
    const std::vector<bool> covered = SetPhrases(phrases).cover(text);
    for (std::size_t i = 0; i < covered.size(); ++i)
        if (covered[i]) text[i] = U'.';
    return to_utf8(text);
}

}  // namespace

TEST_CASE("a phrase is found wherever it stands, overlapping ones as well", "[set-phrases]") {
    CHECK(dotted({U"认真贯彻"}, U"要认真贯彻认真贯彻落实") == "要........落实");
    CHECK(dotted({U"认真学习贯彻", U"贯彻全会精神"}, U"将认真学习贯彻全会精神等") == "将..........等");
    CHECK(dotted({U"学习贯彻", U"认真学习贯彻全会"}, U"认真学习贯彻大会") == "认真....大会");
    CHECK(dotted({U"abab", U"b"}, U"ababab a") == "...... a");
    CHECK(dotted({U"认真贯彻"}, U"认真贯") == "认真贯");
}

TEST_CASE("without a list nothing is covered", "[set-phrases]") {
    CHECK(SetPhrases().cover(U"认真贯彻").empty());
    CHECK(SetPhrases().empty());
    CHECK(SetPhrases(std::vector<std::u32string>{}).empty());
}

TEST_CASE("all phrases at once cover what each alone covers", "[set-phrases]") {
    std::mt19937 random(7);
    const auto make = [&](std::size_t least, std::size_t most) {
        std::u32string out(std::uniform_int_distribution<std::size_t>(least, most)(random), U' ');
        for (char32_t& c : out) c = U"abc"[std::uniform_int_distribution<std::size_t>(0, 2)(random)];
        return out;
    };
    for (int round = 0; round < 300; ++round) {
        std::vector<std::u32string> phrases;
        for (int i = 0; i < 6; ++i) phrases.push_back(make(2, 7));
        const std::u32string text = make(0, 60);
        std::vector<bool> want(text.size());
        for (const std::u32string& phrase : phrases)
            for (std::size_t at = text.find(phrase); at != std::u32string::npos; at = text.find(phrase, at + 1))
                std::fill_n(want.begin() + static_cast<std::ptrdiff_t>(at), phrase.size(), true);
        CHECK(SetPhrases(phrases).cover(text) == want);
    }
}
