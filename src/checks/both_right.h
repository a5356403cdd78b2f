// Two sentences in the same words that differ in one fact, and need not contradict each other.
#pragma once

#include <utility>

#include "attribution/lexicon.h"
#include "checks/sentence_frames.h"

namespace kanwu {

// Whether they speak of two things: under two labels (一标段：……, 二标段：……), or in paragraphs that open as articles, bulletins or
// versions do; or the fact may be one date, seen from the day of the text (明年) and from the calendar (2023年). `fact`: what
// differs, in the paragraph `there` and in `here`. O(clauses) of the two.
bool may_both_be_right(const std::pair<Slot, Slot>& fact, const FramedParagraph& there, const FramedParagraph& here,
                       const Lexicon& lexicon);

// Whether two notices that have a sentence in common are two: each to its own addressee (罗阿旺：本院受理……), or of one mould, three
// clauses and more, and each with other facts of its own: how many it seeks, and whom to call. O(clauses and facts of the
// two, log).
bool are_notices_apart(const FramedParagraph& there, const FramedParagraph& here);

}  // namespace kanwu
