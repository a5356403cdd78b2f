// Who holds English titles: Harbour Trust chairman Jane Roe; Jane Roe, director of X; appointed Jane Roe head of design.
#pragma once

#include <cstddef>
#include <vector>

#include "attribution/english_line.h"
#include "attribution/english_names.h"
#include "attribution/english_titles.h"

namespace kanwu {

// A person, the titles beside the name and, once it is known, the verb, as words.
struct EnglishHolder {
    EnglishName name;
    std::vector<EnglishTitle> titles;
    Words appointed;       // the verb that makes the titles ones to come
    Words all;             // name and titles
    bool bounded = false;  // a mark or a cue closes it
    Words cue = {};        // the verb by which the person speaks; empty where none does
};

// The person whose titles these are, or the several who share one; the titles take bodies from each other.
std::vector<EnglishHolder> english_holders(const EnglishLine& line, EnglishTitles& list);

// Whether what ends before word `end` is cut off there: a mark, a cue verb, the end.
bool english_bounded(const EnglishLine& line, std::size_t end);

// Jane Roe, 54, director of X: whether an age between commas stands before word `at`.
bool english_set_off_by_age(const EnglishLine& line, std::size_t at);

}  // namespace kanwu
