// Bodies that English titles take from the words around them: PC Jane Roe, of Alder Police; Alder Foods named Jane Roe its chair.
#pragma once

#include "attribution/english_holders.h"
#include "attribution/english_line.h"

namespace kanwu {

// Gives the body to the titles of the holder that have none: the one behind the name (Jane Roe of Alder Police; Jane Roe, from
// Alder Police,), behind a noun that follows the post (chairman and largest shareholder of X), the one that appoints, or the
// subject of the sentence that its stands for. A name behind of may be a town; between commas only what is named as bodies are.
void lend_english_body(const EnglishLine& line, EnglishHolder& holder);

// PC Jane Roe and Sgt Tom Bell, both|of Alder Police: the body of two; empty where none stands behind word `end`.
Words english_body_of_both(const EnglishLine& line, std::size_t end);

}  // namespace kanwu
