#include "base/byte_size.h"

#include "support/catch.h"

using namespace kanwu;

TEST_CASE("a size is a number with a unit of 1024", "[byte-size]") {
    CHECK(byte_size("0") == 0);
    CHECK(byte_size("4096") == 4096);
    CHECK(byte_size("64K") == 64u << 10);
    CHECK(byte_size("64m") == 64u << 20);
    CHECK(byte_size("2GB") == 2ull << 30);
    CHECK(byte_size("1tb") == 1ull << 40);
    CHECK(byte_size("12b") == 12);
}

TEST_CASE("what is no size is none", "[byte-size]") {
    for (const char* text : {"", "M", "-1", "1.5G", "64 M", "64MM", "64X", "64BM", "1e3", "99999999999999999999",
                             "9999999T", "1152921504606846976"}) {
        CAPTURE(text);
        CHECK_FALSE(byte_size(text));
    }
}

TEST_CASE("a size is told in its largest whole unit, and read again", "[byte-size]") {
    CHECK(to_byte_size(1000) == "1000 bytes");
    CHECK(to_byte_size(0) == "0 bytes");
    CHECK(to_byte_size(1536) == "1536 bytes");
    for (const char* text : {"1K", "1023K", "64M", "2G", "3T"}) CHECK(to_byte_size(*byte_size(text)) == text);
}
