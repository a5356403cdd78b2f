#include "facts/prior.h"

#include <algorithm>

namespace kanwu {

const Draft& Prior::draft(std::string_view document) const {
    const auto find_in = [&](const std::vector<Draft>& list) {
        const auto at = std::lower_bound(list.begin(), list.end(), document,
                                         [](const Draft& d, std::string_view key) { return d.facts->document < key; });
        return at != list.end() && at->facts->document == document ? &*at : nullptr;
    };
    const Draft* const found = find_in(drafts);
    return found != nullptr ? *found : *find_in(references);
}

}  // namespace kanwu
