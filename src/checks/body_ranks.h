// Which of two bodies may be above the other, and tell its plans.
#pragma once

#include <string>

#include "attribution/lexicon.h"

namespace kanwu {

// Whether the bodies stand side by side, as far as their names tell: two offices (市教育局, 市民政局), two bodies of one kind
// (农村供水中心, 农技推广中心), or an office and a body that others oversee (市教育局, 市供水集团: data/bodies_below.txt). Not 市教育局 and
// 市实验小学, a unit and its part (澄湾大学, 文学院), an office and a place, nor an office and a body that no list knows. Asked both ways alike.
bool stand_side_by_side(const std::string& body, const std::string& other, const Lexicon& lexicon);

}  // namespace kanwu
