#include "reports/json_writer.h"

#include <nlohmann/json.hpp>

#include "reports/uri.h"
#include "support/catch.h"

namespace kanwu {
namespace {

std::string json_of(std::string_view text) {
    StringSink sink;
    JsonWriter json(sink);
    json.string(text);
    json.finish();
    return sink.text;
}

TEST_CASE("members stand one to a line, indented by one space", "[json]") {
    StringSink sink;
    JsonWriter json(sink);
    json.begin_object();
    json.string("稿", "件");
    json.begin_array("empty");
    json.end_array();
    json.begin_array("list");
    json.number(18446744073709551615U);
    json.boolean(false);
    json.begin_object();
    json.end_object();
    json.end_array();
    json.boolean("last", true);
    json.end_object();
    json.finish();
    CHECK(sink.text ==
          "{\n \"稿\": \"件\",\n \"empty\": [],\n \"list\": [\n  18446744073709551615,\n  false,\n  {}\n ],\n"
          " \"last\": true\n}\n");
    CHECK(nlohmann::json::parse(sink.text)["list"].size() == 3);
}

TEST_CASE("text is escaped where JSON demands it and nowhere else", "[json]") {
    CHECK(json_of("“引”/\u2028😀") == "\"“引”/\u2028😀\"\n");
    CHECK(json_of("\"\\\n\r\t") == "\"\\\"\\\\\\n\\r\\t\"\n");
    CHECK(json_of(std::string_view("\0\x1b\x7f", 3)) == "\"\\u0000\\u001b\x7f\"\n");
}

TEST_CASE("ill-formed bytes become U+FFFD", "[json]") {
    CHECK(json_of("a\xff\xe4\xb8") == "\"a\uFFFD\uFFFD\uFFFD\"\n");
    CHECK(json_of("\xed\xa0\x80z") == "\"\uFFFD\uFFFD\uFFFDz\"\n");
}

TEST_CASE("a long text reaches the sink as a whole", "[json]") {
    const std::string text(200000, 'x');
    CHECK(json_of(text) == "\"" + text + "\"\n");
}

TEST_CASE("a path becomes a relative reference", "[uri]") {
    CHECK(uri_of("drafts/a.txt") == "drafts/a.txt");
    CHECK(uri_of("稿 件/100%.txt") == "%E7%A8%BF%20%E4%BB%B6/100%25.txt");
    CHECK(uri_of("a:b#c?d[e]") == "a%3Ab%23c%3Fd%5Be%5D");
    CHECK(uri_of("./a//b/../c") == "a/b/c");
    CHECK(uri_of("/abs/a.txt") == "abs/a.txt");
    CHECK(uri_of("-") == "stdin");
    CHECK(uri_of("stdin") == "stdin");
}

TEST_CASE("a reference names its path again", "[uri]") {
    for (const std::string path : {"drafts/a.txt", "稿 件/100%.txt", "~a/😀", "\xff"})
        CHECK(decoded_path(uri_of(path)) == path);
}

}  // namespace
}  // namespace kanwu
