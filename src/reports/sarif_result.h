// One finding as a SARIF result (SARIF 2.1.0, section 3.27).
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "reports/report.h"
#include "reports/sarif_region.h"

namespace kanwu {

// A draft as an artifact.
struct Artifact {
    const Document* document = nullptr;
    std::string path;  // relative to the root
    std::string uri;
    std::size_t index = 0;
};

// What results refer to: artifacts by the document's key, rules by id, and the columns of each draft, made when first
// asked for.
class ResultContext {
public:
    ResultContext(const Report& report, std::vector<Artifact> artifacts);

    const Report& report() const { return report_; }
    const std::vector<Artifact>& artifacts() const { return artifacts_; }
    const Artifact& artifact(std::string_view key) const { return artifacts_[index_of_key_.at(key)]; }
    const Regions& regions(std::string_view key);

    // Rules ordered by id.
    const std::vector<const Rule*>& rules() const { return rules_; }
    std::size_t rule_index(std::string_view id) const;

private:
    const Report& report_;
    std::vector<Artifact> artifacts_;
    std::map<std::string_view, std::size_t> index_of_key_;
    std::map<std::string_view, Regions> regions_;
    std::vector<const Rule*> rules_;
};

// A finding in its place among the results. The order is the one that consumers may rely on.
struct ResultKey {
    std::size_t artifact = 0;
    Region region;
    std::string_view rule;
    std::string_view fingerprint;
    std::string line_hash;
    std::size_t finding = 0;
    auto operator<=>(const ResultKey&) const = default;
};

void write_result(JsonWriter& json, ResultContext& context, const ResultKey& key);

// {uri, uriBaseId, index}, as the value of a member.
void write_artifact_location(JsonWriter& json, std::string_view member, const Artifact& artifact);

inline constexpr std::string_view kBaseId = "%SRCROOT%";

}  // namespace kanwu
