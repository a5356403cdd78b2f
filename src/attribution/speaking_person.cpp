#include "attribution/speaking_person.h"

#include <algorithm>

namespace kanwu {
namespace {

const std::string& person_of_quotation(const Quotation& quotation, const ParagraphAttribution& attribution) {
    return quotation.speaker ? person_of(attribution.mentions[*quotation.speaker]) : quotation.person;
}

}  // namespace

const std::string& speaking_person(const ParagraphAttribution& attribution) {
    static const std::string nobody;
    if (const Mention* const speaker = speaker_of(attribution)) return person_of(*speaker);
    for (const AnonymousSource& source : attribution.anonymous)
        if (!source.person.empty()) return source.person;
    if (attribution.quotations.empty()) return nobody;
    const std::string& first = person_of_quotation(attribution.quotations.front(), attribution);
    const bool alone = std::all_of(attribution.quotations.begin(), attribution.quotations.end(),
                                   [&](const Quotation& q) { return person_of_quotation(q, attribution) == first; });
    return alone ? first : nobody;
}

}  // namespace kanwu
