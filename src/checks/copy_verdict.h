// Which of the two copy rules tells a copy, and how loud. One pair is told by one rule: the one that says most.
#pragma once

#include <cstdint>
#include <optional>

#include "checks/check.h"
#include "checks/voice.h"

namespace kanwu {

enum class CopyRule : std::uint8_t { repeated_paragraph, copied_passage };

struct CopyVerdict {
    CopyRule rule = CopyRule::repeated_paragraph;
    bool other_voice = false;  // another speaker or body than at the witness
    Voice here, there;
};

// Another voice: copied_passage. The same or none: repeated_paragraph where it is exact or near, else copied_passage.
CopyVerdict judge(const Copy& copy, const CheckInput& input);

}  // namespace kanwu
