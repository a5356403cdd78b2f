#include "facts/prior.h"

#include <algorithm>

namespace kanwu {
namespace {

using Drafts = std::vector<Draft>;

// Null where no draft from `first` on has that key.
const Draft* find_in(Drafts::const_iterator first, Drafts::const_iterator last, std::string_view document) {
    const auto at = std::lower_bound(first, last, document,
                                     [](const Draft& d, std::string_view key) { return d.facts->document < key; });
    return at != last && at->facts->document == document ? &*at : nullptr;
}

}  // namespace

const Draft& Prior::draft(std::string_view document) const {
    const auto own = drafts.begin() + static_cast<std::ptrdiff_t>(leading);
    const Draft* const found = find_in(own, drafts.end(), document);
    return found != nullptr ? *found : *find_in(references.begin(), references.end(), document);
}

bool Prior::is_reference(std::string_view document) const {
    return find_in(references.begin(), references.end(), document) != nullptr;
}

Prior with_references(const Prior& prior) {
    Prior out{prior.references, prior.references, prior.references.size()};
    out.drafts.insert(out.drafts.end(), prior.drafts.begin(), prior.drafts.end());
    return out;
}

}  // namespace kanwu
