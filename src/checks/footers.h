// Footers: what drafts of one newsroom end with, a disclaimer or an address, is told once and not for each draft.
#pragma once

#include <map>
#include <set>

#include "duplicates/copies.h"
#include "facts/prior.h"

namespace kanwu {

class Footers {
public:
    explicit Footers(const Prior& prior);

    // Whether the copy is exact, between drafts, of a paragraph that is among the last two of three drafts or more (two that
    // end alike may be one story sent twice), and was asked for before. Call it once for each copy of a rule.
    bool tell_again(const Copy& copy, const Prior& prior);

private:
    bool is_footer(const Copy& copy, const Prior& prior) const;

    std::map<Hash128, std::size_t> drafts_;  // by identity of the paragraph: how many end with it
    std::set<Hash128> told_;
};

}  // namespace kanwu
