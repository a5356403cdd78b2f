#include <algorithm>
#include <string>

#include "pipeline/pipeline.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

using namespace kanwu;

namespace {

std::vector<Finding> findings(const std::string& text) {
    std::string roster;
    unsigned rank = 0;
    for (const char* const name : {"陆启平", "苏明谦", "郑怀瑾", "顾念成"})
        roster += "[[person]]\nname = \"" + std::string(name) + "\"\nrank = " + std::to_string(++rank) + "\n";
    const test::TemporaryFolder folder;
    folder.write("kanwu.toml", "roster = \"people.toml\"\n");
    folder.write("people.toml", roster);
    Request request;
    request.paths = {folder.write("draft.txt", text)};
    request.only = {"name-order"};
    return check(request).findings;
}

// The text with the suggested edit; empty where none is offered.
std::string mended(std::string text) {
    const auto found = findings(text);
    REQUIRE(found.size() == 1);
    if (found[0].fixes.empty()) return "";
    std::vector<Edit> edits = found[0].fixes[0].edits;
    std::sort(edits.begin(), edits.end(), [](const Edit& x, const Edit& y) { return y.place < x.place; });
    for (const Edit& edit : edits)
        text.replace(edit.place.span.begin, edit.place.span.end - edit.place.span.begin, edit.replacement);
    return text;
}

std::string message(const std::string& text) {
    const auto found = findings(text);
    REQUIRE(found.size() == 1);
    const auto word = [&](std::string_view name) {
        for (const auto& [key, value] : found[0].arguments)
            if (key == name) return std::get<std::string>(value);
        return std::string();
    };
    return word("name") + " " + found[0].message + " " + word("other") + ": " + word("order");
}

}  // namespace

TEST_CASE("the misplaced name is told with the right order", "[roster]") {
    CHECK(message("出席的有苏明谦、陆启平、郑怀瑾等。\n") == "陆启平 before 苏明谦: 陆启平、苏明谦、郑怀瑾");
    CHECK(message("顾念成、陆启平、苏明谦参加。\n") == "顾念成 behind 苏明谦: 陆启平、苏明谦、顾念成");
    CHECK(message("陆启平、郑怀瑾、顾念成、苏明谦参加。\n") == "苏明谦 before 郑怀瑾: 陆启平、苏明谦、郑怀瑾、顾念成");
    CHECK(message("顾念成、郑怀瑾、苏明谦、陆启平参加。\n") == "郑怀瑾 several 顾念成: 陆启平、苏明谦、郑怀瑾、顾念成");
}

TEST_CASE("the suggested edit moves names with the titles that are their own", "[roster]") {
    CHECK(mended("苏明谦、陆启平、郑怀瑾参加。\n") == "陆启平、苏明谦、郑怀瑾参加。\n");
    CHECK(mended("市长苏明谦、市委书记陆启平、市委副书记郑怀瑾参加。\n") ==
          "市委书记陆启平、市长苏明谦、市委副书记郑怀瑾参加。\n");
    CHECK(mended("副市长郑怀瑾、苏明谦、顾念成参加。\n") == "副市长苏明谦、郑怀瑾、顾念成参加。\n");
    CHECK(mended("市委书记陆启平，副市长郑怀瑾、苏明谦参加。\n") == "市委书记陆启平，副市长苏明谦、郑怀瑾参加。\n");
}

TEST_CASE("names of the roster with commas or blanks between them are a list too", "[roster]") {
    CHECK(mended("苏明谦，陆启平，郑怀瑾出席会议。\n") == "陆启平，苏明谦，郑怀瑾出席会议。\n");
    CHECK(mended("市领导　苏明谦　陆启平　郑怀瑾　出席会议\n") == "市领导　陆启平　苏明谦　郑怀瑾　出席会议\n");
    CHECK(findings("陆启平、郑怀瑾，苏明谦主持会议。\n").empty());
    CHECK(findings("顾念成，陆启平听取了汇报。苏明谦，郑怀瑾发言。\n").empty());
    CHECK(findings("苏明谦，方知远，陆启平，郑怀瑾出席会议。\n").empty());
    CHECK(findings("市委书记陆启平，市委副书记郑怀瑾，苏明谦主持会议。\n").empty());
}

TEST_CASE("no edit is offered where a title may belong to one or to several", "[roster]") {
    CHECK(mended("市长苏明谦、陆启平、郑怀瑾参加。\n").empty());
    CHECK(mended("苏明谦、市委书记陆启平、郑怀瑾参加。\n").empty());
}

TEST_CASE("a name in traditional characters is the same, and stays as it is written", "[roster]") {
    CHECK(mended("出席的有蘇明謙、陸啟平、鄭懷瑾等。\n") == "出席的有陸啟平、蘇明謙、鄭懷瑾等。\n");
}

TEST_CASE("very many names cost no more than a look at each", "[roster]") {
    std::string text;
    for (int i = 0; i < 20000; ++i) text += "苏明谦、陆启平、";
    CHECK(findings(text + "到会。\n").empty());  // no list of a party is so long
}
