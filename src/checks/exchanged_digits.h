// Two neighbouring digits exchanged: 转移群众23600人 in one sentence, 转移群众26300人 in another one in other words. Of two numbers
// with one unit that is hardly ever chance.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "attribution/lexicon.h"
#include "checks/sentence_frames.h"

namespace kanwu {

// A number of some digits with its unit.
struct CountedNumber {
    std::uint64_t key = 0;  // the same for all whose digits are the same in any order, before one unit
    std::u32string value;
    std::uint32_t paragraph = 0, fact = 0;
};

// Those of three digits or more before a Han character: no shares, years, ordinals or names (`named`, lexicon: `named_numbers`).
// O(n) in facts.
void add_counted_numbers(const FramedParagraph& paragraph, std::uint32_t ordinal, const WordSet& named,
                         std::vector<CountedNumber>& out);

// Two to five numbers of one key and of two values, neighbouring digits exchanged; in the order of the draft. Sorts `numbers`,
// of which the groups are views.
std::vector<std::span<const CountedNumber>> exchanged(std::vector<CountedNumber>& numbers);

// The words, without punctuation, of the sentence that a fact stands in: a range of FramedParagraph::words.
FrameRange sentence_around(const FramedParagraph& paragraph, std::uint32_t fact);

// Whether the sentences around two facts share words enough to speak of one thing, four Han characters in a row and no fact
// among them; and not most of their words, which is another report of one form. Never where they name other days or other
// bodies before the number. O(words of the two sentences).
bool speak_of_one_thing(const FramedParagraph& there, std::uint32_t fact_there, const FramedParagraph& here,
                        std::uint32_t fact_here);

}  // namespace kanwu
