// From a finding to a sentence.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/expected.h"
#include "findings/finding.h"
#include "rules/rule.h"
#include "text/document.h"

namespace kanwu {

// A piece of a sentence. `related` > 0: it names that related place (1-based), and a report may link it.
struct Phrase {
    std::string text;
    std::uint32_t related = 0;
    friend bool operator==(const Phrase&, const Phrase&) = default;
};
using Sentence = std::vector<Phrase>;

// How places are numbered.
using NumberOf = std::function<PlaceNumber(const Place&)>;

// 第57行, 第27段, 第2页第14行; line 57, paragraph 27, page 2 line 14.
std::string word_number(const PlaceNumber& number, Language language);

// The finding's message. A {name} in braces is replaced by the argument of that name; {{ and }} are braces. A place is
// worded 第53行 / 第53行（市国资委陶世祥） (word_number) in the finding's own draft and 另一稿 b.txt 第12行 in another; English:
// line 53 (…), b.txt line 12. A list is one phrase a place: 第57行 、 第59行. Adjacent words without a link are one phrase.
// Preconditions: the rule has that message, and the finding every argument that it names.
Sentence word_message(const Finding& finding, const Rule& rule, Language language, const NumberOf& number_of);

// The label of a related place. Its arguments are words, never places.
std::string word_label(const RelatedPlace& related, const Rule& rule, Language language);

// The label of a fix.
std::string word_fix(const Fix& fix, const Rule& rule, Language language);

// The pieces without links.
std::string plain(const Sentence& sentence);

// Refuses a rule whose messages or labels name an argument that its check does not supply; `known` are those it does.
Expected<void> check_placeholders(const Rule& rule, const std::vector<std::string>& known);

}  // namespace kanwu
