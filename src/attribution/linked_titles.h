// Persons whose posts stand behind the name, linked to it by a verb, a comma or the story of a life.
#pragma once

#include <optional>
#include <vector>

#include "attribution/attribution.h"
#include "attribution/lexicon.h"
#include "attribution/line.h"
#include "attribution/titles.h"

namespace kanwu {

// 任命周岩为市财政局局长, 免去周岩同志的市财政局局长职务: the verb is the modifier that says that the post is to come, or past.
std::optional<Mention> name_appointed(const Line& line, const TitleList& list, const Lexicon& lexicon);

// 致电马尔科·科斯塔温，祝贺他当选诺瓦国总统: the post that somebody is congratulated on.
std::optional<Mention> name_congratulated(const Line& line, const TitleList& list, const Lexicon& lexicon);

// 周岩任市财政局局长, 周岩历任市财政局局长, 周岩辞去市长职务: the name opens the clause, the verb leads to the post, and is a modifier.
std::optional<Mention> name_in_office(const Line& line, const TitleList& list, const Lexicon& lexicon);

// 钱慕野是市第三医院神经外科主任，: at the beginning of a sentence.
std::optional<Mention> name_by_copula(const Line& line, const TitleList& list, const Lexicon& lexicon);

// 曾任市文化馆馆长的古月圆说, 作为市文化馆馆长，古月圆认为: the post is the person's, whose name stands behind it.
std::optional<Mention> name_behind_post(const Line& line, const TitleList& list, const Lexicon& lexicon);

// 周岩，市财政局局长。 as captions and lists of participants have it: nothing else stands in the sentence.
std::optional<Mention> name_before_comma(const Line& line, const TitleList& list, const Lexicon& lexicon);

// 周岩，历任市水利局局长、市林业局局长，现任…: adds the titles to the last mention where its life goes on with them.
bool goes_on(const Line& line, const TitleList& list, const Lexicon& lexicon, std::vector<Mention>& out);

// 郗鉴明，男，汉族，……，现任…: whose life the line tells; and a title of it, of which `out` is the only mention.
std::optional<Range> life_of(const Line& line, const Lexicon& lexicon);
bool add_to_life(const Line& line, Range name, const TitleList& list, const Lexicon& lexicon,
                 std::vector<Mention>& out);

// 【裁缝 韩香】, 【医生·祝英】: the head of a section that a person speaks in, of any trade; the line begins with it.
std::optional<Mention> name_in_head(const Line& line, const Lexicon& lexicon);

}  // namespace kanwu
