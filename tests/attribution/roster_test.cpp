#include "attribution/roster.h"

#include "attribution/lexicon.h"
#include "support/catch.h"

using namespace kanwu;

namespace {

RosterPerson person(const std::string& name, const std::vector<std::string>& posts) {
    RosterPerson out;
    out.name = name;
    for (const std::string& post : posts) out.posts.push_back({post, read_title(post, builtin_lexicon())});
    return out;
}

// What the roster says of a title: yes, no and the right post, or nothing.
std::string says(const std::vector<std::string>& posts, const std::string& title) {
    const Roster roster({person("陶远", posts)});
    const RosterVerdict verdict =
        judge(read_title(title, builtin_lexicon()).value(), roster.named("陶远"), builtin_lexicon());
    if (verdict.says == RosterVerdict::Says::nothing) return "nothing";
    return verdict.says == RosterVerdict::Says::yes ? "yes" : "no, " + verdict.right->written;
}

}  // namespace

TEST_CASE("a post reads as a title from end to end or not at all", "[roster]") {
    CHECK(read_title("市委政法委常务副书记", builtin_lexicon())->organisation == "市委政法委");
    CHECK_FALSE(read_title("局长", builtin_lexicon()));
    CHECK_FALSE(read_title("市财政局局长兼党组书记的同志", builtin_lexicon()));
    CHECK_FALSE(read_title("", builtin_lexicon()));
}

TEST_CASE("a mayor has his level for a body, and no other post goes without one", "[roster]") {
    CHECK(read_title("副市长", builtin_lexicon())->organisation == "市");
    CHECK(read_title("副市长", builtin_lexicon())->post == "市长");
    CHECK_FALSE(read_title("副主任", builtin_lexicon()));
    CHECK(says({"副市长"}, "市长") == "no, 副市长");
    CHECK(says({"副市长"}, "清河市副市长") == "yes");
}

TEST_CASE("an English post reads with its body in front or behind", "[roster]") {
    const auto read = [](std::string_view post) {
        const auto title = read_title(post, builtin_lexicon());
        return title ? title->organisation + " | " + title->post : "";
    };
    CHECK(read("mayor of Ashwick") == "Ashwick | mayor");
    CHECK(read("chairman of the Harbour Trust") == "Harbour Trust | chairman");
    CHECK(read("Tarn Valley Water chief executive") == "Tarn Valley Water | chief executive");
    CHECK(read("Ashwick council leader") == "Ashwick council | leader");
    CHECK(read("the Ashwick mayor") == "Ashwick | mayor");
    CHECK(read("chief executive").empty());
    CHECK(read("Tarn Valley Waterchief executive").empty());
    CHECK(before_name(read_post("chairman of the Harbour Trust", builtin_lexicon())) == "Harbour Trust chairman");
    CHECK(before_name(read_post("清河区委书记", builtin_lexicon())) == "清河区委书记");
}

TEST_CASE("an English roster says yes of a post in another order, and no of another post", "[roster]") {
    CHECK(says({"mayor of Ashwick"}, "Ashwick mayor") == "yes");
    CHECK(says({"chairman of the Harbour Trust"}, "Harbour Trust chairwoman") == "yes");
    CHECK(says({"mayor of Ashwick"}, "deputy mayor of Ashwick") == "no, mayor of Ashwick");
    CHECK(says({"mayor of Ashwick"}, "mayor of Thornley") == "no, mayor of Ashwick");
    CHECK(says({"chairman of the Harbour Trust"}, "chief executive of the Harbour Trust") ==
          "no, chairman of the Harbour Trust");
    CHECK(says({"mayor of Ashwick"}, "former mayor of Thornley") == "nothing");
    CHECK(says({"mayor of Ashwick"}, "chairman of the Harbour Trust") == "nothing");
    CHECK(says({"professor at Harbour College"}, "chief executive of Northmoor Power") == "nothing");
}

