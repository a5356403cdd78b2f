#include "checks/footers.h"

#include <algorithm>

namespace kanwu {
namespace {

constexpr std::size_t kLast = 2;  // a byline may stand behind
constexpr std::size_t kFewestDrafts = 3;

bool is_last(const ParagraphKey& key, const Prior& prior) {
    return key.ordinal + kLast >= prior.draft(key.document).facts->paragraphs.size();
}

}  // namespace

Footers::Footers(const Prior& prior) {
    if (prior.drafts.size() < kFewestDrafts) return;
    for (const Draft& draft : prior.drafts) {
        const auto& paragraphs = draft.facts->paragraphs;
        std::set<Hash128> last;
        for (std::size_t i = paragraphs.size() - std::min(kLast, paragraphs.size()); i < paragraphs.size(); ++i)
            last.insert(paragraphs[i].identity);
        for (const Hash128& identity : last) ++drafts_[identity];
    }
}

bool Footers::is_footer(const Copy& copy, const Prior& prior) const {
    if (copy.relation != CopyRelation::exact || copy.earlier.document == copy.later.document) return false;
    const auto found = drafts_.find(prior.paragraph(copy.later).identity);
    return found != drafts_.end() && found->second >= kFewestDrafts && is_last(copy.earlier, prior) &&
           is_last(copy.later, prior);
}

bool Footers::tell_again(const Copy& copy, const Prior& prior) {
    return is_footer(copy, prior) && !told_.insert(prior.paragraph(copy.later).identity).second;
}

}  // namespace kanwu
