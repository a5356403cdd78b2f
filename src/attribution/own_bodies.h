// Where the names of bodies begin, from the draft's own use: a body that is set off plainly at one place (，栖州市水利局局长)
// is the best dictionary for the others (走访栖州市水利局局长, 栖州市支持…办公室主任).
#pragma once

#include <string_view>
#include <vector>

#include "attribution/attribution.h"
#include "attribution/lexicon.h"

namespace kanwu {

// Makes the organisation of a title that ends like a body which the draft names in full that body: longer, where an edge
// word has cut it, or shorter, where a verb was taken for a part of it. In full: behind a mark, place and level at its
// beginning. A mention whose office is contracted with its place (望海县长) is as sure as with 望海县县长 where the draft names
// 望海县, or the head twice where a clause begins. `text` is what the spans count. Linear but for a sort.
void settle_bodies(std::string_view text, const std::vector<ParagraphAttribution*>& paragraphs, const Lexicon& lexicon);

}  // namespace kanwu
