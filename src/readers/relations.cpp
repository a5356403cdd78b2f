#include "readers/relations.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kanwu {
namespace {

constexpr std::array<std::string_view, 2> kSpaces{"http://schemas.openxmlformats.org/package/2006/relationships",
                                                  "http://purl.oclc.org/ooxml/package/relationships"};
constexpr std::array<std::string_view, 1> kNoSpace{""};

std::string folder_of(std::string_view part) {
    const std::size_t slash = part.rfind('/');
    return slash == std::string_view::npos ? std::string() : std::string(part.substr(0, slash + 1));
}

}  // namespace

std::string part_of_target(std::string_view part, std::string_view target) {
    const std::string folder = folder_of(part);
    const std::string path = target.starts_with('/') ? std::string(target.substr(1)) : folder + std::string(target);
    std::vector<std::string_view> steps;
    for (std::size_t begin = 0; begin <= path.size();) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        const std::string_view step = std::string_view(path).substr(begin, end - begin);
        if (step == "..") {
            if (steps.empty()) return {};
            steps.pop_back();
        } else if (!step.empty() && step != ".") {
            steps.push_back(step);
        }
        begin = end + 1;
    }
    std::string out;
    for (const std::string_view step : steps) out.append(out.empty() ? "" : "/").append(step);
    return out;
}

namespace {

class RelationsHandler final : public XmlHandler {
public:
    explicit RelationsHandler(std::string part) : part_(std::move(part)) {}

    void start(const XmlName& name, const XmlAttributes& attributes, std::uint64_t, std::uint64_t) override {
        if (name.local != "Relationship" || std::find(kSpaces.begin(), kSpaces.end(), name.space) == kSpaces.end())
            return;
        const std::string_view type = attributes.value(kNoSpace, "Type");
        const bool outside = attributes.value(kNoSpace, "TargetMode") == "External";
        all.push_back({std::string(attributes.value(kNoSpace, "Id")), std::string(type.substr(type.rfind('/') + 1)),
                       outside ? std::string() : part_of_target(part_, attributes.value(kNoSpace, "Target"))});
    }
    void end(std::uint64_t) override {}
    void text(std::string_view, std::uint64_t, std::uint64_t) override {}

    std::vector<Relation> all;

private:
    std::string part_;
};

template <class Matches>
const Relation* first(const std::vector<Relation>& all, Matches matches) {
    const auto at = std::find_if(all.begin(), all.end(), matches);
    return at == all.end() ? nullptr : &*at;
}

}  // namespace

const Relation* Relations::of_type(std::string_view type) const {
    return first(all_, [&](const Relation& relation) { return relation.type == type; });
}
const Relation* Relations::of_id(std::string_view id) const {
    return first(all_, [&](const Relation& relation) { return relation.id == id; });
}

std::string relations_part(std::string_view part) {
    const std::string folder = folder_of(part);
    return folder + "_rels/" + std::string(part.substr(folder.size())) + ".rels";
}

Expected<Relations> relations_of(Package& package, const std::string& part) {
    const std::string name = relations_part(part);
    RelationsHandler handler(part);
    if (package.has(name))
        if (auto parsed = package.parse(name, handler); !parsed) return tl::unexpected(parsed.error());
    return Relations(std::move(handler.all));
}

}  // namespace kanwu
