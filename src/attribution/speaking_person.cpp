#include "attribution/speaking_person.h"

namespace kanwu {

const std::string& speaking_person(const ParagraphAttribution& attribution) {
    static const std::string nobody;
    if (const Mention* const speaker = speaker_of(attribution)) return person_of(*speaker);
    for (const AnonymousSource& source : attribution.anonymous)
        if (!source.person.empty()) return source.person;
    return nobody;
}

}  // namespace kanwu
