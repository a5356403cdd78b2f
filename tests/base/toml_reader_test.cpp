#include "base/toml_reader.h"

#include "support/catch.h"

using namespace kanwu;

namespace {

TomlTable parsed(std::string_view text) {
    auto table = parse_toml(text, "x.toml");
    REQUIRE(table);
    return *table;
}

std::string first(const TomlReader& reader) { return reader.first() ? to_string(*reader.first()) : ""; }

}  // namespace

TEST_CASE("the fault told is the first in the text, whatever the order of reading", "[toml]") {
    TomlReader reader("x.toml");
    reader.fault(3, 1, "third");
    reader.fault(1, 9, "first");
    reader.fault(1, 9, "again");
    reader.fault(2, 1, "second");
    CHECK(first(reader) == "x.toml:1:9: first");
}

TEST_CASE("an unknown key comes with the nearest known one", "[toml]") {
    TomlReader reader("x.toml");
    reader.only_keys(parsed("level = 1\nlabls = 2\n"), {"level", "labels"});
    CHECK(first(reader) == "x.toml:2:1: unknown key \"labls\"; did you mean \"labels\"?");
}

TEST_CASE("an unknown key that resembles none comes with all that are known", "[toml]") {
    TomlReader reader("x.toml");
    reader.only_keys(parsed("colour = 1\n"), {"level", "tags"});
    CHECK(first(reader) == "x.toml:1:1: unknown key \"colour\"; known are level, tags");
}

TEST_CASE("a missing key is told at the table", "[toml]") {
    TomlReader reader("x.toml");
    CHECK(reader.required(parsed(""), "id", 7, 1) == nullptr);
    CHECK(first(reader) == "x.toml:7:1: the key \"id\" is missing");
}

TEST_CASE("a value of a wrong type says what it must be and what it is", "[toml]") {
    const auto message = [](std::string_view text, auto read) {
        TomlReader reader("x.toml");
        const TomlTable table = parsed(text);
        read(reader, table.front().value);
        return first(reader);
    };
    using V = const TomlValue&;
    CHECK(message("a = 1", [](TomlReader& r, V v) { r.text(v, "a"); }) ==
          "x.toml:1:5: \"a\" must be a string, not a number");
    CHECK(message("a = 1.5", [](TomlReader& r, V v) { r.truth(v, "a"); }) ==
          "x.toml:1:5: \"a\" must be true or false, not a number");
    CHECK(message("a = true", [](TomlReader& r, V v) { r.number(v, "a"); }) ==
          "x.toml:1:5: \"a\" must be a number, not true or false");
    CHECK(message("a = inf", [](TomlReader& r, V v) { r.number(v, "a"); }) ==
          "x.toml:1:5: \"a\" must be a finite number");
    CHECK(message("a = \"b\"", [](TomlReader& r, V v) { r.texts(v, "a"); }) ==
          "x.toml:1:5: \"a\" must be a list of strings, not a string");
    CHECK(message("a = [\"b\", {}]", [](TomlReader& r, V v) { r.texts(v, "a"); }) ==
          "x.toml:1:11: \"a\" must hold strings only, not a table");
    CHECK(message("a = []", [](TomlReader& r, V v) { r.table(v, "a"); }) ==
          "x.toml:1:5: \"a\" must be a table, not a list");
}

TEST_CASE("a choice names what may stand there", "[toml]") {
    const TomlTable table = parsed("level = \"eror\"\nfar = \"critical\"\n");
    TomlReader near("x.toml"), far("x.toml");
    near.choice(table[0].value, "level", {"note", "warning", "error"});
    far.choice(table[1].value, "level", {"note", "warning", "error"});
    CHECK(first(near) ==
          "x.toml:1:9: \"level\" must be one of note, warning, error, not \"eror\"; did you mean \"error\"?");
    CHECK(first(far) == "x.toml:2:7: \"level\" must be one of note, warning, error, not \"critical\"");
}

TEST_CASE("whole numbers are numbers", "[toml]") {
    TomlReader reader("x.toml");
    CHECK(reader.number(parsed("a = 40").front().value, "a") == 40.0);
    CHECK_FALSE(reader.first());
}
