// Whether two names are those of one body, or of a body and a part of it.
#pragma once

#include <string>
#include <string_view>

#include "attribution/lexicon.h"

namespace kanwu {

// Whether two names may be those of one body: equal; one the end of the other (市委, 重庆市委); or one short for the
// other (发改委, 发展改革委; 市教委, 市教育工委): the party organ of an office counts as the office.
bool same_body(std::string_view a, std::string_view b, const Lexicon& lexicon);

// Whether the two names, which same_body tells apart, may be one body's all the same: the place left out and the rest shortened
// (澄湾海岳科技有限公司, 海岳科技; 澄湾经济技术开发区管委会, 经开区管委会), or its level in the place of its name (澄湾博物馆, 市博物馆).
bool may_be_one_body(std::string_view a, std::string_view b, const Lexicon& lexicon);

// Whether it is a development zone, which is often led from the district it lies in.
bool is_zone(std::string_view organisation, const Lexicon& lexicon);

// The body without the endings that party organ and office differ in: 市教育工委 and 市教委 are 市教育 and 市教. 管理 is the
// zone's administration there, and what 市城市管理委员会 does.
std::u32string body_stem(std::string_view organisation, const Lexicon& lexicon);

// Whether the one is the other's name and that of a part behind it: 市公安局云溪分局 is a part of 市公安局, and may be led by its
// deputy; 蓝海集团有限公司 is 蓝海集团 itself.
bool is_part(std::string_view part, std::string_view whole, const Lexicon& lexicon);

}  // namespace kanwu
