// English titles: former vice president of Northgate Water, the company's chief executive, Agriculture Minister.
#pragma once

#include <vector>

#include "attribution/english_line.h"

namespace kanwu {

// Ranges are words. Deputy mayor of Casterbridge: organisation Casterbridge, modifiers deputy, post mayor.
struct EnglishTitle {
    Words organisation;  // empty where the title names none
    Words post;          // with its field: finance director, head of research
    std::vector<Words> modifiers;
    Words surface;
    bool organisation_behind = false;  // behind the post: of, at or for it
    bool named_body = false;           // the organisation is a name: not the company
    bool joined = false;               // it follows the title before it: chairman and chief executive
    bool apposed = false;  // so, behind a comma: the mayor of Tidebury, Councillor; it has no body of its own
};

// Titles that follow each other, of one person, or one that several share; not empty.
struct EnglishTitles {
    std::vector<EnglishTitle> titles;
    bool plural = false;  // of several persons, one title: co-directors Jane Roe and Tom Bell
    Words words() const { return {titles.front().surface.begin, titles.back().surface.end}; }
};

// Every list of titles in the line, in order. Linear: a title reaches a dozen words each way at most.
std::vector<EnglishTitles> english_titles(const EnglishLine& line);

}  // namespace kanwu
