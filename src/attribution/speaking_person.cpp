#include "attribution/speaking_person.h"

#include <string>

namespace kanwu {
namespace {

const std::string kNobody;

// The one whom the paragraph itself names as the speaker of all of its quotations.
const std::string& person_of_quotations(const ParagraphAttribution& attribution) {
    const std::string* found = nullptr;
    for (const Quotation& quotation : attribution.quotations) {
        if (!quotation.speaker) return kNobody;
        const std::string& person = person_of(attribution.mentions[*quotation.speaker]);
        if (found != nullptr && *found != person) return kNobody;
        found = &person;
    }
    return found != nullptr ? *found : kNobody;
}

}  // namespace

const std::string& speaking_person(const ParagraphAttribution& attribution) {
    if (const Mention* const speaker = speaker_of(attribution)) return person_of(*speaker);
    for (const AnonymousSource& source : attribution.anonymous)
        if (!source.person.empty()) return source.person;
    return person_of_quotations(attribution);
}

}  // namespace kanwu
