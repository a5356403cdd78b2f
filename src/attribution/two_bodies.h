// Titles in two bodies: which zones, villages, companies and offices lend each other their heads.
#pragma once

#include "attribution/attribution.h"
#include "attribution/lexicon.h"
#include "attribution/posts.h"

namespace kanwu {

// As relation() in posts.h, of two titles of today that both name a body, not the same one; no memberships, and none that come
// with another post or are held beside it. Heads of bodies that nothing connects are unrelated_heads; a head, and a deputy in
// an office beside it, are rarely_together. Asked both ways alike. O(length of the names, and see joint()).
TitleRelation between_bodies(const Title& a, const Title& b, const Lexicon& lexicon);

}  // namespace kanwu
