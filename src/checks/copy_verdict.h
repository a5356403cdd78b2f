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

// The copies of a run that `rule` tells and `wanted` keeps, with their verdicts, in groups of connected paragraphs.
struct JudgedCopy {
    const Copy* copy = nullptr;
    CopyVerdict verdict;
};
using CopyGroup = std::vector<JudgedCopy>;
template <class Wanted>
std::vector<CopyGroup> judged_groups(CopyRule rule, const CheckInput& input, Wanted wanted);

// Above five copies a group is told once.
inline constexpr std::size_t kMostFindingsOfAGroup = 5;
// Places named by one finding; the others are counted.
inline constexpr std::size_t kMostPlacesNamed = 20;

template <class Wanted>
std::vector<CopyGroup> judged_groups(CopyRule rule, const CheckInput& input, Wanted wanted) {
    std::vector<Copy> told;
    std::vector<JudgedCopy> judged;
    for (const Copy& copy : input.copies.found) {
        JudgedCopy candidate{&copy, judge(copy, input)};
        if (candidate.verdict.rule != rule || !wanted(candidate)) continue;
        told.push_back({copy.earlier, copy.later, copy.relation, {}});
        judged.push_back(std::move(candidate));
    }
    std::vector<CopyGroup> groups;
    for (const auto& members : group(told)) {
        groups.emplace_back();
        for (const std::size_t i : members) groups.back().push_back(std::move(judged[i]));
    }
    return groups;
}

}  // namespace kanwu
