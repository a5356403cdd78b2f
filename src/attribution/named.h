// Who is named clearly in a draft, for a second look at its paragraphs: 于小满 behind an office in one of them says that
// 于小满表示 in another is a person, and 于小满： the label of an answer; 法国外长韦德里纳 that 韦德里纳认为 is one.
#pragma once

#include <cstddef>
#include <cstdint>
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
    // where a clause opens, or any of the names labels it. Linear, in names of one first character too; nearly nothing where none
    // is doubtful. A draft in traditional characters is not
    // looked at again for those.
    bool worth_another_look(std::string_view paragraph) const;

    const WordSet& names() const { return names_; }

private:
    // Whether one of those that begin as looked_for_[first] does stands at the beginning of `rest`.
    bool is_looked_for(std::string_view rest, std::size_t first) const;

    WordSet names_;
    std::vector<std::string> looked_for_;  // as the word lists are, in simplified characters; sorted
    // By a first code point of the BMP: which of looked_for_ is the first with it, and one more; 0 for none. Empty where all are.
    std::vector<std::uint32_t> begins_;
};

}  // namespace kanwu
