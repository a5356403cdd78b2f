#include "base/hash.h"

#include "support/catch.h"

using namespace kanwu;

// The values are those of xxhsum 0.8 (-H3, -H128) for the empty input: the frozen output of XXH3.
TEST_CASE("the hash is XXH3 as published, with the high half first", "[hash]") {
    CHECK(hash64("", 0) == 0x2d06800538d394c2ULL);
    CHECK(to_hex(hash128("")) == "99aa06d3014798d86001c324468d497f");
}

TEST_CASE("hexadecimal digits keep leading zeros", "[hash]") {
    CHECK(to_hex(Hash128{1, 0xab}) == "000000000000000100000000000000ab");
}
