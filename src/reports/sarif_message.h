// The sentence of a finding as SARIF writes it, with embedded links (SARIF 2.1.0, section 3.11.6).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rules/wording.h"

namespace kanwu {

// Consumers show that many related locations.
inline constexpr std::uint32_t kRelatedShown = 100;

// A related place that the sentence may not have named: how it is called, as 第59行.
struct LinkName {
    std::uint32_t related = 0;  // from 1
    std::string text;
};

// The phrases with those that name a related place as links to its id, [第57行](1); `names` that no phrase has linked
// follow in a sentence of their own, since consumers show only what is linked. [ ] \ are escaped, a "](" of the draft gets
// a space between, control characters become spaces, and the message ends as a sentence.
std::string linked_message(const Sentence& sentence, const std::vector<LinkName>& names, Language language);

// Plain text for a message or a description: no control characters, ended as a sentence.
std::string as_sentence(std::string_view text, Language language);

}  // namespace kanwu
