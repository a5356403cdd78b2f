// What speaks against taking a title or a name of a draft for that of the roster: where it may be another's.
#pragma once

#include <string_view>

#include "attribution/attribution.h"
#include "attribution/lexicon.h"
#include "attribution/roster.h"

namespace kanwu {

// Whether the listed person may be called so: Roe of Jane Roe, Bob Penhale of Robert Penhale, 杜邦 of 皮埃尔·杜邦.
bool may_be_called(std::string_view listed, std::string_view name);

// Whether the listed post is the office that the title names, and of the same place: 望海市审计局 is not 市审计局 of a roster
// that does not say which city it is of, and 中央军委政法委 is not 中央政法委. `office` is the title's.
bool is_that_office(const RosterPost& post, const Title& title, const Office& office, const Lexicon& lexicon);

// Whether somebody else of that name may have the title: the head of a school, a company or a village, of whom a roster says
// nothing (东山小学校长, 梧桐街道党工委书记; no office of state that is named with its place or level), or of a body in England.
bool may_be_a_namesakes(const Title& title, TitleRelation relation, const Lexicon& lexicon);

// 洛佩斯 of two countries: what is written so is the name of very many.
bool are_foreign_namesakes(std::string_view name, const Title& title, const RosterPost& listed, const Lexicon& lexicon);

// Whether 穆罕默德 is said to have the post of 王毅: one is a name in transliteration, the other is none.
bool are_of_two_tongues(std::string_view name, std::string_view other, const Lexicon& lexicon);

// 代市长 becomes 市长 when the assembly has met, and a page may be of the week before.
bool is_acting(const Title& title);

}  // namespace kanwu
