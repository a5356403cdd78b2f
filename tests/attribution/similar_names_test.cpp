#include "attribution/similar_names.h"

#include "support/catch.h"

using namespace kanwu;

TEST_CASE("characters of one sound have one syllable, whatever the tone", "[names]") {
    CHECK(syllable(U'祥') == syllable(U'详'));
    CHECK(syllable(U'跃') == syllable(U'越'));
    CHECK(syllable(U'静') == syllable(U'婧'));
    CHECK(syllable(U'祥') != syllable(U'强'));
    CHECK(syllable(U'吕') != syllable(U'鲁'));  // lü, lu
    CHECK(syllable(U'吕') != 0);
}

TEST_CASE("what is no simplified Han character has no syllable", "[names]") {
    CHECK(syllable(U'a') == 0);
    CHECK(syllable(U'·') == 0);
    CHECK(syllable(U'詳') == 0);
    CHECK(syllable(0x10FFFF) == 0);
}

TEST_CASE("names are alike by one character, and the more so by its sound", "[names]") {
    CHECK(likeness(U"陶世祥", U"陶世详") == Likeness::one_sound);
    CHECK(likeness(U"马跃", U"马越") == Likeness::one_sound);
    CHECK(likeness(U"买买提·吾守尔", U"买买提·吾首尔") == Likeness::one_sound);
    CHECK(likeness(U"程知秋", U"程知春") == Likeness::one_character);
    CHECK(likeness(U"程知秋", U"程知秋") == Likeness::none);
    CHECK(likeness(U"程知秋", U"程远秋生") == Likeness::none);
    CHECK(likeness(U"程知秋", U"程知秋生") == Likeness::one_more);
    CHECK(likeness(U"欧阳正德", U"欧阳德") == Likeness::one_more);
    CHECK(likeness(U"闻鹤鸣鸣", U"闻鹤鸣") == Likeness::one_twice);
    CHECK(likeness(U"程知秋", U"闻知远") == Likeness::none);
    CHECK(likeness(U"程", U"陈") == Likeness::none);
}
