#include "findings/fingerprint.h"

#include <unordered_map>

#include <fmt/format.h>

#include "text/normal_form.h"

namespace kanwu {

std::vector<std::string> fingerprints(const std::vector<Finding>& findings) {
    std::unordered_map<std::string, unsigned> seen;
    std::vector<std::string> out;
    out.reserve(findings.size());
    for (const Finding& finding : findings) {
        const std::string content = fmt::format("{}\n{}\n{}", finding.rule, kNormalFormVersion, finding.identity);
        const std::string hex = to_hex(hash128(content));
        out.push_back(fmt::format("{}:{}", hex, ++seen[hex]));
    }
    return out;
}

}  // namespace kanwu
