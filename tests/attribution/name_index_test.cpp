#include "attribution/name_index.h"

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "attribution/similar_names.h"
#include "support/catch.h"

using namespace kanwu;

namespace {

using Pairs = std::set<std::pair<std::size_t, std::size_t>>;

// Characters of few sounds, and one without: names of them are alike by every way.
constexpr std::u32string_view kCharacters = U"祥详翔跃越月世是时·";

std::u32string made(std::mt19937& rng, std::size_t length) {
    std::u32string out;
    for (std::size_t i = 0; i < length; ++i) out.push_back(kCharacters[rng() % kCharacters.size()]);
    return out;
}

std::vector<std::u32string> made_names(std::mt19937& rng, std::size_t n, std::size_t shortest, std::size_t longest) {
    std::set<std::u32string> out;
    for (std::size_t i = 0; i < n; ++i) out.insert(made(rng, shortest + rng() % (longest - shortest + 1)));
    return {out.begin(), out.end()};
}

Pairs joined(KeyJoin& join) {
    std::vector<std::pair<std::size_t, std::size_t>> out;
    join.pairs(out, [](std::size_t) {});
    return {out.begin(), out.end()};
}

// Those of `found` that are alike as `wanted` has it.
template <typename Wanted>
Pairs alike(const std::vector<std::u32string>& names, const Pairs& found, const Wanted& wanted) {
    Pairs out;
    for (const auto& [a, b] : found)
        if (wanted(likeness(names[a], names[b]))) out.emplace(a, b);
    return out;
}

Pairs every_pair(std::size_t n) {
    Pairs out;
    for (std::size_t b = 0; b < n; ++b)
        for (std::size_t a = 0; a < b; ++a) out.emplace(a, b);
    return out;
}

}  // namespace

TEST_CASE("alike names meet under a key, as comparing every pair finds them", "[names]") {
    std::mt19937 rng(1982);
    for (int round = 0; round < 20; ++round) {
        const auto names = made_names(rng, 120, 2, 5);
        KeyJoin join;
        for (std::size_t i = 0; i < names.size(); ++i) {
            const NameKeys keys(names[i]);
            join.add(keys.whole(), i, KeyJoin::Side::left);
            for (std::size_t place = 0; place < names[i].size(); ++place) {
                join.add(keys.open(place), i);
                join.add(keys.without(place), i, KeyJoin::Side::right);
            }
        }
        const auto any = [](Likeness alike) { return alike != Likeness::none; };
        const Pairs met = joined(join);
        CHECK(alike(names, met, any) == alike(names, every_pair(names.size()), any));
        CHECK(alike(names, met, any).size() == met.size());
    }
}

TEST_CASE("names of one sound meet under the keys of their sounds, and no others do", "[names]") {
    std::mt19937 rng(2007);
    for (int round = 0; round < 20; ++round) {
        const auto names = made_names(rng, 120, 2, 5);
        KeyJoin join;
        for (std::size_t i = 0; i < names.size(); ++i) {
            const NameKeys keys(names[i]);
            for (std::size_t place = 0; place < names[i].size(); ++place)
                if (syllable(names[i][place]) != 0) join.add(keys.of_one_sound(place), i);
        }
        const auto sounds = [](Likeness alike) { return alike == Likeness::one_sound; };
        CHECK(joined(join) == alike(names, every_pair(names.size()), sounds));
    }
}

TEST_CASE("the names that a text nearly has are those that comparing every place with every name finds", "[names]") {
    std::mt19937 rng(5);
    for (int round = 0; round < 20; ++round) {
        const auto names = made_names(rng, 60, 3, 6);
        const NameIndex index({names.begin(), names.end()});
        const std::u32string text = made(rng, 200);
        for (std::size_t at = 0; at < text.size(); ++at) {
            std::vector<std::uint32_t> expected;
            for (std::size_t i = 0; i < names.size(); ++i) {
                const std::u32string_view words = std::u32string_view(text).substr(at, names[i].size());
                const Likeness alike = likeness(words, names[i]);
                const bool one = alike == Likeness::one_character && names[i].size() > 3;
                if (syllable(words[0]) == syllable(names[i][0]) &&
                    (words == names[i] || alike == Likeness::one_sound || one))
                    expected.push_back(static_cast<std::uint32_t>(i));
            }
            std::vector<std::uint32_t> found;
            index.at(text, at, found);
            std::sort(found.begin(), found.end());
            CHECK(found == expected);
        }
    }
}

TEST_CASE("a hundred thousand names of one surname make no more pairs than are alike in sound", "[names]") {
    KeyJoin join;
    std::vector<std::u32string> names;
    for (char32_t a = 0x4E00; a < 0x4E00 + 250; ++a)
        for (char32_t b = 0x5E00; b < 0x5E00 + 400; ++b) names.push_back({U'王', a, b});
    for (std::size_t i = 0; i < names.size(); ++i)
        for (std::size_t place = 0; place < 3; ++place)
            if (syllable(names[i][place]) != 0) join.add(NameKeys(names[i]).of_one_sound(place), i);
    std::size_t units = 0;
    std::vector<std::pair<std::size_t, std::size_t>> out;
    join.pairs(out, [&](std::size_t n) { units += n; });
    CHECK(std::all_of(out.begin(), out.end(), [&](const auto& pair) {
        return likeness(names[pair.first], names[pair.second]) == Likeness::one_sound;
    }));
    CHECK(units < names.size() * 20);
}
