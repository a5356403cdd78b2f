// Who is named clearly in a draft, for a second look at its paragraphs: 于小满 behind an office in one of them says that
// 于小满表示 in another is a person, and 于小满： the label of an answer; 法国外长韦德里纳 that 韦德里纳认为 is one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "attribution/attribution.h"
#include "attribution/lexicon.h"

namespace kanwu {

class NamedPeople {
public:
    // Those of all paragraphs of the draft.
    NamedPeople(const std::vector<const ParagraphAttribution*>& paragraphs, const Lexicon& lexicon);

    // Whether a second look may tell more: a name whose surname is doubtful, that begins with a word or is from abroad stands
    // in it, or any of the names labels it. Linear; nearly nothing where no name is doubtful. A draft in traditional characters is not
    // looked at again for those.
    bool worth_another_look(std::string_view paragraph) const;

    const WordSet& names() const { return names_; }

private:
    WordSet names_;
    std::vector<std::string> doubtful_;  // as the word lists are, in simplified characters
    std::vector<bool> begins_;           // by the first code point of those, of the BMP; empty where there are none
};

}  // namespace kanwu
