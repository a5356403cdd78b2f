// Titles as written: organisation, rank words, post; and lists of them.
#pragma once

#include <vector>

#include "attribution/lexicon.h"
#include "attribution/line.h"

namespace kanwu {

// Ranges are code points of the line. 市委政法委常务副书记 is organisation 市委政法委, modifiers 常务 副, post 书记.
struct WrittenTitle {
    Range organisation;  // empty where the title names none; of 市公安局长 it is 市公安局, and ends within the post
    Range post;
    std::vector<Range> modifiers;
    Range surface;            // organisation to post, with （兼） behind it
    bool known_body = false;  // the organisation ends as organisations do
};

// Titles that follow each other: 市教育工委书记、市教委主任. Not empty, and not more than one person has (64).
struct TitleList {
    std::vector<WrittenTitle> titles;
    std::vector<bool> joined_by_mark;  // titles[i] follows titles[i - 1] behind 、 or 兼: it may take its organisation
    Range range() const { return {titles.front().surface.begin, titles.back().surface.end}; }
};

// Every maximal list of titles in the line, in order. Linear: an organisation reaches back forty code points at most.
std::vector<TitleList> title_lists(const Line& line, const Lexicon& lexicon);

// 李岩局长: whether what looks like the organisation of the title is a person's name.
bool is_addressed(const Line& line, const WrittenTitle& title, const Lexicon& lexicon);

// Whether it is an office of another state, or of a body there: 美国国防部发言人.
bool is_foreign(const Line& line, const WrittenTitle& title, const Lexicon& lexicon);

}  // namespace kanwu
