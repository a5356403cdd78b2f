#include "duplicates/differences.h"

#include <random>
#include <string>

#include "duplicates/similarity.h"
#include "support/catch.h"

using namespace kanwu;

namespace {

std::u32string applied(std::u32string_view a, std::u32string_view b, const std::vector<Difference>& all) {
    std::u32string out;
    std::uint32_t at = 0;
    for (const Difference& d : all) {
        out += a.substr(at, d.a_begin - at);
        out += b.substr(d.b_begin, d.b_end - d.b_begin);
        at = d.a_end;
    }
    out += a.substr(at);
    return out;
}

std::u32string random_text(std::mt19937& random, std::size_t longest) {
    std::u32string out;
    for (std::size_t i = random() % (longest + 1); i > 0; --i) out += U'一' + static_cast<char32_t>(random() % 4);
    return out;
}

}  // namespace

TEST_CASE("equal texts do not differ") {
    CHECK(differences(U"", U"").empty());
    CHECK(differences(U"云溪区", U"云溪区").empty());
}

TEST_CASE("a changed character, a lost one and an added one are one difference each") {
    CHECK(differences(U"新建六所学校", U"新建八所学校") == std::vector<Difference>{{2, 3, 2, 3}});
    CHECK(differences(U"新质生产力", U"新质生产") == std::vector<Difference>{{4, 5, 4, 4}});
    CHECK(differences(U"新质生产", U"新质生产力") == std::vector<Difference>{{4, 4, 4, 5}});
}

TEST_CASE("a reworded clause is one difference though a character happens to be shared") {
    CHECK(differences(U"他把村里的路修好", U"他把山上的树种好").size() == 1);
}

TEST_CASE("neighbours that changed places are one difference, also where what follows repeats one of them") {
    CHECK(differences(U"今年新兴产业产值增长", U"今年新兴业产产值增长").size() == 1);
    CHECK(differences(U"今年新兴产业发展", U"今年新兴业产发展") == std::vector<Difference>{{4, 6, 4, 6}});
}

TEST_CASE("two changes that are far apart are two differences") {
    CHECK(differences(U"市长甲说今年新建学校六所", U"市长乙说今年新建学校八所").size() == 2);
}

TEST_CASE("what was left out or put in is in one piece where it can be read so") {
    const std::u32string head = U"会上，";
    const std::u32string clause = U"以陶远为首的工作组作了汇报，";
    const auto end = [](char32_t count) { return std::u32string(U"陶远强调抓好落实，全市三") + count + U"人参加"; };
    const std::u32string whole = head + clause + end(U'百');
    const std::u32string part = head + end(U'十');
    const auto size = static_cast<std::uint32_t>(clause.size());
    const auto left_out = differences(whole, part);
    REQUIRE(left_out.size() == 2);
    CHECK(left_out.front() == Difference{3, 3 + size, 3, 3});
    const auto put_in = differences(part, whole);
    REQUIRE(put_in.size() == 2);
    CHECK(put_in.front() == Difference{3, 3, 3, 3 + size});
}

TEST_CASE("the differences lead from one text to the other, on random texts") {
    std::mt19937 random(7);
    for (int round = 0; round < 2000; ++round) {
        const std::u32string a = random_text(random, 40);
        const std::u32string b = random_text(random, 40);
        const auto all = differences(a, b);
        REQUIRE(applied(a, b, all) == b);
        std::size_t changed = 0;
        for (const Difference& d : all) changed += std::max(d.a_end - d.a_begin, d.b_end - d.b_begin);
        CHECK(changed >= edit_distance(a, b));
    }
}

TEST_CASE("texts beyond the most edits are one difference between what they begin and end with") {
    const std::u32string a = U"头" + std::u32string(3000, U'甲') + U"尾";
    const std::u32string b = U"头" + std::u32string(3000, U'乙') + U"尾";
    CHECK(differences(a, b) == std::vector<Difference>{{1, 3001, 1, 3001}});
}
