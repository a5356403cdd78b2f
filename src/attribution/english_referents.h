// Whom words without a name mean in an English paragraph: the governor, the former auditor, the 51-year-old.
#pragma once

#include <optional>
#include <vector>

#include "attribution/english_holders.h"
#include "attribution/english_line.h"

namespace kanwu {

// Whether the words end with an office or an age, behind the: the governor, the 51-year-old.
bool is_english_role(const EnglishLine& line, Words subject);

// The name of the one whom the role means, of the people named before it: who has that office there, or the only person,
// where nothing is known of an office, or an age is told. None where two may be meant. O(people).
std::optional<Words> english_referent(const EnglishLine& line, Words subject, const std::vector<EnglishHolder>& people);

}  // namespace kanwu