TEST_CASE("names are kept as mentions have them: Chinese ones without blanks, Latin ones with", "[roster]") {
    CHECK(roster_key("陶　遠") == U"陶远");
    CHECK(roster_key(" Jane  Roe ") == U"Jane Roe");
    CHECK(roster_key("J. Roe") == U"J. Roe");
}

TEST_CASE("the place in a body's name is one, and a zone is none", "[roster]") {
    CHECK(place_of_body(U"澄湾市审计局", U'市') == U"澄湾市");
    CHECK(place_of_body(U"江东省澄湾市委", U'市') == U"澄湾市");
    CHECK(place_of_body(U"江东省澄湾市委", U'省') == U"江东省");
    CHECK(place_of_body(U"市审计局", U'市').empty());
    CHECK(place_of_body(U"白沙经济开发区管委会", U'区').empty());
    CHECK(place_of_body(U"市城市管理局", U'市').empty());
}

TEST_CASE("a roster says yes, no, or nothing of a title", "[roster]") {
    CHECK(says({"清河区委书记"}, "清河区委书记") == "yes");
    CHECK(says({"清河区委书记"}, "市国资委党委书记") == "no, 清河区委书记");
    CHECK(says({"清河区委书记"}, "现任市国资委党委书记") == "no, 清河区委书记");
    CHECK(says({"清河区委书记"}, "现任清河区委书记") == "yes");
    CHECK(says({"清河区委书记", "市国资委党委书记"}, "市国资委党委书记") == "yes");
    CHECK(says({"市委委员", "市财政局局长"}, "市财政局副局长") == "no, 市财政局局长");
    CHECK(says({"市财政局局长"}, "市委委员") == "nothing");
    CHECK(says({"市财政局局长"}, "市水务局原局长") == "nothing");
    CHECK(says({}, "市水务局局长") == "nothing");
    CHECK(says({"国务院总理", "市委委员"}, "白鹭县县长") == "no, 国务院总理");
    CHECK(says({"清河市副市长"}, "市公安局局长") == "nothing");
    CHECK(says({"市住建委党组书记"}, "市住建委主任") == "nothing");
    CHECK(says({"市委委员"}, "市公安局局长") == "nothing");
}

TEST_CASE("of two people of one name either may have the post", "[roster]") {
    const Roster roster({person("张伟", {"市水务局局长"}), person("张伟", {"市财政局局长"})});
    const Title title = read_title("市财政局局长", builtin_lexicon()).value();
    CHECK(judge(title, roster.named("张伟"), builtin_lexicon()).says == RosterVerdict::Says::yes);
}

TEST_CASE("names are one slip apart by a character more, another one, or two in another order", "[roster]") {
    CHECK(one_slip_apart(U"周岩", U"周延"));
    CHECK(one_slip_apart(U"周小岩", U"小岩"));
    CHECK(one_slip_apart(U"周岩", U"周岩岩"));
    CHECK(one_slip_apart(U"周小岩", U"周岩小"));
    CHECK_FALSE(one_slip_apart(U"周岩", U"周岩"));
    CHECK_FALSE(one_slip_apart(U"周小岩", U"岩小周"));
    CHECK_FALSE(one_slip_apart(U"周岩", U"李明"));
    CHECK_FALSE(one_slip_apart(U"周小岩", U"周"));
}

TEST_CASE("a person is in office from one date to another, as far as they are written", "[roster]") {
    RosterPerson person;
    person.from = "2024-03";
    person.until = "2025-06-15";
    CHECK(standing(person, "2024-02-29") == OfficeStanding::not_begun);
    CHECK(standing(person, "2024-03-01") == OfficeStanding::in_office);
    CHECK(standing(person, "2024-03") == OfficeStanding::in_office);
    CHECK(standing(person, "2024") == OfficeStanding::in_office);
    CHECK(standing(person, "2025-06-15") == OfficeStanding::in_office);
    CHECK(standing(person, "2025-06") == OfficeStanding::in_office);
    CHECK(standing(person, "2025-06-16") == OfficeStanding::ended);
    CHECK(standing(person, "") == OfficeStanding::in_office);
    person.removed = true;
    CHECK(standing(person, "") == OfficeStanding::ended);
}
