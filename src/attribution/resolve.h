// Who is meant: what one paragraph says of a person, read with the others of the draft.
#pragma once

#include <string_view>
#include <vector>

#include "attribution/attribution.h"

namespace kanwu {

struct ResolvedParagraph {
    Span span;  // in the bytes that the spans of the attribution count
    ParagraphAttribution* attribution = nullptr;
};

// Sets `person` of mentions, sources and quotations, paragraphs in the order of the draft:
//   a surname alone (Roe said, Mr Roe)   the one full name with that surname that stands anywhere in the draft
//   surname and post (陶书记)             the one person of that surname with that post
//   a pronoun that speaks (他, she)       who spoke or was named last before it, in its paragraph or the one before
//   a quotation                          its speaker; one that is a whole paragraph: who speaks at the beginning of the
//                                        next paragraph, else who spoke last in the one before
// Raises the confidence of a mention whose person the draft names clearly elsewhere.
// Where two may be meant, or nobody is known, it stays empty. One word in Latin letters that speaks and is nobody's surname
// may be a company (Pellwater said): it becomes a source without a name. Linear but for a sort.
void resolve(const std::vector<ResolvedParagraph>& paragraphs);

}  // namespace kanwu
