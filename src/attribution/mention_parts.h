// What mentions are made of: a name as words, its titles, its cue.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "attribution/attribution.h"
#include "attribution/lexicon.h"
#include "attribution/line.h"
#include "attribution/titles.h"

namespace kanwu {

// The verb of a cue, without how or where it is said: 笑着|说, 接着|说, 发文|称. Its span reaches to its end: 告诉|记者.
Cue cue_of(const Line& line, Range words, const Lexicon& lexicon);

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

// 特朗普|9日称, 卢卡斯|近日称: behind the day that stands between who speaks and the cue at `at`; `at` where none does.
std::size_t behind_day(const Line& line, std::size_t at);

// 会后|他对记者说, 随后|周岩说：: behind the word that opens the clause at `at` and tells when; `at` where none does.
std::size_t behind_when(const Line& line, std::size_t at);

// The name that ends at `end` behind a mark or an edge word.
std::optional<Range> name_ending(const Line& line, std::size_t end, const Lexicon& lexicon);

}  // namespace kanwu
