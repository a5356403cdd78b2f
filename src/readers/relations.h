// How the parts of an Office package refer to each other (ECMA-376, part 2).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/expected.h"
#include "readers/package.h"

namespace kanwu {

struct Relation {
    std::string id;
    std::string type;    // the last step of its address: "footnotes"
    std::string target;  // the part's name in the package; empty where it points outside
};

class Relations {
public:
    explicit Relations(std::vector<Relation> all) : all_(std::move(all)) {}

    // The first of that type, the one of that id; null where there is none.
    const Relation* of_type(std::string_view type) const;
    const Relation* of_id(std::string_view id) const;
    const std::vector<Relation>& all() const { return all_; }

private:
    std::vector<Relation> all_;
};

// The part that a target in `part` leads to; empty where it leaves the package.
std::string part_of_target(std::string_view part, std::string_view target);

// The part that holds the relations of `part`; "" is the package itself.
std::string relations_part(std::string_view part);

// None where there is no such part. Errors: Package.
Expected<Relations> relations_of(Package& package, const std::string& part);

}  // namespace kanwu
