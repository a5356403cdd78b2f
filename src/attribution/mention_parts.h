// What mentions are made of: a name as words, and its titles.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "attribution/attribution.h"
#include "attribution/cues.h"
#include "attribution/lexicon.h"
#include "attribution/line.h"
#include "attribution/titles.h"

namespace kanwu {

// The mention of a name alone; 周　明 is 周明.
Mention named(const Line& line, Range name);

// The same with the cue behind `cue_from`: at once, or later in the same clause where it opens the speech.
Mention mention_of(const Line& line, Range name, std::size_t cue_from, const Lexicon& lexicon);

// 云溪区委书记周岩：区里把……: the colon at `at` itself says that he speaks. Behind an office only: 图片：, 记者：, 第一：.
void speak_by_colon(const Line& line, std::size_t at, Mention& mention);

// Of the name and the titles.
Span whole_span(const Mention& mention);

// The titles as values. A post takes the organisation of the one before it where it has none.
Title title_of(const Line& line, const WrittenTitle& written, const std::string& inherited);
std::vector<Title> titles_of(const Line& line, const TitleList& list);

// Whether one of the titles names a body that is known for one, or says itself what it heads (市长).
bool has_known_body(const Line& line, const TitleList& list, const Lexicon& lexicon);

// The name that ends at `end` behind a mark or an edge word.
std::optional<Range> name_ending(const Line& line, std::size_t end, const Lexicon& lexicon);

}  // namespace kanwu
