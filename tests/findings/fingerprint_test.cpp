#include "findings/fingerprint.h"

#include "support/catch.h"

using namespace kanwu;

namespace {

Finding finding(std::string rule, std::string identity, std::string document, std::uint32_t at) {
    Finding out;
    out.rule = std::move(rule);
    out.identity = std::move(identity);
    out.place = {std::move(document), {at, at + 3}};
    return out;
}

}  // namespace

TEST_CASE("a fingerprint is that of rule and content, wherever the finding stands", "[fingerprint]") {
    const auto here = fingerprints({finding("a", "x", "1.txt", 0)});
    const auto there = fingerprints({finding("a", "x", "2.txt", 90)});
    CHECK(here == there);
    CHECK(here.front().size() == 34);
    CHECK(fingerprints({finding("b", "x", "1.txt", 0)}) != here);
    CHECK(fingerprints({finding("a", "y", "1.txt", 0)}) != here);
}

TEST_CASE("equal fingerprints are counted", "[fingerprint]") {
    const auto prints =
        fingerprints({finding("a", "x", "1.txt", 0), finding("a", "y", "1.txt", 5), finding("a", "x", "1.txt", 9)});
    CHECK(prints[0].ends_with(":1"));
    CHECK(prints[1].ends_with(":1"));
    CHECK(prints[2].ends_with(":2"));
    CHECK(prints[0].substr(0, 32) == prints[2].substr(0, 32));
}

TEST_CASE("the fingerprint of a known content does not change from build to build", "[fingerprint]") {
    CHECK(fingerprints({finding("repeated-paragraph", "00", "a.txt", 0)}).front() ==
          "0a28566ed8408f9fdc9a2de63ae5d2d6:1");
}
