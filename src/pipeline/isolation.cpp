#include "pipeline/isolation.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

namespace kanwu {
namespace {

const Check& check_of(const std::vector<Check>& checks, const Rule& rule) {
    return *std::find_if(checks.begin(), checks.end(), [&](const Check& c) { return c.name == rule.check; });
}

std::vector<Finding> findings_of(const Check& check, const CheckInput& input, WorkBudget& budget) {
    if (const auto* const run_check = std::get_if<RunCheck>(&check.run)) return (*run_check)(input, budget);
    std::vector<Finding> all;
    for (const Draft& draft : input.prior.drafts) {
        std::vector<Finding> found = std::get<DocumentCheck>(check.run)(draft, input, budget);
        std::move(found.begin(), found.end(), std::back_inserter(all));
    }
    return all;
}

}  // namespace

void append(Checked& to, Checked more) {
    std::move(more.findings.begin(), more.findings.end(), std::back_inserter(to.findings));
    for (Notification& notification : more.notifications)
        if (std::find(to.notifications.begin(), to.notifications.end(), notification) == to.notifications.end())
            to.notifications.push_back(std::move(notification));
}

bool is_of_one_draft(const std::vector<Check>& checks, const Rule& rule) {
    return std::holds_alternative<DocumentCheck>(check_of(checks, rule).run);
}

Checked run_check(const std::vector<Check>& checks, const CheckInput& input, std::uint64_t budget) {
    const std::string document =
        input.prior.drafts.size() == 1 ? input.prior.drafts.front().facts->document : std::string();
    WorkBudget left(budget);
    const auto gave_up = [&](const char* why) {
        return Checked{{},
                       {{"check-gave-up", Level::error, input.rule.id, document,
                         fmt::format("gave up: {}; its findings are missing, all others stand", why),
                         fmt::format("这一条没有查完（{}），其余各条照常", why)}}};
    };
    try {
        return {findings_of(check_of(checks, input.rule), input, left), {}};
    } catch (const std::exception& error) {
        return gave_up(error.what());
    } catch (...) {
        return gave_up("an unknown error");
    }
}

}  // namespace kanwu
