// Whether two names are those of one body, or of a body and a part of it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "attribution/lexicon.h"

namespace kanwu {

// Whether two names may be those of one body: equal; one the end of the other (市委, 重庆市委); or one short for the other
// (发改委, 发展改革委; 市教委, 市教育工委): the party organ of an office counts as the office. The places they begin with may be
// left out, or stand in another form: 市博物馆 and 澄湾博物馆, 海岳科技 and 澄湾市海岳科技有限公司.
bool same_body(std::string_view a, std::string_view b, const Lexicon& lexicon);

// Whether the first `size` characters may be where the body is: none, a place with its level or one that is known, a level
// alone (市博物馆), or a name of two or three characters that nobody lists (澄湾博物馆), each with 国家 behind it or not.
bool may_begin_with_place(std::u32string_view body, std::size_t size, const Lexicon& lexicon);

// Whether it is a development zone, which is often led from the district it lies in.
bool is_zone(std::string_view organisation, const Lexicon& lexicon);

// The body without the endings that party organ and office differ in: 市教育工委 and 市教委 are 市教育 and 市教. 管理 is the
// zone's administration there, and what 市城市管理委员会 does.
std::u32string body_stem(std::string_view organisation, const Lexicon& lexicon);

// Whether the one is the other's name and that of a part behind it: 市公安局云溪分局 is a part of 市公安局, and may be led by its
// deputy; 蓝海集团有限公司 is 蓝海集团 itself.
bool is_part(std::string_view part, std::string_view whole, const Lexicon& lexicon);

}  // namespace kanwu
