// The places that bodies lead: 清河区 of 清河区委 and of 清河区政府.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "attribution/lexicon.h"

namespace kanwu {

// The place that the body leads: 清河区 of 清河区, 清河区委 and 清河区政府. None for an office, and for 团市委.
std::optional<std::u32string> place_led(std::string body, const Lexicon& lexicon);

// Two places of one rank: 西山区 and 东山县, 石坝镇 and 柳桥乡. Their names, not their levels alone; a zone is no place of that rank.
bool are_of_one_rank(std::u32string_view a, std::u32string_view b, const Lexicon& lexicon);

// Of one rank and one kind: 西山区, 东山区.
bool are_siblings(std::u32string_view a, std::u32string_view b, const Lexicon& lexicon);

}  // namespace kanwu
