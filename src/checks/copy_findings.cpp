#include "checks/copy_findings.h"

#include <utility>

#include "checks/copy_places.h"

namespace kanwu {
namespace {

constexpr std::size_t kMostFindingsOfAGroup = 5;
constexpr std::size_t kMostPlacesNamed = 20;

using CopyGroup = std::vector<JudgedCopy>;

std::vector<CopyGroup> wanted_groups(const CopyTeller& teller, const CheckInput& input) {
    std::vector<Copy> told;
    std::vector<JudgedCopy> judged;
    for (const Copy& copy : input.copies.found) {
        JudgedCopy candidate{&copy, judge(copy, input)};
        if (candidate.verdict.rule != teller.rule || !teller.wanted(candidate, input)) continue;
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

Finding group_finding(const CopyGroup& group, const CheckInput& input) {
    const Copy& first = *group.front().copy;
    Finding finding;
    finding.rule = input.rule.id;
    finding.level = Level::warning;
    finding.message = "group";
    finding.place = paragraph_place(first.later, input.prior);
    finding.identity = to_hex(input.prior.paragraph(first.later).identity);
    finding.related.push_back({paragraph_place(first.earlier, input.prior), "same", {}, {}});
    PlacesArgument places{{1}};
    for (const JudgedCopy& member : group) {
        const bool told = member.copy->later == first.later || member.copy->later == first.earlier;
        if (told || finding.related.size() >= kMostPlacesNamed) continue;
        const Place there = paragraph_place(member.copy->later, input.prior);
        if (finding.related.back().place == there) continue;
        finding.related.push_back({there, "same", {}, {}});
        places.related.push_back(static_cast<std::uint32_t>(finding.related.size()));
    }
    finding.arguments = {{"count", std::to_string(group.size() + 1)},
                         {"shared", shared_characters(first)},
                         {"places", std::move(places)}};
    return finding;
}

}  // namespace

std::vector<Finding> copy_findings(const CopyTeller& teller, const CheckInput& input, WorkBudget& budget) {
    std::vector<Finding> findings;
    for (const CopyGroup& group : wanted_groups(teller, input)) {
        budget.spend(group.size());
        if (group.size() > kMostFindingsOfAGroup) {
            findings.push_back(group_finding(group, input));
            continue;
        }
        for (const JudgedCopy& judged : group) findings.push_back(teller.tell(judged, input));
    }
    return findings;
}

}  // namespace kanwu
