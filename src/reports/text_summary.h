// The last line of the text report: whether the page can go.
#pragma once

#include <cstdint>
#include <string>

#include "reports/report.h"

namespace kanwu {

// "3 errors, 1 warning"; empty counts are left out, nothing at all is the empty string.
struct LevelCounts {
    std::size_t errors = 0, warnings = 0, notes = 0;
    void add(Level level);
};
std::string in_words(const LevelCounts& counts, Language language);

// One or two sentences. Linear in findings and notifications; without findings also in the drafts' text, whose
// characters are counted.
std::string summary(const Report& report);

// What the last line comes to. `hold`: findings at `fail_on` or above, or something could not be checked; `look`: warnings,
// or a draft without text among others.
enum class Verdict : std::uint8_t { go, look, hold };
Verdict verdict(const Report& report);

}  // namespace kanwu
