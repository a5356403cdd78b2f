// Who holds English titles: Harbour Trust chairman Jane Roe; Jane Roe, director of X; appointed Jane Roe head of design.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "attribution/english_line.h"
#include "attribution/english_names.h"
#include "attribution/english_titles.h"

namespace kanwu {

// A person and the titles beside the name, as words.
struct EnglishHolder {
    EnglishName name;
    std::vector<EnglishTitle> titles;
    Words appointed;       // the verb that makes the titles ones to come
    Words all;             // name and titles
    bool bounded = false;  // a mark or a cue closes it
};

// The person whose titles these are; they take bodies from each other, and one from behind the name.
std::optional<EnglishHolder> english_holder(const EnglishLine& line, EnglishTitles& list);

// Whether what ends before word `end` is cut off there: a mark, a cue verb, the end.
bool english_bounded(const EnglishLine& line, std::size_t end);

// Jane Roe, 54, director of X: whether an age between commas stands before word `at`.
bool english_set_off_by_age(const EnglishLine& line, std::size_t at);

}  // namespace kanwu
