#include "base/toml.h"

#include "support/catch.h"

using namespace kanwu;

namespace {

std::string error_of(std::string_view text, std::uint32_t first_line = 1) {
    const auto table = parse_toml(text, "x.toml", first_line);
    return table ? "" : to_string(table.error());
}

}  // namespace

TEST_CASE("every kind of value is read as what it is", "[toml]") {
    const auto table =
        parse_toml("text = \"清河\"\nwhole = 40\nnumber = 0.5\ntruth = true\nlist = [1, \"二\"]\n", "x.toml");
    REQUIRE(table);
    REQUIRE(table->size() == 5);
    CHECK(*find(*table, "text")->as<std::string>() == "清河");
    CHECK(*find(*table, "whole")->as<std::int64_t>() == 40);
    CHECK(*find(*table, "number")->as<double>() == 0.5);
    CHECK(*find(*table, "truth")->as<bool>());
    const auto* list = find(*table, "list")->as<TomlArray>();
    REQUIRE(list);
    REQUIRE(list->size() == 2);
    CHECK(*list->at(1).as<std::string>() == "二");
    CHECK(find(*table, "nothing") == nullptr);
}

TEST_CASE("entries keep the order of the text", "[toml]") {
    const auto table = parse_toml("z = 1\nb = 2\na = 3\n[y]\nn = 1\nm = 2\n[c]\n", "x.toml");
    REQUIRE(table);
    std::string keys;
    for (const TomlEntry& entry : *table) keys += entry.key;
    CHECK(keys == "zbayc");
    const auto* inner = find(*table, "y")->as<TomlTable>();
    REQUIRE(inner);
    CHECK(inner->at(0).key == "n");
    CHECK(inner->at(1).key == "m");
}

TEST_CASE("keys and values know their line and their column in code points", "[toml]") {
    const auto table = parse_toml("\n\"题目\" = { zh = \"勘误\", en = \"E\" }\n", "x.toml");
    REQUIRE(table);
    const TomlEntry& title = table->front();
    CHECK(title.line == 2);
    CHECK(title.column == 1);
    CHECK(title.value.column == 8);
    const TomlEntry& english = title.value.as<TomlTable>()->at(1);
    CHECK(english.line == 2);
    CHECK(english.column == 21);
    CHECK(english.value.column == 26);
}

TEST_CASE("TOML inside another file counts that file's lines", "[toml]") {
    const auto table = parse_toml("a = 1\nb = 2\n", "x.md", 10);
    REQUIRE(table);
    CHECK(table->at(1).line == 11);
    CHECK(error_of("a = 1\nb = \n", 10) ==
          "x.toml:11:5: Error while parsing key-value pair: expected value, saw '\\n'");
}

TEST_CASE("a key that is given twice is refused", "[toml]") {
    CHECK(error_of("a = 1\na = 2\n") ==
          "x.toml:2:5: Error while parsing key-value pair: cannot redefine existing integer 'a'");
}

TEST_CASE("dates are refused with the cure", "[toml]") {
    CHECK(error_of("a = 1\nwhen = 2025-10-01\n") ==
          "x.toml:2:8: dates and times are not used here; write a string in quotation marks");
    CHECK(error_of("a = [[07:30:00]]\n") ==
          "x.toml:1:7: dates and times are not used here; write a string in quotation marks");
}

TEST_CASE("a byte that is not UTF-8 is refused, not read by halves", "[toml]") {
    CHECK(error_of("a = \"\xB0\xA1\"\n").substr(0, 7) == "x.toml:");
}

TEST_CASE("very deep nesting is an error, not a crash", "[toml]") {
    CHECK(error_of("a = " + std::string(100000, '[')).substr(0, 7) == "x.toml:");
}

TEST_CASE("empty text is an empty table", "[toml]") {
    const auto table = parse_toml("", "x.toml");
    REQUIRE(table);
    CHECK(table->empty());
}
