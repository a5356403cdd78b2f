#include "reports/excerpt.h"

#include <ostream>
#include <random>

#include "made.h"
#include "reports/grapheme.h"
#include "support/catch.h"

namespace kanwu {
namespace {

std::string plain(const Excerpt& excerpt) {
    std::string out;
    for (const ExcerptPiece& piece : excerpt) out += piece.text;
    return out;
}

struct Lines {
    std::string line, signs;
    friend bool operator==(const Lines&, const Lines&) = default;
    friend std::ostream& operator<<(std::ostream& out, const Lines& lines) {
        return out << '\n' << lines.line << '\n' << lines.signs << '\n';
    }
};

// The excerpt of a one-line text and what stands beneath.
Lines cut(const std::string& text, const std::vector<Span>& marks, unsigned width) {
    const Excerpt shown = excerpt(text, {0, static_cast<std::uint32_t>(text.size())}, marks, width);
    return {plain(shown), underline(shown, '^')};
}

Span find(const std::string& text, std::string_view words) { return test::words(test::draft("", text), words); }

TEST_CASE("a line that fits is shown as it is", "[excerpt]") {
    const std::string text = "　　陶远表示，要抓好落实。";
    CHECK(cut(text, {find(text, "抓好")}, 40) == Lines{text, "                ^^^^"});
    CHECK(cut(text, {}, 40) == Lines{text, ""});
}

TEST_CASE("a long line is cut around the words in question", "[excerpt]") {
    const std::string text = "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯";
    CHECK(cut(text, {find(text, "甲乙")}, 20) == Lines{"…八九十甲乙丙丁戊己…", "       ^^^^"});
    CHECK(cut(text, {find(text, "一二")}, 20) == Lines{"一二三四五六七八九…", "^^^^"});
    CHECK(cut(text, {find(text, "寅卯")}, 20) == Lines{"…己庚辛壬癸子丑寅卯", "               ^^^^"});
    CHECK(cut(text, {}, 20) == Lines{"一二三四五六七八九…", ""});
    CHECK(cut(text, {find(text, "甲乙")}, 0).line == text);
}

TEST_CASE("a mark that is too long shows its beginning and its end", "[excerpt]") {
    const std::string text = "头一二三四五六七八九十甲乙丙丁戊己庚辛壬癸尾";
    CHECK(cut(text, {find(text, "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸")}, 20) ==
          Lines{"头一二三四…庚辛壬癸…", "  ^^^^^^^^^^^^^^^^^"});
}

TEST_CASE("marks far from each other stand side by side", "[excerpt]") {
    const std::string text = "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯";
    CHECK(cut(text, {find(text, "三四"), find(text, "子丑")}, 30) ==
          Lines{"一二三四五六七…辛壬癸子丑寅卯", "    ^^^^             ^^^^"});
}

TEST_CASE("no cluster is cut", "[excerpt]") {
    const std::string family = "👨\u200d👩\u200d👧";
    std::string text;
    for (int i = 0; i < 20; ++i) text += family;
    const auto [line, signs] = cut(text, {{4, 7}}, 20);  // inside the first family
    CHECK(signs == "^^");
    CHECK(line.size() == 9 * family.size() + std::string_view("…").size());
}

TEST_CASE("an empty mark shows where something is missing", "[excerpt]") {
    CHECK(cut("甲乙丙", {{3, 3}}, 20).signs == "  ^^");
    CHECK(cut("甲乙丙", {{9, 9}}, 20).signs == "    ^^");
    CHECK(cut("", {{0, 0}}, 20) == Lines{"", ""});
}

TEST_CASE("an excerpt is never wider than asked for, whatever is marked", "[excerpt]") {
    std::mt19937 random(7);
    const std::vector<std::string> letters = {"字", "a", "e\u0301", "👨\u200d👩", "，", " ", "“"};
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        std::vector<std::uint32_t> starts;
        for (unsigned i = 0, size = static_cast<unsigned>(random() % 120); i < size; ++i) {
            starts.push_back(static_cast<std::uint32_t>(text.size()));
            text += letters[random() % letters.size()];
        }
        starts.push_back(static_cast<std::uint32_t>(text.size()));
        std::vector<Span> marks;
        for (std::size_t at = random() % 20; at + 1 < starts.size(); at += 1 + random() % 40) {
            const std::size_t end = std::min(at + random() % 30, starts.size() - 1);
            marks.push_back({starts[at], starts[end]});
            at = end;
        }
        const unsigned width = 20 + static_cast<unsigned>(random() % 60);
        const auto [line, signs] = cut(text, marks, width);
        REQUIRE(display_width(line) <= width);
        REQUIRE(signs.size() <= width);
        REQUIRE((marks.empty() || !signs.empty()));
    }
}

}  // namespace
}  // namespace kanwu
