// Footers: what drafts of one newsroom end with, a disclaimer or an address, is no copy.
#pragma once

#include <map>

#include "duplicates/copies.h"
#include "facts/prior.h"

namespace kanwu {

class Footers {
public:
    explicit Footers(const Prior& prior);

    // Whether both paragraphs of an exact copy between drafts are among the last two of theirs, and those of three drafts
    // or more are: two that end alike may be one story sent twice.
    bool explain(const Copy& copy, const Prior& prior) const;

private:
    std::map<Hash128, std::size_t> drafts_;  // by identity of the paragraph: how many end with it
};

}  // namespace kanwu
