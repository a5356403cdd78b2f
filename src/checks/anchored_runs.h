// Sentences that share a number are likely to speak of one thing: what they say around it in the same words, and the one fact
// in which they differ. 受理来电8432件，办结8105件 and 受理来电8342件，办结8105件 stand in sentences that begin and end with other
// words.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "attribution/lexicon.h"
#include "checks/sentence_frames.h"

namespace kanwu {

// A number that is exact enough to be no chance: its paragraph, and which of the paragraph's facts it is.
struct SharedNumber {
    std::uint64_t value = 0;
    std::uint64_t before = 0, behind = 0;  // the words next to it; those of two anchors that are compared share one
    std::uint64_t sentence = 0;            // all of it: one sentence twice says nothing new
    std::uint32_t paragraph = 0, fact = 0;
};

// How exact a number of the paragraph is: its digits but for zeros at the end; 0 of a year, and of what is a name (`named`, lexicon:
// `named_numbers`): 24小时, 318国道.
unsigned counted_digits(const FramedParagraph& paragraph, std::uint32_t fact, const WordSet& named);

// What is exact enough, and no name. O(n) in facts, each with two hundred code points of
// its sentence at most.
void add_anchors(const FramedParagraph& paragraph, std::uint32_t ordinal, const WordSet& named,
                 std::vector<SharedNumber>& out);

// Those that share a value, two to five of them, in the order of the draft: what more sentences share is chance, or a series.
// Sorts `anchors`, of which the groups are views.
std::vector<std::span<const SharedNumber>> groups_of(std::vector<SharedNumber>& anchors);

// Whether the two are worth a look: not one sentence twice, and the words next to the number are the same on one side.
bool may_differ(const SharedNumber& x, const SharedNumber& y);

// What two sentences have in common around an anchor, with up to a few words changed between. Ends are code points of the
// marked forms.
struct AnchoredRun {
    FrameRange first, second;
    std::pair<Slot, Slot> differing;
    Slot anchor;               // of the second
    std::uint64_t weight = 0;  // of the words that are the same
    unsigned digits = 0;  // of the numbers that are the same and no names, and of the one that differs (slip_digits)
    bool opens = false;   // a sentence begins with it in one of the two, and a clause in the other
};

// None where no fact differs or several do, where the one that does is no number or date, where one rounds the other
// (58.6亿, 58.62亿), where what counts there is said in other words, or of something else (小麦种植面积, 玉米种植面积). Constant: two hundred code points of a sentence at most.
std::optional<AnchoredRun> anchored_run(const FramedParagraph& first, std::uint32_t first_fact,
                                        const FramedParagraph& second, std::uint32_t second_fact, const WordSet& named);

}  // namespace kanwu
