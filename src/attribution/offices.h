// Posts that one person at a time has.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "attribution/attribution.h"
#include "attribution/lexicon.h"

namespace kanwu {

// How much the name of a body says of which body it is.
enum class Naming : std::uint8_t {
    kind,   // 公司, 教育局: any of that kind
    level,  // 市, 市财政局, 县委: that of the place at hand
    full,   // 清河市财政局, 水利部
};

// Two titles name one office where their keys are equal: 清河市市长 and 清河市人民政府市长, 市委组织部长 and 市委组织部部长.
struct Office {
    std::string key;
    Naming naming = Naming::full;
    friend bool operator==(const Office&, const Office&) = default;
};

// The office of a title that one person has: the head of a body whose kind has that head (局长 of a 局, 主任 of a 委员会;
// not 主任 of a hospital, of whom there are many). None for deputies, memberships, past and coming posts, posts held beside
// another, and for a post without a body, but 市长, 县长 and their like, which tell a level. O(length).
std::optional<Office> sole_office(const Title& title, const Lexicon& lexicon);

// The office that the title is if its body is a company by its short name: 青禾电气总经理. Its key is that of
// 青禾电气股份有限公司总经理; whether there is such a company, the draft tells. O(length).
std::optional<Office> company_office(const Title& title, const Lexicon& lexicon);

}  // namespace kanwu
