// The date that a sentence gives for what it tells, where it opens with one.
#pragma once

#include <string>
#include <string_view>

namespace kanwu {

// `lead`: what stands before the words in question; its last sentence counts. The date in it as rosters write dates: 2025-03
// of 去年3月，and of In March 2025,; 2025 of 2025年，. A month without a year is the last one of that name up to `date`, that of the
// draft. Empty where the sentence has more in front than a date. Linear.
std::string told_date(std::string_view lead, std::string_view date);

}  // namespace kanwu
